#include "policy/shelf.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/side_by_side.h"
#include "policy/bundle_builder.h"

namespace naober::policy {
namespace {

constexpr std::string_view plugins_root = "plugins/";
constexpr std::string_view regions_root = "municipalities/";

bool is_plugin(std::string_view part) { return part.starts_with(plugins_root); }

// "buch" of "municipalities/buch" and of "municipalities/buch/bergen".
std::string region_of(std::string_view part) {
  part.remove_prefix(std::min(part.size(), regions_root.size()));
  return std::string(part.substr(0, part.find('/')));
}

// "bergen" of "municipalities/buch/bergen"; empty for a region.
std::string municipality_of(std::string_view part) {
  const std::size_t slash = part.find('/', regions_root.size());
  return slash == std::string_view::npos ? std::string() : std::string(part.substr(slash + 1));
}

PartKeys plugin_keys(const PartKeys& keys) {
  PartKeys plugins;
  std::copy_if(keys.begin(), keys.end(), std::inserter(plugins, plugins.end()),
               [](const auto& entry) { return is_plugin(entry.first); });
  return plugins;
}

template <class Named>
std::vector<std::string> names_in(const std::map<std::string, Named, std::less<>>& things) {
  std::vector<std::string> names;
  names.reserve(things.size());
  for (const auto& [name, thing] : things) {
    names.push_back(name);
  }
  return names;
}

bool is_same(const LoadedPlugins& a, const LoadedPlugins& b) {
  return a.whole == b.whole && names_in(a.refused) == names_in(b.refused);
}

void add(std::vector<Problem>& all, const std::vector<Problem>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// Causes before what follows from them: what stops everybody comes first, then what stops one.
std::vector<Problem> sorted(std::vector<Problem> problems) {
  const auto key = [](const Problem& problem) {
    return std::tie(problem.municipality, problem.file, problem.line, problem.says);
  };
  std::sort(problems.begin(), problems.end(),
            [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
  return problems;
}

}  // namespace

Result<Loaded> PolicyShelf::load(const Parts& parts, Scripts& scripts) {
  TRY_DO(load_shared(parts, scripts));
  TRY_DO(load_regions(parts, scripts));
  TRY_DO(load_municipalities(parts, scripts));
  ProblemList strays;
  if (parts.keys().contains("")) {
    TRY(const std::vector<SourceFile> files, parts.files(""));
    sort_files(files, strays);
  }
  return everything(strays.all());
}

// --- shared plugins

Result<void> PolicyShelf::load_shared(const Parts& parts, Scripts& scripts) {
  const PartKeys keys = plugin_keys(parts.keys());
  if (shared_ != nullptr && shared_->keys == keys) {
    return {};
  }
  auto shared = std::make_shared<Shared>();
  shared->keys = keys;
  if (shared_ != nullptr) {
    shared->built = shared_->built;
  }
  ProblemList problems;
  std::vector<SourceFile> files;
  for (const auto& [part, key] : keys) {
    TRY(std::vector<SourceFile> some, parts.files(part));
    files.insert(files.end(), std::make_move_iterator(some.begin()),
                 std::make_move_iterator(some.end()));
  }
  shared->folders = sort_files(files, problems).plugins;
  TRY(shared->loaded, load_plugins(shared->folders, {}, scripts, problems, &shared->built));
  shared->problems = problems.all();
  shared_ = std::move(shared);
  return {};
}

// --- regions

Result<void> PolicyShelf::load_regions(const Parts& parts, Scripts& scripts) {
  std::map<std::string, std::vector<std::string>> members;
  for (const auto& [part, key] : parts.keys()) {
    if (!part.starts_with(regions_root)) {
      continue;
    }
    std::vector<std::string>& names = members[region_of(part)];
    if (std::string name = municipality_of(part); !name.empty()) {
      names.push_back(std::move(name));
    }
  }
  std::erase_if(regions_, [&](const auto& entry) { return !members.contains(entry.first); });
  for (auto& [name, names] : members) {
    const auto key = parts.keys().find(std::string(regions_root) + name);
    const auto before = regions_.find(name);
    const bool same = before != regions_.end() &&
                      before->second->key == (key == parts.keys().end() ? "" : key->second) &&
                      before->second->members == names &&
                      policy::is_same(before->second->visible, shared_->loaded);
    if (!same) {
      TRY(regions_[name], build_region(name, std::move(names), parts, scripts));
    }
  }
  return {};
}

Result<std::shared_ptr<const PolicyShelf::Region>> PolicyShelf::build_region(
    const std::string& name, std::vector<std::string> members, const Parts& parts,
    Scripts& scripts) const {
  auto region = std::make_shared<Region>();
  const std::string part = std::string(regions_root) + name;
  if (const auto key = parts.keys().find(part); key != parts.keys().end()) {
    region->key = key->second;
  }
  region->members = std::move(members);
  region->visible = shared_->loaded;
  ProblemList problems;
  TRY(const std::vector<SourceFile> files, parts.files(part));
  SourceTree tree = sort_files(files, problems);
  region->folder = std::move(tree.regions[name]);
  region->folder.own.path = part;
  // Their names are enough here; their files are theirs.
  RegionFolder with_members = region->folder;
  for (const std::string& member : region->members) {
    with_members.municipalities[member].own.path = part + "/" + member;
  }
  TRY(region->loaded, load_region(name, with_members, shared_->loaded, scripts, problems));
  region->problems = problems.all();
  return std::shared_ptr<const Region>(std::move(region));
}

// --- municipalities

// Whether a municipality that was built under another copy of its region would come out the same.
bool PolicyShelf::is_same(const Municipality& before, const Region& region) {
  const Region& other = *before.region;
  if (&other == &region) {
    return true;
  }
  const LoadedPlugins& now = region.loaded.plugins;
  if (before.bundle == nullptr || before.has_plugins || other.key != region.key ||
      !other.loaded.whole || !region.loaded.whole ||
      names_in(other.loaded.plugins.whole) != names_in(now.whole) ||
      names_in(other.loaded.plugins.refused) != names_in(now.refused)) {
    return false;
  }
  return std::all_of(before.bundle->tasks.begin(), before.bundle->tasks.end(),
                     [&](const auto& entry) {
                       const auto found = now.whole.find(entry.first);
                       return found != now.whole.end() && found->second == entry.second.plugin;
                     });
}

bool PolicyShelf::has_same_partners(const Municipality& before) const {
  if (before.bundle == nullptr && before.partners.size() != regions_.size()) {
    return false;
  }
  return std::all_of(before.partners.begin(), before.partners.end(), [&](const auto& partner) {
    const auto now = regions_.find(partner.first);
    return (now == regions_.end() ? nullptr : now->second) == partner.second;
  });
}

Result<void> PolicyShelf::load_municipalities(const Parts& parts, Scripts& scripts) {
  std::erase_if(municipalities_,
                [&](const auto& entry) { return !parts.keys().contains(entry.first); });
  std::vector<std::string> wanted;
  for (const auto& [part, key] : parts.keys()) {
    if (!part.starts_with(regions_root) || municipality_of(part).empty()) {
      continue;
    }
    const std::shared_ptr<const Region>& region = regions_.at(region_of(part));
    const auto before = municipalities_.find(part);
    if (before == municipalities_.end() || before->second->key != key ||
        !is_same(*before->second, *region) || !has_same_partners(*before->second)) {
      wanted.push_back(part);
    } else if (before->second->region != region) {
      auto moved = std::make_shared<Municipality>(*before->second);
      moved->region = region;
      before->second = std::move(moved);
    }
  }
  std::vector<std::shared_ptr<const Municipality>> built(wanted.size());
  TRY_DO(side_by_side(wanted.size(), [&](std::size_t nth) -> Result<void> {
    const std::string& part = wanted[nth];
    TRY(built[nth], build_municipality(part, regions_.at(region_of(part)), parts, scripts));
    return {};
  }));
  for (std::size_t nth = 0; nth < wanted.size(); ++nth) {
    municipalities_[wanted[nth]] = std::move(built[nth]);
  }
  return {};
}

Result<std::shared_ptr<const PolicyShelf::Municipality>> PolicyShelf::build_municipality(
    const std::string& part, const std::shared_ptr<const Region>& region, const Parts& parts,
    Scripts& scripts) const {
  auto built = std::make_shared<Municipality>();
  built->key = parts.keys().at(part);
  built->region = region;
  ProblemList problems;
  TRY(const std::vector<SourceFile> files, parts.files(part));
  const SourceTree tree = sort_files(files, problems);
  const std::string name = municipality_of(part);
  const auto found_region = tree.regions.find(region->loaded.region.name);
  if (found_region != tree.regions.end()) {
    const auto found = found_region->second.municipalities.find(name);
    if (found != found_region->second.municipalities.end()) {
      built->has_plugins = !found->second.plugins.empty();
      OtherRegions others;
      for (const auto& [other, held] : regions_) {
        others.emplace(other, &held->loaded);
      }
      TRY(built->bundle,
          build_bundle(name, found->second, region->loaded, others, scripts, problems));
    }
  }
  // Refused: nobody knows with whom it is, so any region may be what it waits for.
  for (const auto& [other, held] : regions_) {
    if (built->bundle == nullptr) {
      built->partners.emplace(other, held);
    }
  }
  for (const Partnership& one : built->bundle == nullptr
                                    ? std::vector<Partnership>()
                                    : built->bundle->municipality.partnerships) {
    const auto held = regions_.find(one.region);
    built->partners.emplace(one.region, held == regions_.end() ? nullptr : held->second);
  }
  built->problems = problems.all();
  return std::shared_ptr<const Municipality>(std::move(built));
}

// --- together

Loaded PolicyShelf::everything(const std::vector<Problem>& strays) {
  Loaded loaded;
  loaded.plugins = shared_->loaded.whole;
  std::vector<Problem> problems = strays;
  add(problems, shared_->problems);
  for (const auto& [name, region] : regions_) {
    add(problems, region->problems);
  }
  for (const auto& [part, municipality] : municipalities_) {
    add(problems, municipality->problems);
    if (municipality->bundle != nullptr) {
      loaded.municipalities.emplace(municipality->bundle->municipality.id(), municipality->bundle);
    }
  }
  refuse_partial_plugins(loaded, problems);
  loaded.problems = sorted(std::move(problems));
  return loaded;
}

// Titles are read from the bundles; a refused municipality is known by its folder.
std::vector<LocalName> PolicyShelf::local_names(const Loaded& loaded) const {
  std::vector<LocalName> names;
  for (const auto& [name, region] : regions_) {
    names.push_back({name, name, {}});
    for (const std::string& member : region->members) {
      const std::string id = name + "/" + member;
      const auto bundle = loaded.municipalities.find(id);
      names.push_back({id, member,
                       bundle == loaded.municipalities.end() ? std::string()
                                                             : bundle->second->municipality.title});
    }
  }
  return names;
}

// A plugin that names a municipality is refused, and with it everybody who uses it.
void PolicyShelf::refuse_partial_plugins(Loaded& loaded, std::vector<Problem>& problems) {
  std::vector<LocalName> names = local_names(loaded);
  if (named_ == nullptr || named_->shared != shared_ || named_->names != names) {
    auto named = std::make_shared<Named>(Named{shared_, std::move(names), {}});
    const std::vector<std::string> plugins = names_in(shared_->folders);
    std::vector<ProblemList> found(plugins.size());
    CHECK(side_by_side(plugins.size(), [&](std::size_t nth) -> Result<void> {
      check_neutrality(shared_->folders.at(plugins[nth]), named->names, found[nth]);
      return {};
    }));
    for (std::size_t nth = 0; nth < plugins.size(); ++nth) {
      if (!found[nth].empty()) {
        named->by_plugin.emplace(plugins[nth], found[nth].all());
      }
    }
    named_ = std::move(named);
  }
  for (const auto& [name, found] : named_->by_plugin) {
    add(problems, found);
    loaded.plugins.erase(name);
    std::erase_if(loaded.municipalities, [&](const auto& entry) {
      if (entry.second->task(name) == nullptr) {
        return false;
      }
      const Place& place = entry.second->municipality.place;
      problems.push_back({place.file, place.line,
                          fmt::format("the plugin '{}' was refused, so {} cannot start; see {}{}",
                                      name, entry.first, plugins_root, name),
                          entry.first});
      return true;
    });
  }
}

}  // namespace naober::policy
