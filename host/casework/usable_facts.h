// What may be used of what is known in a case, and what is known elsewhere in the household.
//
// A fact that was taken over from a case of another law counts as long as a consent holds (Wmo
// 5.1.1). Without it the rules do not see it, nobody is shown it, and the answer says so.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "casework/context.h"
#include "casework/sight.h"
#include "model/case_file.h"
#include "store/transaction.h"

namespace naober::casework {

struct UsableFacts {
  std::vector<Fact> facts;         // by name
  std::vector<Withheld> withheld;  // what was taken over and may not be used now
  // Names of facts in `withheld`, in alphabetical order.
  std::vector<std::string> withheld_names() const;
};
// The facts of a case that count, without those that no consent covers any more.
Result<UsableFacts> usable_facts(store::ReadTransaction& transaction, const Context& context,
                                 const CaseFile& case_file);

// A fact of another case of the household, that the task of this one asks for too.
struct KnownElsewhere {
  Fact fact;
  CaseId from_case;
  std::int64_t from_number = 0;
  std::string from_task;
  ClientId of_client;
};
struct KnownFacts {
  std::vector<KnownElsewhere> facts;  // newest case first
  std::vector<Withheld> withheld;     // that may not be seen for the law of this case
};
// Needs read_client and a purpose; the look is journalled in the file of each whose facts came by.
// Of the client of the case, and of those for whom it works too (unit).
Result<KnownFacts> known_elsewhere(const Context& context, const CaseId& case_file);

struct AdoptFacts {
  CaseId case_file;
  std::int64_t version = 0;
  CaseId from_case;
  std::vector<std::string> names;
};
struct AdoptedFacts {
  CaseFile case_file;
  std::vector<Fact> facts;
};
// Takes facts over instead of asking again. Needs record_facts. Refused (not_allowed) when they are
// of another law and no consent covers that; (invalid) when this task does not ask for one of them,
// it is not known there, or the case is of another household. All or nothing.
Result<AdoptedFacts> adopt_facts(const Context& context, const AdoptFacts& request);

}  // namespace naober::casework
