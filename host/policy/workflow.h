// The road of one case: steps with a role, a clock, and what happens when time is up.
//
// Checked at load: every step leads to a step, every setting exists and is a term, every mandate
// has a holder, and every step can be reached from the first one.
//
// A task says where a region or a municipality may add a step of its own (`local_steps`), and which
// of its steps may be skipped (`may_be_skipped`); local_workflow.h makes the road of one
// municipality out of it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "policy/declaration.h"
#include "policy/parameter.h"

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
  // A layer below may leave this step out. A step with a mandate, or with a term that the law
  // binds, names the article that allows it.
  bool may_be_skipped = false;
  std::string skipped_by;  // that article, or empty
  Place place;             // of the plugin's file, or of the layer's that added the step

  // Local steps only: who added it, from which day, and why.
  Layer layer = Layer::commons;
  std::optional<Term> own_term;  // counts from the day the step is entered
  std::optional<Date> from;
  std::string source;    // "art. 4"
  std::string because;   // Dutch, or empty
  std::string only_for;  // the pilot whose cases take it; empty: everybody's
  bool is_local() const { return layer == Layer::region || layer == Layer::municipality; }
};

// A step that a layer leaves out, for explain and the manual.
struct SkippedStep {
  std::string name;
  std::string title;
  Layer layer = Layer::municipality;
  Date from;
  std::string source;
  std::string because;
  std::string only_for;  // the pilot whose cases leave it out; empty: everybody's
  Place place;
};

struct Workflow {
  std::string plugin;
  std::vector<Step> steps;               // the first one is where a case begins
  std::vector<std::string> local_after;  // the steps after which a layer may put one of its own
  std::vector<SkippedStep> skipped;      // what this municipality leaves out

  const Step* step(std::string_view name) const;  // null: no such step
  const Step* first() const { return steps.empty() ? nullptr : &steps.front(); }
  bool leads(std::string_view from, std::string_view to) const;
  // The same, or by way of local steps only: what is a right of the resident is not held up by a
  // step that a municipality added.
  bool leads_past_local(std::string_view from, std::string_view to) const;
  // Where a case at `from` goes that heads for `to`: `to` itself, or the local step that stands
  // before it; empty when the road does not lead there.
  std::string toward(std::string_view from, std::string_view to) const;
};

Workflow read_workflow(Declaration& block, const std::string& plugin);

// The graph and the settings it names. Roles and mandates are checked per municipality (role.h).
void check_workflow(const Workflow& workflow, const std::set<std::string>& term_settings,
                    const std::set<std::string>& other_settings, ProblemList& problems);

}  // namespace naober::policy
