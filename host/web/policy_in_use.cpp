#include "web/policy_in_use.h"

#include <set>

namespace naober::web {
namespace {

// "municipalities/buch/bergen/roles.lua" belongs to buch/bergen; a file of a region or plugin to
// none.
std::string municipality_of(std::string_view path) {
  constexpr std::string_view root = "municipalities/";
  if (path.substr(0, root.size()) != root) {
    return {};
  }
  path.remove_prefix(root.size());
  const std::size_t region = path.find('/');
  const std::size_t name = region == std::string_view::npos ? region : path.find('/', region + 1);
  const std::string_view folder = path.substr(0, name);
  return name == std::string_view::npos || folder.ends_with("/plugins") ? std::string()
                                                                        : std::string(folder);
}

ServedMunicipality served(const std::string& id, const policy::Loaded& loaded) {
  ServedMunicipality municipality;
  const std::size_t slash = id.find('/');
  municipality.region = id.substr(0, slash);
  municipality.name = id.substr(slash + 1);
  if (const auto found = loaded.municipalities.find(id); found != loaded.municipalities.end()) {
    municipality.bundle = found->second;
    return municipality;
  }
  for (const policy::Problem& problem : loaded.problems) {
    if (problem.municipality == id || municipality_of(problem.file) == id) {
      municipality.problems.push_back(problem);
    }
  }
  // Nothing of its own is wrong: then it is what it uses.
  if (municipality.problems.empty()) {
    municipality.problems = loaded.problems;
  }
  return municipality;
}

}  // namespace

const ServedMunicipality* PolicyInUse::find(std::string_view name) const {
  const auto found = municipalities.find(name);
  return found == municipalities.end() ? nullptr : &found->second;
}

Result<std::shared_ptr<const PolicyInUse>> load_policy_in_use(const std::filesystem::path& root,
                                                              policy::Scripts& scripts) {
  TRY(const auto files, policy::read_policy_root(root));
  TRY(const policy::Loaded loaded, policy::load_policy(files, scripts));
  auto in_use = std::make_shared<PolicyInUse>();
  in_use->problems = loaded.problems;
  std::set<std::string> ids;
  for (const policy::SourceFile& file : files) {
    if (std::string id = municipality_of(file.path); !id.empty()) {
      ids.insert(std::move(id));
    }
  }
  for (const std::string& id : ids) {
    ServedMunicipality municipality = served(id, loaded);
    const std::string name = municipality.name;
    const auto [place, is_new] = in_use->municipalities.emplace(name, std::move(municipality));
    if (!is_new) {
      // Paths and data files are named after the folder, so one host serves one folder of a name.
      place->second.bundle = nullptr;
      place->second.problems.push_back(
          {"municipalities/" + id, 0,
           "Two regions have a municipality folder '" + name + "'; rename one of them.", id});
    }
  }
  return std::shared_ptr<const PolicyInUse>(std::move(in_use));
}

}  // namespace naober::web
