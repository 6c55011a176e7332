// Which readings (records/reading.h) another policy cannot have changed, and what they count for.
//
// A decision keeps what its advice read. When none of it differs between the policy of its day, the
// one in force and the other one, its own outcome is the answer of all three, and it need not be
// asked again. Here that is decided for all decisions of a reading at once; lab/contrast.h decides
// it for one.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lab/contrast.h"
#include "records/reading.h"

namespace naober::lab {

// Of one task. Borrows the sides and the contrast.
class Untouched {
 public:
  Untouched(std::string task, const Sides& sides, Contrast& contrast);

  // A setting that changed within the month of a reading counts as one that differs.
  bool holds_for(const records::Reading& reading);
  // Counts all its decisions as unread and the same.
  void count(const records::Reading& reading, SimulationResult& into);

 private:
  // The task under the policy of that fingerprint, when its rules are those in force; else null.
  const policy::Task* task_then(const std::string& bundle);
  bool read_the_same(const policy::Task& then, Date first, Date last, std::string_view read) const;

  std::string name_;
  const Sides& sides_;
  Contrast& contrast_;
  bool same_rules_ = false;
  policy::Settings before_;
  policy::Settings after_;
  // By fingerprint; kept, because a task is a loan from its bundle. Null: other rules, or unknown.
  std::map<std::string, std::shared_ptr<const policy::Bundle>> then_;
  // By fingerprint, month and settings: few, and many readings share one.
  std::unordered_map<std::string, bool> held_;
  std::string key_;  // kept for its memory
};

}  // namespace naober::lab
