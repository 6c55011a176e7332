// The road of one case: steps with a role, a clock, and what happens when time is up.
//
// Checked at load: every step leads to a step, every setting exists and is a term, every mandate
// has a holder, and every step can be reached from the first one.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "policy/declaration.h"

namespace naober::policy {

struct Overdue {
  std::vector<std::string> tell;  // roles
  std::string opens;              // a step that may be taken from then on, or empty
};

struct Step {
  std::string name;
  std::string title;  // Dutch; the name when it has none
  std::string law;
  std::string role;  // "client" is the resident
  std::vector<std::string> does;
  std::string within;               // a setting that holds a term, or empty
  std::string every;                // a setting that holds a term, or empty
  std::string after;                // the step from which `within` or `every` counts
  std::vector<std::string> pauses;  // what stops the clock (opschorting, Awb 4:15)
  Overdue overdue;
  std::string makes;    // what it leaves behind: a letter or a report
  std::string mandate;  // the mandate it needs, or empty
  std::string not_by;   // a role whose holder in this case may not take this step
  std::string advice;   // "rules" when the rules are asked here
  std::vector<std::string> leads;
  Place place;
};

struct Workflow {
  std::string plugin;
  std::vector<Step> steps;  // the first one is where a case begins

  const Step* step(std::string_view name) const;  // null: no such step
  const Step* first() const { return steps.empty() ? nullptr : &steps.front(); }
  bool leads(std::string_view from, std::string_view to) const;
};

Workflow read_workflow(Declaration& block, const std::string& plugin);

// The graph and the settings it names. Roles and mandates are checked per municipality (role.h).
void check_workflow(const Workflow& workflow, const std::set<std::string>& term_settings,
                    const std::set<std::string>& other_settings, ProblemList& problems);

}  // namespace naober::policy
