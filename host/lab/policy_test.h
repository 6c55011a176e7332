// Running the policy's own tests (naober test), and telling what came of them.
//
// The cases are read from every cases.lua and *_cases.lua below the policy root, and asked of the
// policy as it stands there. A failure says what was expected, what came, and which rule and line
// made it so.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "lab/case_files.h"
#include "lab/coverage.h"
#include "policy/loader.h"
#include "policy/scripts.h"

namespace naober::lab {

struct CaseResult {
  std::string name;
  policy::Place place;
  std::vector<std::string> failures;  // sentences; none: it passed
  bool passed() const { return failures.empty(); }
};

// The cases of one file, in order.
struct CaseFile {
  std::string path;
  std::string title;
  std::vector<CaseResult> results;
};

struct PolicyTest {
  std::vector<CaseFile> files;
  std::vector<policy::Problem> problems;  // files and municipalities that could not be read
  Coverage coverage;
  int passed = 0;
  int failed = 0;  // cases and problems
};

// Only files whose path starts with `below` are asked; empty: all. `calendar` counts the last day
// of a step. Fails as a whole only when the script room is not available.
Result<PolicyTest> test_policy(const std::vector<policy::SourceFile>& files,
                               policy::Scripts& scripts, const std::string& below = {},
                               const Calendar& calendar = Calendar());

// The same for who has loaded and read already.
Result<PolicyTest> test_cases(const policy::Loaded& policy, const CaseShelf& shelf,
                              policy::Scripts& scripts, const Calendar& calendar);

}  // namespace naober::lab
