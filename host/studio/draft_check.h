// Does a draft hold? Loaded in memory beside the policy of now, checked, and its cases asked.
//
// Nothing is written and nobody's advice changes. What was wrong before the draft is told apart
// from what is wrong because of it.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "lab/policy_test.h"
#include "model/draft.h"
#include "policy/loader.h"
#include "policy/scripts.h"
#include "studio/policy_diff.h"

namespace naober::studio {

struct DraftProblem {
  policy::Problem problem;
  bool is_new = false;  // the policy of now does not have it
};

struct DraftCheck {
  std::vector<DraftProblem> problems;
  std::vector<ChangedMunicipality> municipalities;  // whose policy it changes
  std::vector<PolicyChange> changes;                // what it comes down to

  // What keeps the draft from being adopted: everything new, and whatever is wrong within its own
  // scope, old or new.
  std::vector<policy::Problem> obstacles(std::string_view scope) const;
};

// `current` are the files of the policy folder. Refused as conflict when the draft conflicts with
// them (studio/draft.h); fails as a whole only when the script room is not available.
Result<DraftCheck> check_draft(const Draft& draft, const std::vector<policy::SourceFile>& current,
                               policy::Scripts& scripts);

struct DraftCase {
  std::string file;
  lab::CaseResult result;
  bool is_new_failure = false;  // it failed because of the draft
};

struct DraftTest {
  std::vector<DraftCase> cases;
  std::vector<policy::Problem> problems;  // files of cases that could not be read
  int passed = 0;
  int failed = 0;  // cases and problems

  // The failures that keep the draft from being adopted: new ones, and all within its own scope.
  std::vector<DraftCase> obstacles(std::string_view scope) const;
};

// Asks the cases that the draft's scope answers for: its municipality's, its region's and those of
// the municipalities below, or all.
Result<DraftTest> test_draft(const Draft& draft, const std::vector<policy::SourceFile>& current,
                             policy::Scripts& scripts, const Calendar& calendar);

// As `diff -u` shows it, file by file, against what the folder holds now.
std::string text_diff_of(const Draft& draft, const std::vector<policy::SourceFile>& current);

}  // namespace naober::studio
