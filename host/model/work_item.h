// What is due, for whom (werkvoorraad). Denormalised on purpose: a work list is read all day long.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/ids.h"

namespace naober {

struct WorkItem {
  TaskId id;
  CaseId case_file;
  std::int64_t case_number = 0;
  ClientId client;
  std::string task;  // the plugin
  std::string step;
  std::string what;        // "step_due", "decide_objection", "review", "task", "script_problem"
  std::string title = {};  // of a handler's task, in Dutch; empty for the core's own
  std::string role;        // who may do it; "" when it is for `user` alone
  std::string user;        // whose it is; "" when it is for any of the role
  std::string organisation = {};  // whose queue it stands in; "" when it is everybody's of the role
  Date due_on;  // 9999-12-31 does not occur: without a term it is the far day 2199-12-31

  friend bool operator==(const WorkItem&, const WorkItem&) = default;
};

// One page of a list, and where the next one starts (keyset; empty at the end).
template <class T>
struct Page {
  std::vector<T> items;
  std::string next;
};

}  // namespace naober
