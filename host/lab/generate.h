// Many invented cases, written straight through the records: for simulations, benches and tests of
// scale, where walking every case through the use cases (lab/demo.h) would take hours.
//
// What is generated is whole: every case has its client with a sealed identity, household,
// notification, facts, agreed plan, an advice of the rules, mostly a decision with what it rests
// on, a provision where one was granted, an item on a work list while it is open, and its lines in
// the journal. What it is not: checked by
// may(), or told step by step. The advices keep no trace, and letters are one sentence, so that a
// hundred thousand cases fit on a small disk. The same seed, policy and day give the same data.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/date.h"
#include "base/result.h"
#include "lab/demo.h"
#include "policy/bundle.h"
#include "policy/scripts.h"
#include "store/municipality_store.h"

namespace naober::lab {

struct GenerateOptions {
  std::uint64_t seed = 1;
  std::int64_t cases = 0;
  Date today;
  int years = 2;  // over which the cases are spread, up to today
  // One case per household, and whole households: one to five clients each. Otherwise every client
  // lives alone.
  bool households = false;
  // How many cases one contact person has; 0: all are of the hand. The last ones always are.
  std::int64_t caseload = 0;
  // So many clients get a number of the test range, which has some nine thousand; nobody else in
  // the file may have one. Whoever has none is in the index of numbers all the same.
  std::int64_t numbered = 0;
};

// Who is said to have done it all; invented too.
struct GeneratingHand {
  std::string user;  // an account of the region, or an id of nobody
  std::string role;
  std::string organisation;
};

struct GenerateCount {
  std::int64_t cases = 0;
  std::int64_t decided = 0;
  std::int64_t clients = 0;
};

// Called after every few hundred cases.
using GenerateProgress = std::function<void(std::int64_t done, std::int64_t total)>;

// Adds to what is there. `sheets`: facts that make sense together, which are varied by chance.
// Refused as invalid when no task of the municipality has any.
Result<GenerateCount> generate_cases(const GenerateOptions& options,
                                     store::MunicipalityStore& store, const policy::Bundle& bundle,
                                     policy::Scripts* scripts, const FactSheets& sheets,
                                     const GeneratingHand& hand, const GenerateProgress& progress);

// One sheet, varied: yes and no turn over now and then, numbers move within their bounds. Derived
// facts stay out.
Map vary_facts(const policy::FactTable& table, const Map& sheet, Chance& chance);

}  // namespace naober::lab
