// The cases of a policy as they stand in its files: every cases.lua and *_cases.lua.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "lab/policy_case.h"
#include "policy/scripts.h"

namespace naober::lab {

// One file, its cases in order.
struct CaseSheet {
  std::string path;
  std::string title;
  std::vector<PolicyCase> cases;
};

struct CaseShelf {
  std::vector<CaseSheet> files;  // in order of the policy: plugins, regions, municipalities
  std::vector<policy::Problem> problems;  // what could not be read as cases

  // Every case, with the path of its file nowhere lost: a case knows its place.
  std::vector<const PolicyCase*> all() const;
};

// Only files whose path starts with `below` are read; empty: all. Fails as a whole only when the
// script room is not available.
Result<CaseShelf> read_case_files(const std::vector<policy::SourceFile>& files,
                                  policy::Scripts& scripts, const std::string& below = {});

}  // namespace naober::lab
