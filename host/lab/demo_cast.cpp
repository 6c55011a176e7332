#include "lab/demo_cast.h"

#include <algorithm>

namespace naober::lab {

namespace {

using BundleLoan = std::shared_ptr<const policy::Bundle>;

constexpr const char* demo_password = "samen-in-de-buurt";

// A role somewhere in a region, with the organisation that an invented colleague works for.
struct Part {
  std::string role;
  std::string title;
  std::string organisation;
  std::vector<const policy::Bundle*> bundles;
};

// The first organisation whose kind may hold the role. An organisation of the region comes before
// one of a single municipality, because roles.lua lists it first.
std::string employer_for(const policy::Roles& roles, const policy::Role& role) {
  for (const policy::Organisation& organisation : roles.organisations) {
    if (std::ranges::find(role.kinds, organisation.kind) != role.kinds.end()) {
      return organisation.name;
    }
  }
  return {};
}

std::vector<Part> parts_of(const std::vector<BundleLoan>& bundles) {
  std::vector<Part> parts;
  for (const BundleLoan& bundle : bundles) {
    for (const policy::Role& role : bundle->roles.roles) {
      const std::string employer = employer_for(bundle->roles, role);
      if (employer.empty()) {
        continue;
      }
      const auto same = [&](const Part& part) {
        return part.role == role.name && part.organisation == employer;
      };
      auto part = std::ranges::find_if(parts, same);
      if (part == parts.end()) {
        parts.push_back(Part{role.name, role.title, employer, {}});
        part = parts.end() - 1;
      }
      part->bundles.push_back(bundle.get());
    }
  }
  return parts;
}

std::string login_name_of(const Part& part, std::size_t bundles_in_region) {
  const policy::Municipality& municipality = part.bundles.front()->municipality;
  const bool alone = part.bundles.size() == 1 && bundles_in_region > 1;
  return part.role + "." + (alone ? municipality.name : municipality.region);
}

Result<access::Account> account_for(access::Accounts& accounts, const access::NewAccount& wanted) {
  if (auto known = accounts.find_by_login_name(wanted.login_name)) {
    return known;
  }
  return accounts.add(wanted, "demo");
}

// From when until when somebody holds this role. What a subsidy of one year agreed on is held in
// that year only.
access::NewAssignment assignment_of(access::UserId user, const policy::Role& role, Date from) {
  if (!role.subsidy) {
    return {user, role.name, from, std::nullopt};
  }
  const int year = role.subsidy->year;
  return {user, role.name, Date::of(year, 1, 1), Date::of(year, 12, 31)};
}

Result<Colleague> engage(access::Accounts& accounts, const Part& part,
                         const std::string& login_name, const std::string& display_name,
                         Date from) {
  Colleague colleague;
  colleague.role = part.role;
  TRY(colleague.account,
      account_for(accounts, {login_name, display_name, part.organisation, demo_password, false}));
  TRY(const auto held, accounts.assignments_of(colleague.account.user));
  for (const policy::Bundle* bundle : part.bundles) {
    const std::string& municipality = bundle->municipality.name;
    const auto already = [&](const access::RoleAssignment& assignment) {
      return assignment.municipality == municipality && assignment.role == part.role;
    };
    if (std::ranges::none_of(held, already)) {
      TRY_DO(accounts.assign(
          assignment_of(colleague.account.user, *bundle->roles.role(part.role), from), *bundle,
          "demo"));
    }
    colleague.municipalities.push_back(municipality);
  }
  return colleague;
}

}  // namespace

Result<Cast> make_cast(access::Accounts& accounts, const std::vector<BundleLoan>& bundles,
                       Chance& chance, Date from) {
  std::map<std::string, std::vector<BundleLoan>> regions;
  for (const BundleLoan& bundle : bundles) {
    regions[bundle->municipality.region].push_back(bundle);
  }
  Cast cast;
  cast.password = demo_password;
  for (const auto& [region, members] : regions) {
    for (const Part& part : parts_of(members)) {
      TRY(Colleague colleague,
          engage(accounts, part, login_name_of(part, members.size()), invent_name(chance), from));
      cast.colleagues.push_back(std::move(colleague));
    }
  }
  TRY(const auto administrator,
      account_for(accounts, {"beheer", "Beheer van de regio", "region", demo_password, true}));
  cast.colleagues.push_back(Colleague{administrator, "regional administrator", {}});
  return cast;
}

}  // namespace naober::lab
