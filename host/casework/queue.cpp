#include "casework/queue.h"

#include "casework/policy_of.h"

namespace naober::casework {
namespace {

// A municipality without these settings has one queue for a role.
std::string or_none(const Result<std::string>& set) { return set.value_or(std::string()); }

}  // namespace

std::string law_of(const policy::Task& task) {
  const auto& provisions = task.plugin->provisions;
  return provisions.empty() ? "wmo" : provisions.front().law;
}

std::string access_organisation(const Context& context, const policy::Task& task, Date on) {
  const std::string law = law_of(task);
  if (law == "youth") {
    return or_none(core_text(context, "access_organisation_youth", on));
  }
  if (law == "participation") {
    return or_none(core_text(context, "access_organisation_participation", on));
  }
  return or_none(core_text(context, "access_organisation_wmo", on));
}

std::string queue_of(const Context& context, const policy::Task& task, std::string_view role) {
  const Date today = context.today();
  if (role.empty()) {
    return {};
  }
  if (role == or_none(core_text(context, "back_office_role", today))) {
    return or_none(core_text(context, "back_office_organisation", today));
  }
  const std::string access = access_organisation(context, task, today);
  const auto* organisation = context.bundle->roles.organisation(access);
  const bool may_hold =
      organisation != nullptr && context.bundle->roles.may_hold(role, *organisation, today);
  return may_hold ? access : std::string();
}

}  // namespace naober::casework
