// The letter of a decision as the municipality's file keeps it: sealed with the key of the resident
// (store/vault.h), so that erasing the person erases the letter, here and in every backup.
//
// The column is a text, so the sealed bytes stand in it as base64 behind a mark. A decision of a
// house from before this was so holds its letter plain, and opens as it stands.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/decision.h"
#include "model/ids.h"
#include "store/vault.h"

namespace naober::casework {

// Not while the pen is held.
Result<std::string> seal_letter(store::Vault& vault, const ClientId& client,
                                std::string_view letter);
// An empty text when the resident was erased: the letter went with the identity.
Result<std::string> open_letter(store::Vault& vault, const ClientId& client, std::string kept);
bool is_sealed_letter(std::string_view kept);

// The same decision or objection, with its letter as the file keeps it.
template <class Signed>
Result<Signed> with_sealed_letter(store::Vault& vault, const ClientId& client, Signed one) {
  TRY(one.letter, seal_letter(vault, client, one.letter));
  return one;
}

}  // namespace naober::casework
