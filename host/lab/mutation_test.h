// Breaking the policy on purpose, one thing at a time, to see whether a case notices.
//
// A mutant that some case notices is killed. One that none notices survives: nobody promised what
// it broke. The report names file and line, what was changed, and a case that would have noticed. A
// survivor whose rule or setting says `untested = "why"` is explained.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "lab/case_files.h"
#include "lab/mutant.h"
#include "policy/scripts.h"

namespace naober::lab {

struct Survivor {
  Mutant mutant;
  std::string suggestion;  // a case that would notice, or why none was found
};

struct MutationTest {
  std::size_t mutants = 0;
  std::size_t killed = 0;
  std::size_t stillborn = 0;  // would not even load, so nobody can make that mistake
  std::vector<Survivor> survivors;
  std::vector<Survivor> explained;
  std::vector<std::string> broken_cases;  // names of cases that fail as it is; they judge nothing
  // Declarations that say `untested` although every mutant of theirs is noticed: "file:line rule
  // X".
  std::vector<std::string> idle_explanations;
};

// Breaks what stands in files whose path begins with `below` (empty: everything), and asks the
// cases of `shelf` that it concerns. Fails only when the script room is not available.
Result<MutationTest> test_mutants(const policy::Loaded& policy, const CaseShelf& shelf,
                                  policy::Scripts& scripts, const Calendar& calendar,
                                  const std::string& below = {});

}  // namespace naober::lab
