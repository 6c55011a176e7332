// Letters that handlers wrote, as drafts that a person sends or drops.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/event.h"
#include "store/transaction.h"

namespace naober::records {

// `sealed`: the page, sealed with the resident's key (store/vault.h).
Result<void> add_letter(store::WriteTransaction& transaction, const CaseLetter& letter,
                        std::string_view sealed);
// Newest first, the last two hundred.
Result<std::vector<CaseLetter>> letters_of(store::ReadTransaction& transaction,
                                           const CaseId& case_file);
Result<CaseLetter> find_letter(store::ReadTransaction& transaction, const CaseLetterId& id);
Result<std::string> sealed_letter(store::ReadTransaction& transaction, const CaseLetterId& id);
// Writes who sent it, and the page as it was sent. Conflict when it is no draft any more.
Result<void> send_letter(store::WriteTransaction& transaction, const CaseLetter& letter,
                         std::string_view sealed);
Result<void> drop_letter(store::WriteTransaction& transaction, const CaseLetter& letter);

}  // namespace naober::records
