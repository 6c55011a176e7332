#include "lab/demo_facts.h"

#include "lab/policy_case.h"
#include "policy/source_tree.h"

namespace naober::lab {

namespace {

void keep_given(const policy::LoadedFile& file, FactSheets& sheets) {
  if (!file.declarations) {
    return;
  }
  policy::ProblemList unheard;
  policy::Declaration block(*file.declarations, file.path, unheard);
  for (const PolicyCase& known : read_policy_cases(block, folder_of_cases(file.path))) {
    if (known.given && !known.given->empty() && !known.plugin.empty()) {
      sheets[known.plugin].push_back(*known.given);
    }
  }
}

}  // namespace

Result<FactSheets> fact_sheets_of(const std::vector<policy::SourceFile>& files,
                                  policy::Scripts& scripts) {
  FactSheets sheets;
  policy::ProblemList unheard;
  const policy::SourceTree tree = policy::sort_files(files, unheard);
  for (const auto& [name, folder] : tree.plugins) {
    policy::Folder cases;
    cases.path = folder.path + "/cases";
    cases.scripts = folder.cases;
    if (cases.scripts.empty()) {
      continue;
    }
    TRY(const auto loaded, scripts.load(cases.unit(policy::Profile::plugin)));
    for (const policy::LoadedFile& file : loaded) {
      keep_given(file, sheets);
    }
  }
  return sheets;
}

}  // namespace naober::lab
