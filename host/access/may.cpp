#include "access/may.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace naober::access {
namespace {

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

tl::unexpected<Error> deny(Act act, std::string says) {
  return refuse(Fault::not_allowed, std::move(says), std::string(name_of(act)));
}

std::string title_or_name(const std::string& title, std::string_view name) {
  return title.empty() ? std::string(name) : title;
}

// "a case_manager or a municipal_officer": the roles that would do.
std::string roles_that_do(Act act, const policy::Bundle& bundle) {
  std::vector<std::string> names;
  for (const policy::Role& role : bundle.roles.roles) {
    if (has(role.does, name_of(act))) {
      names.push_back("'" + role.name + "'");
    }
  }
  return names.empty() ? "no role of this municipality" : "only " + listed(names);
}

std::string no_role_sentence(const Actor& actor, Act act, const policy::Bundle& bundle) {
  const std::string held = actor.roles.empty()
                               ? fmt::format("you hold no role there on {}", actor.day.text())
                               : "you are " + listed(actor.roles, "and");
  return fmt::format("To {} in {} takes a role that may do so: {} may, and {}.", phrase_of(act),
                     title_or_name(bundle.municipality.title, bundle.municipality.name),
                     roles_that_do(act, bundle), held);
}

bool in_scope(const Actor& actor, Act act) {
  return !actor.scope ||
         std::find(actor.scope->begin(), actor.scope->end(), act) != actor.scope->end();
}

// The roles of the actor that allow the act and that the actor's organisation may hold today.
struct Candidates {
  std::vector<std::string> roles;
  std::optional<Error> refused;  // why a role that would do does not count
};

Candidates candidates_for(const Actor& actor, Act act, const policy::Organisation& organisation,
                          const policy::Bundle& bundle) {
  Candidates found;
  for (const std::string& name : actor.roles) {
    const policy::Role* role = bundle.roles.role(name);
    if (role == nullptr || !has(role->does, name_of(act))) {
      continue;
    }
    // The policy may have changed since the role was given; what counts is what it says today.
    if (auto holds = bundle.roles.may_hold(name, organisation, actor.day); !holds) {
      found.refused = holds.error();
      continue;
    }
    found.roles.push_back(name);
  }
  return found;
}

Result<void> check_purpose(const Actor& actor, const Context& context,
                           const policy::Bundle& bundle) {
  if (!context.purpose) {
    return deny(Act::read_client, purpose_named("").error().says);
  }
  // The purpose is that of the user's work; a token narrows what is done, and not what for.
  Actor whole = actor;
  whole.scope.reset();
  const std::vector<Act> open = acts_open_to(whole, bundle);
  std::vector<std::string> wanted;
  for (const Act served : acts_served_by(*context.purpose)) {
    if (std::find(open.begin(), open.end(), served) != open.end()) {
      return {};
    }
    wanted.emplace_back(phrase_of(served));
  }
  return deny(Act::read_client,
              fmt::format("The purpose '{}' is for who may {}; none of your roles may.",
                          name_of(*context.purpose), listed(wanted)));
}

// An organisation that delivers is bound by what any of its people did; a person by their own acts.
bool binds(const EarlierAct& earlier, const Actor& actor) {
  return earlier.user == actor.user ||
         (earlier.act == Act::deliver && earlier.organisation == actor.organisation);
}

Result<void> check_separation(const Actor& actor, Act act, const Context& context,
                              const policy::Bundle& bundle) {
  std::vector<std::string> done;
  for (const EarlierAct& earlier : context.earlier) {
    if (!binds(earlier, actor)) {
      continue;
    }
    if (act == Act::decide_objection && earlier.act == Act::decide) {
      return deny(act,
                  "Whoever took the decision does not decide the objection against it (Awb "
                  "10:3); a colleague must do this.");
    }
    done.emplace_back(name_of(earlier.act));
  }
  const policy::Provision* provision = bundle.provision(context.provision);
  const std::string_view kind = provision == nullptr ? "" : name_of(provision->kind);
  if (const auto* broken = bundle.roles.separation_broken(done, name_of(act), kind)) {
    return deny(act, fmt::format("'{}' and '{}' are kept apart in one case ({}): {}", broken->one,
                                 broken->other, broken->name, broken->because));
  }
  return {};
}

// A decision always takes a mandate (Awb 10:1), and asking money back is one; another act when a
// mandate of the municipality names it.
bool needs_mandate(Act act, const policy::Bundle& bundle) {
  return act == Act::decide || act == Act::recover ||
         std::any_of(
             bundle.roles.mandates.begin(), bundle.roles.mandates.end(),
             [&](const policy::Mandate& mandate) { return has(mandate.acts, name_of(act)); });
}

Result<void> check_condition(const policy::Mandate& mandate, Act act, const Context& context) {
  if (mandate.only_after.empty() || (mandate.only_after == "consultation" && context.consulted)) {
    return {};
  }
  if (mandate.only_after == "consultation") {
    return deny(act,
                fmt::format("The mandate '{}' holds only after a consultation with a municipal "
                            "employee, and this case has none; record it first.",
                            mandate.name));
  }
  return deny(act,
              fmt::format("The mandate '{}' holds only after '{}', which this house cannot see.",
                          mandate.name, mandate.only_after));
}

Result<Permission> permit(const Actor& actor, Act act, const Context& context,
                          std::string_view kind, const std::string& role,
                          const policy::Bundle& bundle) {
  Permission permission{role, actor.organisation, {}};
  if (needs_mandate(act, bundle)) {
    TRY(const policy::Mandate mandate,
        bundle.roles.mandate_for({.act = std::string(name_of(act)),
                                  .provision = context.provision,
                                  .role = role,
                                  .organisation_kind = std::string(kind),
                                  .on = actor.day}));
    TRY_DO(check_condition(mandate, act, context));
    permission.mandate = mandate.name;
  }
  return permission;
}

}  // namespace

