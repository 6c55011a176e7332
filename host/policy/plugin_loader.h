// Plugins from their folders: read once, in the order of what they require, shared by all.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "policy/bundle.h"
#include "policy/source_tree.h"

namespace naober::policy {

using Plugins = std::map<std::string, std::shared_ptr<const Plugin>, std::less<>>;

// What became of the plugins of one place.
struct LoadedPlugins {
  Plugins whole;
  // Refused ones, and where their manifest stands; the reasons are among the problems.
  std::map<std::string, Place, std::less<>> refused;
};

// `outer` are plugins from further up that these may require; one that is there already may not be
// declared again. Fails as a whole only when the script room is not available.
Result<LoadedPlugins> load_plugins(const PluginFolders& folders, const LoadedPlugins& outer,
                                   Scripts& scripts, ProblemList& problems);

}  // namespace naober::policy
