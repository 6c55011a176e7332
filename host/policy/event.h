// What happens in a case, in the words that handlers listen to. The core's vocabulary: a plugin
// cannot invent an event.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace naober::policy {

struct EventKind {
  std::string_view name;   // "decision_granted"
  std::string_view about;  // what its `about` names: "provision", "step", "fact" …; empty: nothing
  bool in_case = true;     // no: it happens before there is a case
};

const std::vector<EventKind>& event_kinds();
const EventKind* event_kind(std::string_view name);  // null: no such event
std::vector<std::string> event_names();

}  // namespace naober::policy
