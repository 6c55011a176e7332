// One case, all municipalities: the same facts through the policy of every town of a region, and
// the rule or setting that makes them differ.
//
// Only facts go in; who they are about is not known here. Functions are evaluated in the worker of
// one tenant, so the facts of a resident come into no other town's worker.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "policy/bundle.h"
#include "policy/outcome.h"
#include "policy/scripts.h"

namespace naober::lab {

// What one town's rules answer.
struct TownAnswer {
  std::string municipality;  // "bergen"
  std::string title;
  bool answered = false;  // no: it does not use the task, or its facts are others; see `says`
  std::string says;
  policy::Outcome outcome;
};

// Something that is not the same in every town that answered.
struct TownDifference {
  enum class What { rule, setting } what = What::rule;
  std::string name;
  std::string title;  // Dutch
  struct Cell {
    std::string municipality;
    std::string says;    // of a rule its status, or "absent"; of a setting its value
    std::string layer;   // who set the setting
    std::string at;      // file:line
    std::string source;  // "art. 9", or the article of the rule
    std::string because;
  };
  std::vector<Cell> cells;  // one for each town that answered, in order
};
std::string_view name_of(TownDifference::What what);  // "rule", "setting"

struct TownComparison {
  std::string task;
  Date on;
  std::vector<TownAnswer> towns;
  // What the answers rest on and is not the same everywhere: settings first, then rules.
  std::vector<TownDifference> differences;
  bool same = true;  // every town that answered gives the same verdict, provisions and amounts
};

struct TownQuestion {
  std::string task;
  Date on;
  Map facts;
};

// Refused as not_found when no town uses the task, as invalid when the facts fit none of them.
Result<TownComparison> compare_towns(
    const std::vector<std::shared_ptr<const policy::Bundle>>& towns, const TownQuestion& question,
    policy::Scripts& scripts, const std::string& tenant);

}  // namespace naober::lab
