#include "web/presence.h"

#include <algorithm>

namespace naober::web {

std::vector<Present> Presence::enter(const CaseId& case_file, const Present& somebody) {
  const Instant now = somebody.since;
  const std::lock_guard lock(mutex_);
  forget_before(now);
  auto& here = seen_[case_file.text()];
  std::erase_if(here, [&](const Seen& each) {
    return now.milliseconds - each.last.milliseconds > forgets_after;
  });
  const auto me = std::find_if(here.begin(), here.end(),
                               [&](const Seen& each) { return each.who.user == somebody.user; });
  if (me == here.end()) {
    here.push_back({somebody, now});
  } else {
    me->who.where = somebody.where;
    me->who.display_name = somebody.display_name;
    me->last = now;
  }
  std::vector<Present> others;
  for (const Seen& each : here) {
    if (each.who.user != somebody.user) {
      others.push_back(each.who);
    }
  }
  return others;
}

void Presence::leave(const CaseId& case_file, const access::UserId& user) {
  const std::lock_guard lock(mutex_);
  const auto found = seen_.find(case_file.text());
  if (found == seen_.end()) {
    return;
  }
  std::erase_if(found->second, [&](const Seen& each) { return each.who.user == user; });
  if (found->second.empty()) {
    seen_.erase(found);
  }
}

// Files that nobody has open any more take no memory.
void Presence::forget_before(Instant now) {
  if (now.milliseconds - swept_.milliseconds < forgets_after) {
    return;
  }
  swept_ = now;
  std::erase_if(seen_, [&](const auto& file) {
    return std::all_of(file.second.begin(), file.second.end(), [&](const Seen& each) {
      return now.milliseconds - each.last.milliseconds > forgets_after;
    });
  });
}

}  // namespace naober::web
