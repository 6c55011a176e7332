#include "lab/policy_test.h"

#include <utility>

#include "lab/case_runner.h"
#include "lab/coverage_counter.h"

namespace naober::lab {

namespace {

Result<CaseFile> test_sheet(const CaseSheet& sheet, CaseRunner& runner, PolicyTest& into) {
  CaseFile file{sheet.path, sheet.title, {}};
  for (const PolicyCase& asked : sheet.cases) {
    TRY(CaseResult result, runner.run(asked));
    (result.passed() ? into.passed : into.failed) += 1;
    file.results.push_back(std::move(result));
  }
  return file;
}

}  // namespace

Result<PolicyTest> test_cases(const policy::Loaded& policy, const CaseShelf& shelf,
                              policy::Scripts& scripts, const Calendar& calendar) {
  PolicyTest test;
  test.problems = policy.problems;
  test.problems.insert(test.problems.end(), shelf.problems.begin(), shelf.problems.end());
  CoverageCounter counter(policy);
  CaseRunner runner(policy, scripts, calendar, &counter);
  for (const CaseSheet& sheet : shelf.files) {
    TRY(CaseFile file, test_sheet(sheet, runner, test));
    test.files.push_back(std::move(file));
  }
  test.coverage = counter.take();
  test.failed += static_cast<int>(test.problems.size());
  return test;
}

Result<PolicyTest> test_policy(const std::vector<policy::SourceFile>& files,
                               policy::Scripts& scripts, const std::string& below,
                               const Calendar& calendar) {
  TRY(const policy::Loaded loaded, policy::load_policy(files, scripts));
  TRY(const CaseShelf shelf, read_case_files(files, scripts, below));
  return test_cases(loaded, shelf, scripts, calendar);
}

}  // namespace naober::lab
