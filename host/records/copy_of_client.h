// Everything that is kept about one client, row by row, for who asks for it (AVG art. 15 and 20).
//
// What is of somebody else (the household, who else belongs to a case) and who of the municipality
// did what is left out. Sealed things come as they are kept; the caller opens them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/value.h"
#include "model/ids.h"
#include "store/transaction.h"

namespace naober::records {

// Rows by table: { "decision": [ { … } ] }; tables without any are left out.
Result<Map> rows_of_case(store::ReadTransaction& transaction, const CaseId& case_file);
// What belongs to no case.
Result<Map> rows_of_client(store::ReadTransaction& transaction, const ClientId& client);

// A record of a task with what of it is sealed (may be empty).
struct SealedRow {
  Value row;
  std::string sealed;
};
Result<std::vector<SealedRow>> records_of_case(store::ReadTransaction& transaction,
                                               const CaseId& case_file);
Result<std::vector<SealedRow>> records_of_client(store::ReadTransaction& transaction,
                                                 const ClientId& client);

// A letter as it is kept: `kept` behind a mark (casework/kept_letter.h), or `sealed` bytes.
struct KeptLetter {
  std::string kind;  // "decision", "objection" or "letter"
  std::string id;
  std::optional<Date> on;
  std::string kept;
  std::string sealed;
};
Result<std::vector<KeptLetter>> letters_of_case(store::ReadTransaction& transaction,
                                                const CaseId& case_file);

// How many others live in the client's household, and to how many cases of others the client
// belongs: both are told, and not given.
struct Others {
  std::size_t housemates = 0;
  std::size_t cases = 0;
};
Result<Others> others_of(store::ReadTransaction& transaction, const ClientId& client);

// The tables that are copied, and those that are left out on purpose with the reason; for the test
// that walks the schema.
std::vector<std::string_view> tables_that_are_copied();
std::vector<std::pair<std::string_view, std::string_view>> tables_left_out_of_copies();

}  // namespace naober::records
