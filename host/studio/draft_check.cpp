#include "studio/draft_check.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "policy/parts.h"
#include "policy/shelf.h"
#include "policy/source_tree.h"
#include "studio/draft.h"
#include "studio/draft_paths.h"
#include "studio/line_diff.h"

namespace naober::studio {
namespace {

// Lines move when a file changes; a problem stays the same one.
using ProblemName = std::tuple<std::string, std::string, std::string>;
ProblemName name_of(const policy::Problem& problem) {
  return {problem.file, problem.says, problem.municipality};
}

// Where a scope's own files stand: for the commons the plugins, not what others made with them.
std::string own_folder(std::string_view scope) {
  const auto authority = authority_of_scope(scope);
  if (!authority || authority->region.empty()) {
    return "plugins/";
  }
  return authority->folder();
}

// The cases that are asked: those of the scope and of all that stands below it.
std::string folder_of_cases(std::string_view scope) {
  const auto authority = authority_of_scope(scope);
  return authority ? authority->folder() : std::string();
}

bool is_inside(const policy::Problem& problem, std::string_view scope) {
  return problem.file.starts_with(own_folder(scope)) ||
         (!problem.municipality.empty() && problem.municipality == scope);
}

using CaseName = std::pair<std::string, std::string>;
std::set<CaseName> failures_in(const lab::PolicyTest& test) {
  std::set<CaseName> names;
  for (const lab::CaseFile& file : test.files) {
    for (const lab::CaseResult& result : file.results) {
      if (!result.passed()) {
        names.emplace(file.path, result.name);
      }
    }
  }
  return names;
}

std::vector<policy::Problem> problems_of_cases(const lab::PolicyTest& test) {
  std::vector<policy::Problem> problems;
  for (const policy::Problem& problem : test.problems) {
    const std::string stem = policy::stem_of(problem.file);
    if (stem == "cases" || stem.ends_with("_cases")) {
      problems.push_back(problem);
    }
  }
  return problems;
}

}  // namespace

std::vector<policy::Problem> DraftCheck::obstacles(std::string_view scope) const {
  std::vector<policy::Problem> found;
  for (const DraftProblem& each : problems) {
    if (each.is_new || is_inside(each.problem, scope)) {
      found.push_back(each.problem);
    }
  }
  return found;
}

Result<DraftCheck> check_draft(const Draft& draft, const std::vector<policy::SourceFile>& current,
                               policy::Scripts& scripts) {
  TRY(const auto files, files_with(draft, current));
  // One shelf for both: the second time only what the draft changes is loaded.
  policy::PolicyShelf shelf;
  TRY(const policy::Loaded before, shelf.load(policy::FilesInMemory(current), scripts));
  TRY(const policy::Loaded after, shelf.load(policy::FilesInMemory(files), scripts));
  std::multiset<ProblemName> known;
  for (const policy::Problem& problem : before.problems) {
    known.insert(name_of(problem));
  }
  DraftCheck check;
  for (const policy::Problem& problem : after.problems) {
    const auto old = known.find(name_of(problem));
    check.problems.push_back({problem, old == known.end()});
    if (old != known.end()) {
      known.erase(old);
    }
  }
  check.municipalities = municipalities_between(before, after);
  check.changes = changes_between(before, after);
  return check;
}

std::vector<DraftCase> DraftTest::obstacles(std::string_view scope) const {
  std::vector<DraftCase> found;
  for (const DraftCase& each : cases) {
    const bool inside = each.file.starts_with(own_folder(scope));
    if (!each.result.passed() && (each.is_new_failure || inside)) {
      found.push_back(each);
    }
  }
  return found;
}

Result<DraftTest> test_draft(const Draft& draft, const std::vector<policy::SourceFile>& current,
                             policy::Scripts& scripts, const Calendar& calendar) {
  TRY(const auto files, files_with(draft, current));
  const std::string below = folder_of_cases(draft.scope);
  TRY(const lab::PolicyTest asked, lab::test_policy(files, scripts, below, calendar));
  std::set<CaseName> failed_before;
  if (!failures_in(asked).empty()) {
    TRY(const lab::PolicyTest before, lab::test_policy(current, scripts, below, calendar));
    failed_before = failures_in(before);
  }
  DraftTest test;
  test.problems = problems_of_cases(asked);
  test.failed = static_cast<int>(test.problems.size());
  for (const lab::CaseFile& file : asked.files) {
    for (const lab::CaseResult& result : file.results) {
      const bool failed = !result.passed();
      const bool is_new = failed && !failed_before.contains({file.path, result.name});
      test.cases.push_back({file.path, result, is_new});
      (failed ? test.failed : test.passed) += 1;
    }
  }
  return test;
}

std::string text_diff_of(const Draft& draft, const std::vector<policy::SourceFile>& current) {
  std::string text;
  for (const DraftFile& file : draft.files) {
    const auto now =
        std::find_if(current.begin(), current.end(),
                     [&](const policy::SourceFile& each) { return each.path == file.path; });
    text += unified_diff(file.path, now == current.end() ? std::nullopt : std::optional(now->text),
                         file.text);
  }
  return text;
}

}  // namespace naober::studio
