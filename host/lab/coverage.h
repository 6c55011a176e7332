// What the cases of a policy touch, and what they leave alone.
//
// A rule is covered when it speaks in one case and keeps silent in another. A part of a condition
// (holds "x", above("y", 3); not the all, any and none around them) is covered when it was yes in
// one case and no in another; a rule that is a function counts as one part. A setting is covered
// when the outcome of some case depends on it, or a case looks at it, and both sides of every use
// were seen: of a condition that compares with it yes and no, of a sentence that it switches on its
// being yes and no, of an amount of a grant the amount expected. A setting that no rule uses (a
// term of the road, a text of a letter, what the core reads) is covered when a case looks at it and
// another tries a step too far. What a municipality or region sets is covered when a case meets it
// on a day on which it holds.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "policy/problem.h"

namespace naober::policy {
struct Loaded;
struct Outcome;
}  // namespace naober::policy

namespace naober::lab {

struct PartCoverage {
  std::string says;  // "below age 18"
  policy::Place place;
  int yes = 0;
  int no = 0;
  bool both() const { return yes > 0 && no > 0; }
};

// Unknown counts for neither side.
struct RuleCoverage {
  std::string owner;   // "plugins/household_help"; of a local rule "buch/bergen" or "buch"
  std::string plugin;  // the task
  std::string rule;
  policy::Place place;
  bool is_function = false;
  int spoke = 0;
  int silent = 0;
  std::vector<PartCoverage> parts;
  bool both() const { return spoke > 0 && silent > 0; }
};

struct SettingCoverage {
  std::string owner;  // as above; of a value that was set: who set it
  std::string plugin;
  std::string name;
  policy::Place place;
  std::string lacks;  // what no case did, or empty: it is covered
  bool covered() const { return lacks.empty(); }
};

struct Coverage {
  std::vector<RuleCoverage> rules;        // plugins by name, then what is local; as declared
  std::vector<SettingCoverage> settings;  // the same
  // By file and line: how often a line inside a function was reached. Empty unless the script room
  // was told to count lines.
  std::map<std::string, std::map<int, std::uint64_t>> lines;
};

// What stands in files whose path begins with `below`; empty: everything.
Coverage part_of(Coverage coverage, const std::string& below);

}  // namespace naober::lab
