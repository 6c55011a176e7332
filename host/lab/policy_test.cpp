#include "lab/policy_test.h"

#include <utility>

#include "lab/case_runner.h"
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

class Tester {
 public:
  Tester(const policy::Loaded& loaded, policy::Scripts& scripts, PolicyTest& into)
      : scripts_(scripts), runner_(loaded, scripts), into_(into) {}

  Result<void> test(const Found& found) {
    Folder folder;
    folder.path = found.file->path;
    folder.scripts = {*found.file};
    TRY(const auto loaded, scripts_.load(folder.unit(found.profile)));
    for (const policy::LoadedFile& file : loaded) {
      if (!file.declarations) {
        const policy::Place place = policy::place_of(file.declarations.error(), file.path);
        into_.problems.push_back({place.file, place.line, file.declarations.error().says, {}});
        continue;
      }
      TRY_DO(test_file(file.path, *file.declarations));
    }
    return {};
  }

  std::vector<RuleCoverage> coverage() const { return runner_.coverage(); }

 private:
  Result<void> test_file(const std::string& path, const Value& tree) {
    policy::ProblemList problems;
    policy::Declaration block(tree, path, problems);
    if (block.word() != "cases") {
      block.complain("a file of cases returns cases \"title\" { … }, not " + block.called());
    }
    CaseFile file{path, block.name(), {}};
    for (const PolicyCase& asked : read_policy_cases(block, folder_of_cases(path))) {
      TRY(CaseResult result, runner_.run(asked));
      (result.passed() ? into_.passed : into_.failed) += 1;
      file.results.push_back(std::move(result));
    }
    into_.problems.insert(into_.problems.end(), problems.all().begin(), problems.all().end());
    into_.files.push_back(std::move(file));
    return {};
  }

  policy::Scripts& scripts_;
  CaseRunner runner_;
  PolicyTest& into_;
};

}  // namespace

Result<PolicyTest> test_policy(const std::vector<policy::SourceFile>& files,
                               policy::Scripts& scripts, const std::string& below) {
  TRY(const policy::Loaded loaded, policy::load_policy(files, scripts));
  PolicyTest test;
  test.problems = loaded.problems;
  policy::ProblemList already_told;
  const policy::SourceTree tree = policy::sort_files(files, already_told);
  Tester tester(loaded, scripts, test);
  for (const Found& found : case_files(tree)) {
    if (found.file->path.starts_with(below)) {
      TRY_DO(tester.test(found));
    }
  }
  test.coverage = tester.coverage();
  test.failed += static_cast<int>(test.problems.size());
  return test;
}

}  // namespace naober::lab
