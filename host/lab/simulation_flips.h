// The cases that flipped, page by page, for who may see them.
//
// A simulation keeps no more of a flip than its number and its kind; what stands on a page is read
// and asked again for that page, under the same two policies and the same day, so it says the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lab/contrast.h"
#include "lab/simulation_result.h"
#include "model/ids.h"
#include "store/readers.h"

namespace naober::lab {

struct Flip {
  CaseId case_file;
  std::optional<DecisionId> decision;  // none: the case is open and nobody decided yet
  std::optional<Date> decided_on;
  std::string decided;  // kind of the decision; verdict of the latest advice of an open case
  FlipKind kind;
  policy::Outcome before;
  policy::Outcome after;
  Map facts;  // those that the two outcomes rest on
};

struct FlipQuery {
  std::string after;  // `next` of the page before; empty: from the start
  int limit = 50;
};

struct FlipPage {
  std::vector<Flip> items;
  std::string next;  // empty: that was all
};

// Decisions first, then open cases, each by number. A case that was decided or changed since the
// simulation, so that it no longer flips, is left out. Refused as invalid when `after` is no place
// that a page gave.
Result<FlipPage> read_flips(const SimulationResult& result, const Sides& sides,
                            store::Readers& readers, const FlipQuery& query);

}  // namespace naober::lab
