// Running the policy's own tests (naober test), and telling what came of them.
//
// The cases are read from every cases.lua and *_cases.lua below the policy root, and asked of the
// policy as it stands there. A failure says what was expected, what came, and which rule and line
// made it so.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "lab/policy_case.h"
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

// How often a rule spoke and was silent in the cases of its plugin; unknown counts for neither.
struct RuleCoverage {
  std::string plugin;
  std::string rule;
  std::string at;  // file:line
  int spoke = 0;
  int silent = 0;
};

struct PolicyTest {
  std::vector<CaseFile> files;
  std::vector<policy::Problem> problems;  // files and municipalities that could not be read
  std::vector<RuleCoverage> coverage;     // by plugin, then in order of declaration
  int passed = 0;
  int failed = 0;  // cases and problems
};

// Only files whose path starts with `below` are asked; empty: all. Fails as a whole only when the
// script room is not available.
Result<PolicyTest> test_policy(const std::vector<policy::SourceFile>& files,
                               policy::Scripts& scripts, const std::string& below = {});

}  // namespace naober::lab
