// Facts: the latest of each name counts, the others are history.
#pragma once

#include <string>
#include <vector>

#include "model/case_file.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_fact(store::WriteTransaction& transaction, const CaseId& case_file,
                      const Fact& fact);
// By name. A value is as JSON gives it: the task's declaration makes it typed (policy/fact.h).
// Facts that were withdrawn are left out.
Result<std::vector<Fact>> facts_of(store::ReadTransaction& transaction, const CaseId& case_file);
// All of it, oldest first.
Result<std::vector<Fact>> fact_history(store::ReadTransaction& transaction,
                                       const CaseId& case_file);

// A fact taken over from another case of the household.
Result<void> add_adopted_fact(store::WriteTransaction& transaction, const CaseId& case_file,
                              const Fact& fact, const CaseFile& from);
struct AdoptedFact {
  std::string name;
  CaseId from_case;
  ClientId of_client;  // whom that case is of
  std::string task;    // of that case
};
// Of the facts that count now, those that came from another case; by name.
Result<std::vector<AdoptedFact>> adopted_facts_of(store::ReadTransaction& transaction,
                                                  const CaseId& case_file);

}  // namespace naober::records
