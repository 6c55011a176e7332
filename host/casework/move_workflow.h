// Moving running cases onto the workflow in force.
//
// A running case keeps the road and the terms of its own day (road.h). When a municipality wants
// its running cases on the new road too, it asks first what that would do to each of them (dry
// run), and then does it, with a reason. Each case is moved in a transaction of its own, with its
// line in the journal; a case that somebody changed in between is left alone and named.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/case_file.h"

namespace naober::casework {

struct MoveCases {
  std::string task;
  bool dry_run = true;
  std::string because;  // required to carry it out
  // Where a case goes whose step is not there any more: old step → new step. Without, it goes to
  // the next step of its own road that is still there.
  std::map<std::string, std::string> steps;
  std::vector<CaseId> only;  // empty: every open case of the task
};

// What a move changes for one case.
struct CaseMove {
  CaseId case_file;
  std::int64_t number = 0;
  std::string from_bundle;
  Date road_of;                    // the day whose road it keeps now
  std::string step;                // where it stands
  std::string step_after;          // where it would stand; empty: there is no place for it
  std::vector<std::string> gone;   // steps of its road that are not there any more
  std::vector<std::string> added;  // steps that its road does not have
  std::optional<Term> term;        // of the present step
  std::optional<Term> term_after;
  std::optional<Date> due_on;
  std::optional<Date> due_on_after;
  bool moved = false;
  std::string refused;  // why it cannot be moved; empty when it can
  bool changes_nothing() const {
    return step == step_after && gone.empty() && added.empty() && term == term_after &&
           due_on == due_on_after;
  }
};

struct Moves {
  std::string to_bundle;
  std::vector<CaseMove>
      cases;  // oldest first; cases that keep the road in force already are not among them
};

// Needs manage_policy.
Result<Moves> move_cases(const Context& context, const MoveCases& request);

}  // namespace naober::casework
