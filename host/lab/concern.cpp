#include "lab/concern.h"

#include <algorithm>

#include "policy/source_tree.h"

namespace naober::lab {

namespace {

constexpr std::string_view plugins = "plugins/";
constexpr std::string_view municipalities = "municipalities/";

bool holds_cases(const std::string& path) {
  const std::string stem = policy::stem_of(path);
  return stem == "cases" || stem.ends_with("_cases");
}

// Whether the case asks this plugin, or one that builds on it.
bool rests_on(const PolicyCase& asked, std::string_view plugin, const policy::Loaded& policy) {
  if (asked.plugin == plugin) {
    return true;
  }
  const auto found = policy.plugins.find(asked.plugin);
  // A plugin that did not load may have built on anything.
  return !asked.plugin.empty() && (found == policy.plugins.end() ||
                                   std::find(found->second->sees.begin(), found->second->sees.end(),
                                             plugin) != found->second->sees.end());
}

// `path` begins behind "municipalities/".
bool takes_place_in(const PolicyCase& asked, std::string_view path, const policy::Loaded& policy) {
  const std::string_view folder = path.substr(0, path.rfind('/'));
  const std::string_view place = folder.substr(0, folder.find("/plugins/"));
  const std::string_view at = place.substr(0, place.find("/letters"));
  const bool here = asked.at == at || asked.at.starts_with(std::string(at) + "/");
  const std::string stem = policy::stem_of(path);
  const bool is_accent = policy.plugins.contains(stem);
  return here && (!is_accent || rests_on(asked, stem, policy));
}

bool concerns(const std::string& path, const PolicyCase& asked, const policy::Loaded& policy) {
  if (asked.place.file == path) {
    return true;
  }
  if (holds_cases(path)) {
    return false;
  }
  const std::string_view whole = path;
  if (whole.starts_with(plugins)) {
    const std::string_view rest = whole.substr(plugins.size());
    return rests_on(asked, rest.substr(0, rest.find('/')), policy);
  }
  if (whole.starts_with("municipalities/calendar/")) {
    return !asked.road.empty();
  }
  return whole.starts_with(municipalities) &&
         takes_place_in(asked, whole.substr(municipalities.size()), policy);
}

}  // namespace

CaseShelf concerned(const CaseShelf& shelf, const std::vector<std::string>& changed,
                    const policy::Loaded& policy) {
  CaseShelf some;
  some.problems = shelf.problems;
  for (const CaseSheet& sheet : shelf.files) {
    CaseSheet kept{sheet.path, sheet.title, {}};
    for (const PolicyCase& asked : sheet.cases) {
      if (std::any_of(changed.begin(), changed.end(),
                      [&](const std::string& path) { return concerns(path, asked, policy); })) {
        kept.cases.push_back(asked);
      }
    }
    if (!kept.cases.empty()) {
      some.files.push_back(std::move(kept));
    }
  }
  return some;
}

}  // namespace naober::lab
