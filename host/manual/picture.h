// A workflow drawn as a graph: steps from top to bottom, roads as arrows, those that lead back on
// the side.
//
// Deterministic: the same workflow gives the same bytes. Colours have a contrast of 4.5 to 1 or
// better on white, and nothing is said by colour alone.
#pragma once

#include <string>
#include <vector>

#include "policy/workflow.h"

namespace naober::manual {

// What stands in the box of a step below its title: "consultant", "within investigation_term".
struct StepNote {
  std::string who;
  std::string clock;
};

// `notes` has one entry per step, in their order. `title` is read out by a screen reader.
std::string draw_workflow(const policy::Workflow& workflow, const std::vector<StepNote>& notes,
                          const std::string& title);

}  // namespace naober::manual
