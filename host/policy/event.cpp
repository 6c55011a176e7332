#include "policy/event.h"

#include <algorithm>

namespace naober::policy {

const std::vector<EventKind>& event_kinds() {
  static const std::vector<EventKind> kinds = {
      {"notification_received", "kind", false},
      {"case_opened", "task"},
      {"case_closed", ""},
      {"contact_person_changed", ""},
      {"case_reopened", "task"},
      {"step_entered", "step"},
      {"step_overdue", "step"},
      {"conversation_held", "instrument"},
      {"plan_agreed", ""},
      {"advice_given", "verdict"},
      {"consultation_held", "provision"},
      {"decision_granted", "provision"},
      {"decision_refused", "provision"},
      {"decision_withdrawn", "provision"},
      {"order_placed", "provision"},
      {"provision_started", "provision"},
      {"provision_ended", "provision"},
      {"objection_received", "provision"},
      {"objection_decided", "outcome"},
      {"default_notice_received", ""},
      {"delivered", "provision"},
      {"claim_decided", "kind"},
      {"fact_recorded", "fact"},
      {"record_saved", "record"},
      {"reminder_due", "reminder"},
  };
  return kinds;
}

const EventKind* event_kind(std::string_view name) {
  const auto& kinds = event_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const EventKind& kind) { return kind.name == name; });
  return found == kinds.end() ? nullptr : &*found;
}

std::vector<std::string> event_names() {
  std::vector<std::string> names;
  for (const EventKind& kind : event_kinds()) {
    names.emplace_back(kind.name);
  }
  return names;
}

}  // namespace naober::policy
