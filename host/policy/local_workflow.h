// Local accents of a road: a step that a region or municipality adds, and one that it leaves out.
//
//   step "home_visit" {
//     after_step = "investigation", before = "application",   -- where it stands
//     title = "Huisbezoek", role = "consultant", within = weeks(2),
//     from = "2026-06-01", source = "art. 4", because = "…",
//   },
//   skip "evaluation" { from = "2026-06-01", source = "art. 5", because = "…" },
//
// Only where the task leaves room: after the steps its `local_steps` names, and for the steps that
// say `may_be_skipped`. What the law or another step counts on stays. An accent holds for cases
// that begin on its day or later.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "policy/bundle.h"
#include "policy/settings.h"
#include "policy/workflow.h"

namespace naober::policy {

struct LocalStep {
  Step step;
  std::string after_step;
  std::string before;  // empty: what `after_step` leads to, when that is one step
};

struct LocalRoad {
  std::vector<LocalStep> steps;
  std::vector<SkippedStep> skips;
  bool empty() const { return steps.empty() && skips.empty(); }
};

// One accent of a policy file that was adopted so. Adds to `into`.
void read_local_step(Declaration& declaration, Layer layer, const Adoption& adopted,
                     LocalRoad& into);
void read_skip(Declaration& declaration, Layer layer, const Adoption& adopted, LocalRoad& into);

// The roads of a task for one municipality, by day. `terms` and `others` are the settings that its
// steps may and may not count with.
std::vector<DatedWorkflow> roads_of(const std::shared_ptr<const Plugin>& plugin,
                                    const LocalRoad& region, const LocalRoad& municipality,
                                    const std::set<std::string>& terms,
                                    const std::set<std::string>& others, ProblemList& problems);

}  // namespace naober::policy
