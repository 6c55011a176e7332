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

// Plugins as they were built before. One is lent again when its own files and all plugins that it
// saw are still the same; nobody then asks the script room for it.
struct PluginShelf {
  struct Built {
    std::shared_ptr<const Plugin> plugin;
    Plugins seen;  // what it requires, and what that requires
  };
  std::map<std::string, Built, std::less<>> built;  // by name
};

// `outer` are plugins from further up that these may require; one that is there already may not be
// declared again. Fails as a whole only when the script room is not available.
// A `shelf` lends what can be used again, and afterwards holds what is whole now.
Result<LoadedPlugins> load_plugins(const PluginFolders& folders, const LoadedPlugins& outer,
                                   Scripts& scripts, ProblemList& problems,
                                   PluginShelf* shelf = nullptr);

}  // namespace naober::policy
