// Reading roles.lua, and joining what a municipality adds to what its region says.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "policy/role.h"

namespace naober::policy {

namespace {

bool is_agb(std::string_view code) {
  constexpr std::size_t digits = 8;
  return code.size() == digits && code.find_first_not_of("0123456789") == std::string_view::npos;
}

Organisation read_organisation(Declaration& item, Layer layer) {
  Organisation organisation;
  organisation.name = item.name();
  organisation.layer = layer;
  organisation.place = item.place();
  organisation.title = item.text("title", Need::required);
  organisation.kind = item.one_of("kind", organisation_kinds(), Need::required);
  organisation.agb = item.text("agb", Need::optional);
  organisation.controlled_by = item.texts("controlled_by", Need::optional);
  item.finish();
  if (!organisation.agb.empty() && !is_agb(organisation.agb)) {
    item.complain(
        fmt::format("'agb' of {} is a code of eight digits, such as \"42420001\"", item.called()));
  }
  return organisation;
}

std::optional<Subsidy> read_subsidy(Declaration& item) {
  const Value* tree = item.value("subsidy", Need::optional);
  if (tree == nullptr) {
    return std::nullopt;
  }
  Declaration entry(*tree, item.place(), item.problems());
  Subsidy subsidy;
  subsidy.reference = entry.text("reference", Need::required);
  constexpr std::int64_t first = 2000;
  constexpr std::int64_t last = 2199;
  const std::int64_t year = entry.whole_number("year", 0);
  entry.finish();
  if (year < first || year > last) {
    entry.complain(fmt::format("the subsidy of {} is for one year: year = 2026", item.called()));
    return std::nullopt;
  }
  subsidy.year = static_cast<int>(year);
  return subsidy;
}

ClusterDirection read_cluster(Declaration& item) {
  ClusterDirection cluster;
  cluster.name = item.name();
  cluster.place = item.place();
  cluster.cluster = item.text("cluster", Need::required);
  cluster.policy = item.text("policy", Need::required);
  cluster.direction = item.texts("direction", Need::required);
  cluster.execution = item.texts("execution", Need::optional);
  cluster.because = item.text("because", Need::optional);
  item.finish();
  if (cluster.direction.size() > 1 && cluster.because.empty()) {
    item.complain(fmt::format(
        "{} has {} organisations with the execution direction, and in principle there is one; "
        "leave one, or say why there are more: because = \"…\"",
        item.called(), cluster.direction.size()));
  }
  return cluster;
}

Role read_role(Declaration& item, Layer layer) {
  Role role;
  role.name = item.name();
  role.layer = layer;
  role.place = item.place();
  role.title = item.text("title", Need::required);
  role.kinds = item.some_of("kinds", organisation_kinds(), Need::required);
  role.organisations = item.texts("organisations", Need::optional);
  role.does = item.some_of("does", known_acts(), Need::required);
  role.subsidy = read_subsidy(item);
  role.laws = item.some_of("laws", known_laws(), Need::optional);
  item.finish();
  if (role.name == "client") {
    item.complain("'client' is the resident, who needs no role; choose another name");
  }
  return role;
}

Separation read_separation(Declaration& item) {
  Separation separation;
  separation.name = item.name();
  separation.place = item.place();
  separation.one = item.one_of("one", known_acts(), Need::required);
  separation.other = item.one_of("other", known_acts(), Need::required);
  separation.provision_kind =
      item.one_of("provision_kind", {"general", "tailored"}, Need::optional);
  separation.because = item.text("because", Need::required);
  item.finish();
  if (!separation.one.empty() && separation.one == separation.other) {
    item.complain(fmt::format("{} keeps '{}' apart from itself", item.called(), separation.one));
  }
  return separation;
}

std::vector<std::string> beyond(const std::vector<std::string>& narrow,
                                const std::vector<std::string>& wide) {
  std::vector<std::string> result;
  std::copy_if(narrow.begin(), narrow.end(), std::back_inserter(result),
               [&](const std::string& word) {
                 return std::find(wide.begin(), wide.end(), word) == wide.end();
               });
  return result;
}

// Organisations that the region does not name; a role that names none is for all of its kinds.
std::vector<std::string> beyond_named(const Role& local, const Role& regional) {
  if (regional.organisations.empty()) {
    return {};
  }
  return local.organisations.empty() ? std::vector<std::string>{"every organisation"}
                                     : beyond(local.organisations, regional.organisations);
}

void narrow_role(Role& regional, const Role& local, ProblemList& problems) {
  const auto more_laws =
      regional.laws.empty() ? std::vector<std::string>() : beyond(local.laws, regional.laws);
  for (const auto& [what, extra] :
       {std::pair{"kinds", beyond(local.kinds, regional.kinds)},
        std::pair{"does", beyond(local.does, regional.does)},
        std::pair{"organisations", beyond_named(local, regional)}, std::pair{"laws", more_laws}}) {
    if (!extra.empty()) {
      problems.add(
          local.place,
          fmt::format("role \"{}\" may be narrowed here, never widened: its region does not "
                      "have {} in '{}' ({})",
                      local.name, listed(extra, "and"), what, regional.place.text()));
    }
  }
  auto laws = local.laws.empty() ? regional.laws : local.laws;
  regional = local;
  regional.laws = std::move(laws);
}

template <class T>
void add_all(std::vector<T>& all, const std::vector<T>& local, const char* what,
             ProblemList& problems) {
  for (const T& added : local) {
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const T& earlier) { return earlier.name == added.name; });
    if (same == all.end()) {
      all.push_back(added);
    } else {
      problems.add(added.place, fmt::format("{} \"{}\" is there already, at {}", what, added.name,
                                            same->place.text()));
    }
  }
}

}  // namespace

Roles read_roles(Declaration& block, Layer layer, const std::string& of) {
  Roles roles;
  const std::string said = block.text("of", Need::optional);
  if (!said.empty() && said != of) {
    block.complain(
        fmt::format("this file says it is of \"{}\", but it stands in \"{}\"", said, of));
  }
  for (Declaration& item :
       block.items({"organisation", "role", "mandate", "separation", "cluster"})) {
    if (item.word() == "organisation") {
      roles.organisations.push_back(read_organisation(item, layer));
    } else if (item.word() == "role") {
      roles.roles.push_back(read_role(item, layer));
    } else if (item.word() == "mandate") {
      roles.mandates.push_back(read_mandate(item, layer));
    } else if (item.word() == "cluster") {
      roles.clusters.push_back(read_cluster(item));
    } else {
      roles.separations.push_back(read_separation(item));
    }
  }
  block.finish();
  return roles;
}

Roles join_roles(const Roles& region, const Roles& municipality, ProblemList& problems) {
  Roles joined = region;
  for (const Role& local : municipality.roles) {
    const auto same = std::find_if(joined.roles.begin(), joined.roles.end(),
                                   [&](const Role& role) { return role.name == local.name; });
    if (same == joined.roles.end()) {
      joined.roles.push_back(local);
    } else {
      narrow_role(*same, local, problems);
    }
  }
  add_all(joined.organisations, municipality.organisations, "organisation", problems);
  add_all(joined.separations, municipality.separations, "separation", problems);
  add_all(joined.clusters, municipality.clusters, "cluster", problems);
  // A mandate is the municipality's own to give (Awb 10:1), so its own replaces the region's.
  for (const Mandate& local : municipality.mandates) {
    std::erase_if(joined.mandates,
                  [&](const Mandate& mandate) { return mandate.name == local.name; });
    joined.mandates.push_back(local);
  }
  return joined;
}

}  // namespace naober::policy