Result<Permission> may(const Actor& actor, Act act, const Context& context,
                       const policy::Bundle& bundle) {
  if (actor.municipality != bundle.municipality.name) {
    return deny(act, "This is a matter of another municipality.");
  }
  if (!in_scope(actor, act)) {
    return deny(act, fmt::format("The token that was used does not reach so far as to {} in {}.",
                                 phrase_of(act),
                                 title_or_name(bundle.municipality.title, actor.municipality)));
  }
  if (act == Act::manage_users && actor.regional_administrator) {
    return Permission{"regional_administrator", actor.organisation, {}};
  }
  const policy::Organisation* organisation = bundle.roles.organisation(actor.organisation);
  if (organisation == nullptr) {
    return deny(
        act,
        fmt::format("Your organisation '{}' has no place in {}; its roles.lua does not name it.",
                    actor.organisation,
                    title_or_name(bundle.municipality.title, bundle.municipality.name)));
  }
  const Candidates candidates = candidates_for(actor, act, *organisation, bundle);
  if (candidates.roles.empty()) {
    return deny(
        act, candidates.refused ? candidates.refused->says : no_role_sentence(actor, act, bundle));
  }
  if (act == Act::read_client) {
    TRY_DO(check_purpose(actor, context, bundle));
  }
  TRY_DO(check_separation(actor, act, context, bundle));
  Result<Permission> answer = refuse(Fault::not_allowed, "");
  for (const std::string& role : candidates.roles) {
    answer = permit(actor, act, context, organisation->kind, role, bundle);
    if (answer) {
      return answer;
    }
  }
  return deny(act, answer.error().says);
}

std::vector<Act> acts_open_to(const Actor& actor, const policy::Bundle& bundle) {
  std::vector<Act> open;
  const policy::Organisation* organisation = bundle.roles.organisation(actor.organisation);
  for (const Act act : all_acts()) {
    const bool by_region = act == Act::manage_users && actor.regional_administrator;
    const bool by_role =
        organisation != nullptr && !candidates_for(actor, act, *organisation, bundle).roles.empty();
    if ((by_region || by_role) && in_scope(actor, act)) {
      open.push_back(act);
    }
  }
  return open;
}

}  // namespace naober::access
