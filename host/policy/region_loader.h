// A region: its manifest, its roles, what it sets for each task, and plugins of its own.
#pragma once

#include <map>
#include <string>

#include "policy/bundle.h"
#include "policy/loaded_files.h"
#include "policy/plugin_loader.h"
#include "policy/policy_file.h"
#include "policy/source_tree.h"

namespace naober::policy {

// One task's accents of a layer: the settings and its rules.
struct Accents {
  PolicyFile file;
  std::vector<Rule> rules;
};
using AccentsByPlugin = std::map<std::string, Accents, std::less<>>;

struct LoadedRegion {
  Region region;
  Roles roles;
  AccentsByPlugin accents;
  LoadedPlugins plugins;  // shared ones and its own
  // Of each plugin that its municipalities can see, what that sees of settings, as long as the
  // municipality sets none of them; shared by all who do not.
  std::map<std::string, SharedMap<Setting>, std::less<>> settings;
  SharedFiles files;
  bool whole = true;  // no: its municipalities are refused with it
};

Result<LoadedRegion> load_region(const std::string& name, const RegionFolder& folder,
                                 const LoadedPlugins& shared, Scripts& scripts,
                                 ProblemList& problems);

// The files of a region or municipality that are named after a plugin. Files with another name are
// reported, and settings that do not exist. `layer_files` are the names that are no plugin
// ("roles").
AccentsByPlugin read_accents(const LoadedFiles& files, Layer layer, const std::string& of,
                             const Plugins& plugins, const std::vector<std::string>& layer_files,
                             ProblemList& problems);

}  // namespace naober::policy
