// The files of a policy root, put where they belong: the path tells the authority.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "policy/problem.h"
#include "policy/scripts.h"

namespace naober::policy {

// One folder that is loaded as a whole. Tests (cases.lua, *_cases.lua) are kept apart: they decide
// nothing, so they are no part of a unit or a fingerprint.
struct Folder {
  std::string path;  // "plugins/household_help"
  std::vector<SourceFile> scripts;
  std::vector<SourceFile> templates;  // letters/*.html
  std::vector<SourceFile> cases;

  Unit unit(Profile profile) const;
  std::vector<SourceFile> deciding_files() const;  // scripts and templates
};

using PluginFolders = std::map<std::string, Folder, std::less<>>;

struct MunicipalityFolder {
  Folder own;
  PluginFolders plugins;  // visible to itself alone
};

struct RegionFolder {
  Folder own;
  PluginFolders plugins;  // visible to its municipalities alone
  std::map<std::string, MunicipalityFolder, std::less<>> municipalities;
};

struct SourceTree {
  PluginFolders plugins;
  std::map<std::string, RegionFolder, std::less<>> regions;
};

// Reports names that are not snake_case and files in places where nobody reads them.
SourceTree sort_files(const std::vector<SourceFile>& files, ProblemList& problems);

// "rules" of "plugins/household_help/rules.lua".
std::string stem_of(std::string_view path);

}  // namespace naober::policy
