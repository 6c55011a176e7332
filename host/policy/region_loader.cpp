#include "policy/region_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace naober::policy {

namespace {

// A local rule takes the place of one that may be lifted; compile() checks that it may.
std::vector<Rule> read_local_rules(const PolicyFile& file, const std::string& path,
                                   ProblemList& problems) {
  std::vector<Rule> rules;
  for (const Value* tree : file.rules) {
    Declaration declaration(*tree, Place{path, file.place.line}, problems);
    Rule rule = read_rule(declaration);
    if (rule.lifts.empty()) {
      declaration.complain(fmt::format(
          "{} is a local rule and must say which rule of the task it takes the place of: "
          "lifts = \"…\"; a rule that may be lifted says so itself",
          declaration.called()));
    }
    rules.push_back(std::move(rule));
  }
  return rules;
}

// What a policy file of this plugin may set.
const std::vector<Parameter>& settable(const Plugin& plugin) { return plugin.parameters; }

void check_region_rooms(const AccentsByPlugin& accents, const Plugins& plugins,
                        ProblemList& problems) {
  for (const auto& [name, accent] : accents) {
    for (const Parameter& parameter : settable(*plugins.at(name))) {
      const auto set = accent.file.sets.find(parameter.name);
      if (set != accent.file.sets.end()) {
        check_region_room(Setting(parameter, set->second, {}), problems);
      }
    }
  }
}

// The settings of each plugin with what the region set, and those of the plugins that it requires.
std::map<std::string, SharedMap<Setting>, std::less<>> settings_of(const Plugins& plugins,
                                                                   const AccentsByPlugin& accents) {
  std::map<std::string, std::vector<Setting>> own;
  for (const auto& [name, plugin] : plugins) {
    own[name] = plugin->defaults;
    const auto accent = accents.find(name);
    for (Setting& setting : own[name]) {
      if (accent == accents.end()) {
        break;
      }
      const auto set = accent->second.file.sets.find(setting.parameter().name);
      if (set != accent->second.file.sets.end()) {
        setting = Setting(setting.parameter(), set->second, {});
      }
    }
  }
  std::map<std::string, SharedMap<Setting>, std::less<>> all;
  for (const auto& [name, plugin] : plugins) {
    SharedMap<Setting>::Map seen;
    for (const std::string& other : plugin->sees) {
      for (const Setting& setting : own[other]) {
        seen.emplace(setting.parameter().name, setting);
      }
    }
    all.emplace(name, std::move(seen));
  }
  return all;
}

// A municipality that the region names but that has no folder stops nobody else.
void check_members(const Region& region, const RegionFolder& folder, ProblemList& problems) {
  std::vector<std::string> folders;
  for (const auto& [name, municipality] : folder.municipalities) {
    folders.push_back(name);
  }
  for (const std::string& name : region.municipalities) {
    if (!folder.municipalities.contains(name)) {
      problems.add({region.place.file, region.place.line,
                    fmt::format("region \"{}\" names the municipality '{}', which has no folder{}",
                                region.name, name, hint(name, folders)),
                    region.name + "/" + name});
    }
  }
}

}  // namespace

AccentsByPlugin read_accents(const LoadedFiles& files, Layer layer, const std::string& of,
                             const Plugins& plugins, const std::vector<std::string>& layer_files,
                             ProblemList& problems) {
  AccentsByPlugin accents;
  std::vector<std::string> known = layer_files;
  for (const auto& [name, plugin] : plugins) {
    known.push_back(name);
  }
  for (const std::string& stem : files.stems()) {
    if (std::find(layer_files.begin(), layer_files.end(), stem) != layer_files.end()) {
      continue;
    }
    const auto plugin = plugins.find(stem);
    if (plugin == plugins.end()) {
      problems.add(
          {files.path_of(stem), 0},
          fmt::format("there is no task '{}' here to set anything for{}", stem, hint(stem, known)));
      continue;
    }
    if (const Value* tree = files.block(stem, "policy", stem, problems)) {
      Declaration block(*tree, files.path_of(stem), problems);
      Accents read;
      read.file = read_policy_file(block, layer, of);
      read.rules = read_local_rules(read.file, files.path_of(stem), problems);
      check_settings_exist(read.file, settable(*plugin->second), problems);
      accents.emplace(stem, std::move(read));
    }
  }
  return accents;
}

Result<LoadedRegion> load_region(const std::string& name, const RegionFolder& folder,
                                 const LoadedPlugins& shared, Scripts& scripts,
                                 ProblemList& problems) {
  LoadedRegion loaded;
  ProblemList own;
  const Unit unit = folder.own.unit(Profile::settings);
  TRY(const LoadedFiles files, LoadedFiles::load(unit, scripts, own));
  const std::string manifest_path = folder.own.path + "/region.lua";
  loaded.region.name = name;
  loaded.region.title = name;
  if (files.path_of("region").empty()) {
    own.add({manifest_path, 0}, fmt::format("the region '{}' has no region.lua", name));
  } else if (const Value* tree = files.block("region", "region", name, own)) {
    Declaration declaration(*tree, manifest_path, own);
    loaded.region = read_region(declaration);
    check_members(loaded.region, folder, problems);
  }
  loaded.plugins = shared;
  TRY(const LoadedPlugins local, load_plugins(folder.plugins, shared, scripts, problems));
  loaded.plugins.whole.insert(local.whole.begin(), local.whole.end());
  loaded.plugins.refused.insert(local.refused.begin(), local.refused.end());
  if (const Value* tree = files.block("roles", "roles", "", own)) {
    Declaration block(*tree, files.path_of("roles"), own);
    loaded.roles = read_roles(block, Layer::region, name);
  }
  std::vector<std::string> layer_files = {"region", "roles"};
  for (const auto& [refused, place] : loaded.plugins.refused) {
    layer_files.push_back(refused);
  }
  loaded.accents = read_accents(files, Layer::region, name, loaded.plugins.whole, layer_files, own);
  check_region_rooms(loaded.accents, loaded.plugins.whole, own);
  loaded.settings = settings_of(loaded.plugins.whole, loaded.accents);
  loaded.files = folder.own.scripts;
  loaded.whole = own.empty();
  for (const Problem& problem : own.all()) {
    problems.add(problem);
  }
  return loaded;
}

}  // namespace naober::policy
