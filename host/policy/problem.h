// What the loader has against a policy: one sentence, where it stands, and whom it stops.
//
// A reader never stops at the first mistake: an administrator wants to see all of them at once. So
// readers take ProblemList& and go on; whoever builds a bundle asks afterwards whether there were
// any.
#pragma once

#include <string>
#include <vector>

#include "base/shared_text.h"

namespace naober::policy {

struct Problem {
  std::string file;  // relative to the policy root: "plugins/household_help/rules.lua"
  int line = 0;      // 0: the file as a whole
  std::string says;  // what is wrong, what is allowed, what to do
  std::string
      municipality;  // "buch/bergen" when it stops one municipality; empty: it stops all who use it

  std::string place() const;  // "plugins/household_help/rules.lua:12"
  friend bool operator==(const Problem&, const Problem&) = default;
};

// Where a declaration stands. All that stand in one file share its path.
struct Place {
  SharedText file;
  int line = 0;
  std::string text() const;  // "plugins/household_help/rules.lua:12"; the file alone without a line
  friend bool operator==(const Place&, const Place&) = default;
};

class ProblemList {
 public:
  void add(const Place& place, std::string says);
  void add(Problem problem);
  bool empty() const { return held_.empty(); }
  std::size_t size() const { return held_.size(); }
  const std::vector<Problem>& all() const { return held_; }

 private:
  std::vector<Problem> held_;
};

}  // namespace naober::policy
