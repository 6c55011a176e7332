// What destroying takes out of a municipality's file: all rows of a case, of a client, and of a
// household in which nobody is left (vernietigen, Archiefwet; wissen, AVG art. 17).
//
// The journal stays: it knows a client by a random id alone. The key of the client's identity and
// letters is destroyed by the caller (store/vault.h), before the rows are.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "store/transaction.h"

namespace naober::records {

// How many rows went, by table; tables without any are left out.
using RowsGone = std::map<std::string, std::int64_t, std::less<>>;

// Refused (conflict) when something that stays still points at the case.
Result<RowsGone> destroy_case(store::WriteTransaction& transaction, const CaseId& case_file);
// The client, and each household in which nobody is left and no case stands. The client's cases
// must be gone.
Result<RowsGone> destroy_client(store::WriteTransaction& transaction, const ClientId& client);

// Why not, as a word ("open", "objection", "claim") with the id of what is in the way; empty when
// nothing is.
struct InTheWay {
  std::string why;
  std::string about;
};
Result<std::vector<InTheWay>> what_keeps_case(store::ReadTransaction& transaction,
                                              const CaseId& case_file, Date today);
Result<std::vector<InTheWay>> what_keeps_client(store::ReadTransaction& transaction,
                                                const ClientId& client);
// Whether a client of this id still has a row here.
Result<bool> is_client_here(store::ReadTransaction& transaction, const ClientId& client);

// One document that is kept about a client. `case_file` is empty for what belongs to no case.
struct KeptDocument {
  std::string case_file;
  std::string kind;      // "decision", "notification", "facts"
  std::string document;  // its id
  Date made_on;          // received or made
  Date changed_on;       // last changed
};
Result<std::vector<KeptDocument>> documents_of(store::ReadTransaction& transaction,
                                               const ClientId& client);

struct CaseClosing {
  CaseId case_file;
  std::int64_t number = 0;
  std::string task;
  bool closed = false;
  std::optional<Date> closed_on;
  std::optional<Date> help_ended_on;  // the last help
  bool was_helped = false;
};
// Of all cases of the client, in the order in which they were opened.
Result<std::vector<CaseClosing>> closings_of(store::ReadTransaction& transaction,
                                             const ClientId& client);

// Clients registered on that day or before, by id, after that one. At most `limit`.
Result<std::vector<ClientId>> clients_after(store::ReadTransaction& transaction,
                                            const std::string& after, Date registered, int limit);

// The tables that lose rows with a case, a client or a household; for the test that walks the
// schema.
std::vector<std::string_view> tables_that_lose_rows();

}  // namespace naober::records
