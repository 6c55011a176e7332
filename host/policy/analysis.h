// What is wrong with a policy although it loads: rules that never speak, rules that contradict,
// refusals without a reason, settings and facts that nobody uses, provisions without a road. (A
// term without a role and a mandate for an unknown provision do not even load.)
//
// Where conditions are data the answers are exact or there is none: a rule is said never to speak
// only when no facts inside their ranges and no settings inside their rooms make it speak
// (analysis_solver.h says how that is found out). Where something is a function, nothing is said of
// it: it may answer anything.
//
// Two rules contradict when one set of facts makes both speak, one grants and the other refuses,
// and no rule that outranks both (refer, weigh, ask) speaks as well. The refusal would win and the
// letter would carry both reasons. Rules that are functions are taken to keep silent there. Two
// more kinds are called contradictions: two referrals to different places, and two grants that give
// one provision different amounts of the same name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/loader.h"

namespace naober::policy {

struct Finding {
  // An error cannot be meant. A warning is nearly always a mistake. A note may well be meant.
  enum class Weight { error, warning, note };

  Weight weight = Weight::warning;
  std::string kind;  // "never_speaks", "contradiction" …: one word for machines
  Place place;
  std::string says;          // what is so
  std::string todo;          // what to do
  std::string municipality;  // "buch/bergen" when it is so in one municipality alone; else empty
};

std::string_view name_of(Finding::Weight weight);  // "error", "warning", "note"

// Of every plugin and municipality that loaded; by file and line, each finding once.
std::vector<Finding> analyse(const Loaded& loaded);

// The parts (analysis_rules.cpp, analysis_uses.cpp, analysis_roads.cpp).
void analyse_rules(const Loaded& loaded, std::vector<Finding>& findings);
void analyse_uses(const Loaded& loaded, std::vector<Finding>& findings);
void analyse_roads(const Loaded& loaded, std::vector<Finding>& findings);

}  // namespace naober::policy
