#include "lab/right_trial.h"

#include <fmt/format.h>

#include <algorithm>

#include "lab/scene.h"

namespace naober::lab {

namespace {

template <class T>
std::vector<std::string> names_of(const std::vector<T>& things) {
  std::vector<std::string> names;
  for (const T& thing : things) {
    names.push_back(thing.name);
  }
  return names;
}

// The organisation the case names, or the first whose people may hold the role.
Result<std::string> employer(const policy::Roles& roles, const policy::Role& role,
                             const std::string& named) {
  if (!named.empty()) {
    if (roles.organisation(named) == nullptr) {
      return refuse(Fault::not_found,
                    fmt::format("there is no organisation '{}'{}", named,
                                policy::hint(named, names_of(roles.organisations))));
    }
    return named;
  }
  for (const policy::Organisation& organisation : roles.organisations) {
    if (std::find(role.kinds.begin(), role.kinds.end(), organisation.kind) != role.kinds.end()) {
      return organisation.name;
    }
  }
  return refuse(Fault::not_found, fmt::format("no organisation may hold the role '{}'", role.name));
}

Result<access::Context> known_of(const policy::Bundle& bundle, const Right& right,
                                 const access::Actor& actor) {
  access::Context known;
  known.provision = right.provision;
  known.consulted = right.consulted;
  for (const std::string& act : right.done) {
    known.earlier.push_back({*access::act_named(act), actor.user, actor.organisation});
  }
  if (!right.provision.empty() && bundle.provision(right.provision) == nullptr) {
    return refuse(Fault::not_found, fmt::format("no task in use in {} offers '{}'",
                                                bundle.municipality.id(), right.provision));
  }
  if (!right.purpose.empty()) {
    TRY(known.purpose, access::purpose_named(right.purpose));
    return known;
  }
  const std::vector<access::Act> open = access::acts_open_to(actor, bundle);
  for (const access::Purpose purpose : access::all_purposes()) {
    const std::vector<access::Act>& served = access::acts_served_by(purpose);
    if (!known.purpose &&
        std::find_first_of(open.begin(), open.end(), served.begin(), served.end()) != open.end()) {
      known.purpose = purpose;
    }
  }
  return known;
}

}  // namespace

Result<access::Permission> try_right(const policy::Loaded& policy, const PolicyCase& asked) {
  const Right& right = *asked.may;
  TRY(const policy::Bundle* bundle, bundle_at(policy, asked.at));
  const policy::Role* role = bundle->roles.role(right.role);
  if (role == nullptr) {
    return refuse(Fault::not_found,
                  fmt::format("{} has no role '{}'{}", asked.at, right.role,
                              policy::hint(right.role, names_of(bundle->roles.roles))));
  }
  access::Actor actor;
  actor.municipality = bundle->municipality.name;
  TRY(actor.organisation, employer(bundle->roles, *role, right.organisation));
  actor.roles = {right.role};
  actor.day = *asked.on;
  TRY(const access::Context known, known_of(*bundle, right, actor));
  return access::may(actor, *access::act_named(right.act), known, *bundle);
}

}  // namespace naober::lab
