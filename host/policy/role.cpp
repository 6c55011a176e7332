#include "policy/role.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace naober::policy {

namespace {

template <class T>
const T* named(const std::vector<T>& things, std::string_view name) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const T& thing) { return thing.name == name; });
  return found == things.end() ? nullptr : &*found;
}

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What keeps one mandate from answering the question; empty when it does answer.
std::string obstacle(const Mandate& mandate, const MandateQuestion& question) {
  if (!mandate.in_force(question.on)) {
    return mandate.from && question.on < *mandate.from
               ? fmt::format("mandate '{}' begins on {}", mandate.name, mandate.from->text())
               : fmt::format("mandate '{}' ended on {}", mandate.name, mandate.till->text());
  }
  if (!holds(mandate.to, question.role)) {
    return fmt::format("mandate '{}' is held by {} only, not by {}", mandate.name,
                       listed(mandate.to, "and"), question.role);
  }
  if (!mandate.kinds.empty() && !holds(mandate.kinds, question.organisation_kind)) {
    return fmt::format(
        "mandate '{}' is for people of organisations of kind {} only, not of kind {}", mandate.name,
        listed(mandate.kinds, "or"), question.organisation_kind);
  }
  return {};
}

}  // namespace

const std::vector<std::string>& organisation_kinds() {
  static const std::vector<std::string> kinds = {
      "municipality",          "welfare", "client_support", "care_provider",
      "certified_institution", "network", "foundation",     "company"};
  return kinds;
}

const std::vector<std::string>& known_laws() {
  static const std::vector<std::string> laws = {"wmo", "youth", "participation"};
  return laws;
}

const std::vector<std::string>& known_acts() {
  static const std::vector<std::string> acts = {"read_client",
                                                "register_notification",
                                                "open_case",
                                                "record_facts",
                                                "hold_conversation",
                                                "make_plan",
                                                "advise",
                                                "consult",
                                                "decide",
                                                "order",
                                                "suspend",
                                                "receive_objection",
                                                "decide_objection",
                                                "deliver",
                                                "read_journal",
                                                "manage_users",
                                                "manage_policy",
                                                "read_monitor",
                                                "help_urgently",
                                                "recover",
                                                "direct",
                                                "supervise",
                                                "report_to_child_protection_board",
                                                "propose_destruction",
                                                "approve_destruction"};
  return acts;
}

const Role* Roles::role(std::string_view name) const { return named(roles, name); }

const Organisation* Roles::organisation(std::string_view name) const {
  return named(organisations, name);
}

const Mandate* Roles::mandate(std::string_view name) const { return named(mandates, name); }

bool Organisation::is_public_for(std::string_view municipality) const {
  return kind == "municipality" || holds(controlled_by, municipality);
}

Result<void> Roles::may_hold(std::string_view name, const Organisation& organisation,
                             Date on) const {
  return may_hold(name, Holder{organisation.name, organisation.kind, on});
}

Result<void> Roles::may_hold(std::string_view name, const Holder& holder) const {
  const Role* found = role(name);
  if (found == nullptr) {
    return refuse(Fault::not_found, fmt::format("there is no role '{}' in {}", name, municipality));
  }
  if (!holds(found->kinds, holder.kind)) {
    return refuse(Fault::not_allowed,
                  fmt::format("in {} the role '{}' is for organisations of kind {}, not of kind {}",
                              municipality, name, listed(found->kinds, "or"), holder.kind),
                  found->place.text());
  }
  if (!found->organisations.empty() && !holds(found->organisations, holder.organisation)) {
    return refuse(
        Fault::not_allowed,
        fmt::format("in {} the role '{}' is for people of {} only, not of {}", municipality, name,
                    listed(found->organisations, "or"), holder.organisation),
        found->place.text());
  }
  const auto& subsidy = found->subsidy;
  if (subsidy &&
      (holder.on < Date::of(subsidy->year, 1, 1) || holder.on > Date::of(subsidy->year, 12, 31))) {
    return refuse(
        Fault::not_allowed,
        fmt::format("in {} the role '{}' was agreed in the subsidy {} for {} only, and "
                    "this is {}",
                    municipality, name, subsidy->reference, subsidy->year, holder.on.text()),
        found->place.text());
  }
  return {};
}

std::vector<std::string> Roles::acts_of(std::string_view name) const {
  const Role* found = role(name);
  return found == nullptr ? std::vector<std::string>() : found->does;
}

Result<Mandate> Roles::mandate_for(const MandateQuestion& question) const {
  std::string says;
  std::string about;
  for (const Mandate& mandate : mandates) {
    const bool covers = holds(mandate.acts, question.act) &&
                        (question.provision.empty() || mandate.provisions.empty() ||
                         holds(mandate.provisions, question.provision));
    if (!covers) {
      continue;
    }
    const std::string reason = obstacle(mandate, question);
    if (reason.empty()) {
      return mandate;
    }
    says += (says.empty() ? "" : "; ") + reason;
    about = mandate.place.text();
  }
  if (says.empty()) {
    says = question.provision.empty() ? fmt::format("nobody has a mandate to {}", question.act)
                                      : fmt::format("nobody has a mandate to {} on '{}'",
                                                    question.act, question.provision);
  }
  return refuse(Fault::not_allowed, fmt::format("in {}, {}", municipality, says), about);
}

const Separation* Roles::separation_broken(std::span<const std::string> done, std::string_view act,
                                           std::string_view provision_kind) const {
  for (const Separation& separation : separations) {
    const bool concerns = separation.provision_kind.empty() || provision_kind.empty() ||
                          separation.provision_kind == provision_kind;
    const std::string_view before = act == separation.other ? separation.one
                                    : act == separation.one ? separation.other
                                                            : std::string_view();
    if (concerns && !before.empty() && std::find(done.begin(), done.end(), before) != done.end()) {
      return &separation;
    }
  }
  return nullptr;
}

}  // namespace naober::policy
