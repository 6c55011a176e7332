#include "studio/draft_rights.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace naober::studio {
namespace {

access::Permission by_region(const DraftContext& context) {
  return {"regional_administrator", context.visitor.account.organisation, {}};
}

tl::unexpected<Error> missing(std::string says) {
  return refuse(Fault::not_allowed, std::move(says), "manage_policy");
}

Result<access::Permission> in_municipality(const DraftContext& context,
                                           const ServedMunicipality& municipality) {
  const auto actor = context.visitor.actor_in(municipality.name, context.clock.today());
  return access::may(actor, access::Act::manage_policy, {}, *municipality.bundle);
}

// The municipality as it is served, whole; null when it is not.
const ServedMunicipality* served(const DraftContext& context, const Authority& authority) {
  const ServedMunicipality* found = context.policy->find(authority.municipality);
  return found != nullptr && found->region == authority.region && found->bundle != nullptr
             ? found
             : nullptr;
}

Result<access::Permission> in_region(const DraftContext& context, const Authority& authority) {
  std::optional<access::Permission> permission;
  for (const auto& [name, municipality] : context.policy->municipalities) {
    if (municipality.region != authority.region || municipality.bundle == nullptr) {
      continue;
    }
    auto here = in_municipality(context, municipality);
    if (!here) {
      return missing(
          fmt::format("What the region '{}' says touches each of its municipalities. It "
                      "takes a regional administrator, or the right in all of them: {}",
                      authority.region, here.error().says));
    }
    permission = *std::move(here);
  }
  if (!permission) {
    return missing(
        fmt::format("The region '{}' serves no municipality here yet; a regional "
                    "administrator may set it up.",
                    authority.region));
  }
  return *permission;
}

}  // namespace

Result<access::Permission> right_to_change(const DraftContext& context,
                                           const Authority& authority) {
  const bool is_administrator = context.visitor.account.regional_administrator;
  if (authority.region.empty()) {
    return is_administrator
               ? Result<access::Permission>(by_region(context))
               : missing(
                     "Plugins are shared by all municipalities; only a regional administrator "
                     "may change them.");
  }
  if (authority.municipality.empty()) {
    return is_administrator ? Result<access::Permission>(by_region(context))
                            : in_region(context, authority);
  }
  if (const ServedMunicipality* municipality = served(context, authority)) {
    return in_municipality(context, *municipality);
  }
  return is_administrator
             ? Result<access::Permission>(by_region(context))
             : missing(fmt::format("'{}' is not served here, or closed; only a regional "
                                   "administrator may change its files now.",
                                   authority.scope()));
}

bool ReadableScopes::holds(std::string_view scope) const {
  return all || std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

ReadableScopes readable_scopes(const DraftContext& context) {
  ReadableScopes readable;
  readable.all = context.visitor.account.regional_administrator;
  std::set<std::string> scopes;
  for (const access::RoleAssignment& assignment : context.visitor.assignments) {
    const ServedMunicipality* municipality = context.policy->find(assignment.municipality);
    if (municipality != nullptr && assignment.holds_on(context.clock.today())) {
      scopes.insert({"commons", municipality->region, municipality->id()});
    }
  }
  readable.scopes.assign(scopes.begin(), scopes.end());
  return readable;
}

std::vector<std::string> roles_held(const DraftContext& context) {
  std::vector<std::string> roles;
  for (const access::RoleAssignment& assignment : context.visitor.assignments) {
    if (assignment.holds_on(context.clock.today())) {
      roles.push_back(assignment.municipality + "/" + assignment.role);
    }
  }
  return roles;
}

}  // namespace naober::studio
