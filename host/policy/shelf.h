// The shelf: what was loaded before, so that a change loads no more than what it changes.
//
// A shared plugin is built again when its files changed, or those of a plugin that it requires; a
// region when its own files changed or a plugin that it can see; a municipality when its own files
// changed, what its region or another of its partnerships says itself, or a plugin that it uses.
// All else is lent again as it is, so a hundred municipalities share one copy of what they share.
// What comes out is the same as loading everything anew.
//
// A copy of a shelf is cheap (it shares what stands on it) and goes its own way: that is how a
// change is tried out. Not thread-safe.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "policy/loader.h"
#include "policy/neutrality.h"
#include "policy/parts.h"
#include "policy/plugin_loader.h"
#include "policy/region_loader.h"

namespace naober::policy {

class PolicyShelf {
 public:
  // Loads the policy of these parts; many municipalities are built side by side, so parts and
  // scripts are asked from several threads. Fails as a whole when the script room is not available,
  // or when the parts cannot give a file.
  Result<Loaded> load(const Parts& parts, Scripts& scripts);

 private:
  // The shared plugins, with the files they were made of.
  struct Shared {
    PartKeys keys;
    PluginFolders folders;
    PluginShelf built;
    LoadedPlugins loaded;
    std::vector<Problem> problems;
  };
  struct Region {
    std::string key;
    std::vector<std::string> members;  // the names of its municipalities' folders
    RegionFolder folder;               // without its municipalities
    LoadedPlugins visible;             // the shared plugins that it was loaded with
    LoadedRegion loaded;
    std::vector<Problem> problems;
  };
  struct Municipality {
    std::string key;
    std::shared_ptr<const Region> region;
    // Those of its other partnerships, by name; null: there was none of that name.
    std::map<std::string, std::shared_ptr<const Region>, std::less<>> partners;
    bool has_plugins = false;              // of its own
    std::shared_ptr<const Bundle> bundle;  // null: refused
    std::vector<Problem> problems;
  };

  Result<void> load_shared(const Parts& parts, Scripts& scripts);
  Result<void> load_regions(const Parts& parts, Scripts& scripts);
  Result<std::shared_ptr<const Region>> build_region(const std::string& name,
                                                     std::vector<std::string> members,
                                                     const Parts& parts, Scripts& scripts) const;
  Result<void> load_municipalities(const Parts& parts, Scripts& scripts);
  Result<std::shared_ptr<const Municipality>> build_municipality(
      const std::string& part, const std::shared_ptr<const Region>& region, const Parts& parts,
      Scripts& scripts) const;
  static bool is_same(const Municipality& before, const Region& region);
  bool has_same_partners(const Municipality& before) const;
  Loaded everything(const std::vector<Problem>& strays);
  std::vector<LocalName> local_names(const Loaded& loaded) const;
  void refuse_partial_plugins(Loaded& loaded, std::vector<Problem>& problems);

  // Which plugins name somebody, as it was looked for last.
  struct Named {
    std::shared_ptr<const Shared> shared;
    std::vector<LocalName> names;
    std::map<std::string, std::vector<Problem>, std::less<>> by_plugin;
  };

  std::shared_ptr<const Shared> shared_;
  std::shared_ptr<const Named> named_;
  std::map<std::string, std::shared_ptr<const Region>, std::less<>> regions_;  // by name
  // By part: "municipalities/buch/bergen".
  std::map<std::string, std::shared_ptr<const Municipality>, std::less<>> municipalities_;
};

}  // namespace naober::policy
