#include "lab/case_files.h"

#include <utility>

#include "policy/loaded_files.h"
#include "policy/source_tree.h"

namespace naober::lab {

namespace {

using policy::Folder;
using policy::Profile;

// A file of cases, and the profile its folder has: a municipality's cases are data only, as all it
// writes.
struct Found {
  const policy::SourceFile* file;
  Profile profile;
};

void find_in(const Folder& folder, Profile profile, std::vector<Found>& found) {
  for (const policy::SourceFile& file : folder.cases) {
    found.push_back({&file, profile});
  }
}

void find_in(const policy::PluginFolders& plugins, std::vector<Found>& found) {
  for (const auto& [name, folder] : plugins) {
    find_in(folder, Profile::plugin, found);
  }
}

std::vector<Found> case_files(const policy::SourceTree& tree) {
  std::vector<Found> found;
  find_in(tree.plugins, found);
  for (const auto& [name, region] : tree.regions) {
    find_in(region.own, Profile::settings, found);
    find_in(region.plugins, found);
    for (const auto& [id, municipality] : region.municipalities) {
      find_in(municipality.own, Profile::settings, found);
      find_in(municipality.plugins, found);
    }
  }
  return found;
}

void read_sheet(const std::string& path, const Value& tree, CaseShelf& shelf) {
  policy::ProblemList problems;
  policy::Declaration block(tree, path, problems);
  if (block.word() != "cases") {
    block.complain("a file of cases returns cases \"title\" { … }, not " + block.called());
  }
  CaseSheet sheet{path, block.name(), read_policy_cases(block, folder_of_cases(path))};
  shelf.problems.insert(shelf.problems.end(), problems.all().begin(), problems.all().end());
  shelf.files.push_back(std::move(sheet));
}

Result<void> read_file(const Found& found, policy::Scripts& scripts, CaseShelf& shelf) {
  Folder folder;
  folder.path = found.file->path;
  folder.scripts = {*found.file};
  TRY(const auto loaded, scripts.load(folder.unit(found.profile)));
  for (const policy::LoadedFile& file : loaded) {
    if (file.declarations) {
      read_sheet(file.path, *file.declarations, shelf);
      continue;
    }
    const policy::Place place = policy::place_of(file.declarations.error(), file.path);
    shelf.problems.push_back({place.file, place.line, file.declarations.error().says, {}});
  }
  return {};
}

}  // namespace

std::vector<const PolicyCase*> CaseShelf::all() const {
  std::vector<const PolicyCase*> all;
  for (const CaseSheet& sheet : files) {
    for (const PolicyCase& each : sheet.cases) {
      all.push_back(&each);
    }
  }
  return all;
}

Result<CaseShelf> read_case_files(const std::vector<policy::SourceFile>& files,
                                  policy::Scripts& scripts, const std::string& below) {
  CaseShelf shelf;
  policy::ProblemList already_told;  // the loader tells what is wrong with the tree
  const policy::SourceTree tree = policy::sort_files(files, already_told);
  for (const Found& found : case_files(tree)) {
    if (found.file->path.starts_with(below)) {
      TRY_DO(read_file(found, scripts, shelf));
    }
  }
  return shelf;
}

}  // namespace naober::lab
