// Who may do what: organisations and their kinds, roles, separation of duties, mandates.
//
// Pure questions only; who holds a role in person is for access/. A refusal is a sentence that a
// case worker can read: what is missing, and who has it.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "policy/mandate.h"

namespace naober::policy {

// municipality, welfare, client_support, care_provider, certified_institution, network, foundation,
// company
const std::vector<std::string>& organisation_kinds();
// read_client, register_notification, open_case … : what a person can do in the core, and `deliver`
const std::vector<std::string>& known_acts();

struct Organisation {
  std::string name;
  std::string title;
  std::string kind;
  std::string agb;  // AGB code, eight digits: its address in national messages; or empty
  // The municipalities (names of their folders) that have control over it (zeggenschap).
  std::vector<std::string> controlled_by;
  Layer layer = Layer::municipality;
  Place place;

  // Public (publiek): the government itself, or a body in which this municipality has control. So
  // one organisation can be public for the one municipality and private for the other.
  bool is_public_for(std::string_view municipality) const;
};

// The subsidy in which a role of a local organisation was agreed, for one year.
struct Subsidy {
  std::string reference;  // "S-2026-014"
  int year = 0;
};

struct Role {
  std::string name;
  std::string title;
  std::vector<std::string> kinds;  // which kinds of organisation may hold it
  // Only these organisations may hold it, by name; empty: every one of its kinds.
  std::vector<std::string> organisations;
  std::vector<std::string> does;   // acts
  std::optional<Subsidy> subsidy;  // then it holds within that year only
  // The laws it works for ("wmo"); empty: all. Files of another law stay closed to it.
  std::vector<std::string> laws;
  Layer layer = Layer::municipality;
  Place place;
};

// The laws that a provision or a role can name: "wmo", "youth", "participation".
const std::vector<std::string>& known_laws();

// Who did the one in a case may not do the other in that case.
struct Separation {
  std::string name;
  std::string one;
  std::string other;
  std::string provision_kind;  // "general", "tailored", or empty: for every provision
  std::string because;
  Place place;
};

// Who has which of the three levels of direction over a cluster of the catalogue: policy direction
// (beleidsregie), execution direction (uitvoeringsregie) and execution (uitvoering).
struct ClusterDirection {
  std::string name;
  std::string cluster;                 // as the catalogue spells it: "Vervoer"
  std::string policy;                  // an organisation
  std::vector<std::string> direction;  // in principle one; a second one takes `because`
  std::vector<std::string> execution;
  std::string because;  // Dutch, or empty
  Place place;
};

// What one asks the register of mandates.
struct MandateQuestion {
  std::string act;
  std::string provision;  // empty: no provision is concerned
  std::string role;
  std::string organisation_kind;
  Date on;
};

// Whose people want to hold a role, and when.
struct Holder {
  std::string organisation;
  std::string kind;
  Date on;
};

struct Roles {
  std::string municipality;  // "Bergen": for sentences
  std::vector<Organisation> organisations;
  std::vector<Role> roles;
  std::vector<Separation> separations;
  std::vector<Mandate> mandates;
  std::vector<ClusterDirection> clusters;

  const Role* role(std::string_view name) const;                  // null: no such role
  const Organisation* organisation(std::string_view name) const;  // null: no such organisation
  const Mandate* mandate(std::string_view name) const;            // null: no such mandate

  // Whether someone of that organisation may hold the role on that day; else why not.
  Result<void> may_hold(std::string_view role, const Holder& holder) const;
  // The same of an organisation declared here.
  Result<void> may_hold(std::string_view role, const Organisation& organisation, Date on) const;
  // The acts of a role; nothing for a role that does not exist.
  std::vector<std::string> acts_of(std::string_view role) const;
  // The mandate under which the act may be done; else the sentence that says what is missing.
  // Whether its `only_after` was done is for the caller, who knows the case.
  Result<Mandate> mandate_for(const MandateQuestion& question) const;
  // The rule that forbids `act` to somebody who already did `done` in this case, or null.
  const Separation* separation_broken(std::span<const std::string> done, std::string_view act,
                                      std::string_view provision_kind = {}) const;
};

// What one roles.lua declares. `of` is where it stands: "buch" or "buch/bergen".
Roles read_roles(Declaration& block, Layer layer, const std::string& of);

// The region's roles with the municipality's added. A municipality may narrow a role of its region
// (fewer kinds, fewer acts), never widen it; organisations and separations are only added. A
// mandate is the municipality's own to give: its own replaces the region's of that name.
Roles join_roles(const Roles& region, const Roles& municipality, ProblemList& problems);

}  // namespace naober::policy
