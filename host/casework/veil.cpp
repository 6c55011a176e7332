#include "casework/veil.h"

#include <algorithm>

namespace naober::casework {

namespace {

bool holds_one_of(const access::Actor& actor, const std::vector<std::string>& roles) {
  return std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
    return std::find(actor.roles.begin(), actor.roles.end(), role) != actor.roles.end();
  });
}

}  // namespace

Veil::Veil(const Context& context, std::string_view task_name) {
  const auto* task = context.bundle->task(task_name);
  if (task == nullptr || task->plugin->facts == nullptr) {
    return;
  }
  for (const auto& fact : task->plugin->facts->facts()) {
    if (!fact.known_to.empty() && !holds_one_of(context.actor, fact.known_to)) {
      hidden_.push_back(fact.name);
    }
  }
}

void Veil::hide(const std::string& name) {
  if (!hides(name)) {
    hidden_.push_back(name);
  }
}

bool Veil::hides(std::string_view name) const {
  return std::find(hidden_.begin(), hidden_.end(), name) != hidden_.end();
}

bool Veil::hides_one_of(const Value& facts) const {
  return std::any_of(hidden_.begin(), hidden_.end(),
                     [&](const std::string& name) { return facts.find(name) != nullptr; });
}

void Veil::draw_over(Value& facts) const {
  if (auto* map = facts.as<Map>()) {
    for (const auto& name : hidden_) {
      map->erase(name);
    }
  }
}

void Veil::draw_over(Advice& advice) const {
  if (hidden_.empty()) {
    return;
  }
  draw_over(advice.facts);
  if (auto* outcome = advice.outcome.as<Map>()) {
    outcome->erase("trace");
  }
}

}  // namespace naober::casework
