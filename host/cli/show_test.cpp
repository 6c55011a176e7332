#include "cli/show_test.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::cli {

namespace {

std::string show_case(const lab::CaseResult& result) {
  std::string text = fmt::format("  {} {}\n", result.passed() ? "passed:" : "FAILED:", result.name);
  if (!result.passed()) {
    text += fmt::format("    at {}\n", result.place.text());
  }
  for (const std::string& failure : result.failures) {
    text += fmt::format("    {}\n", failure);
  }
  return text;
}

}  // namespace

std::string show_cases(const lab::PolicyTest& test, bool only_failures) {
  std::string text;
  for (const lab::CaseFile& file : test.files) {
    std::string cases;
    for (const lab::CaseResult& result : file.results) {
      cases += only_failures && result.passed() ? "" : show_case(result);
    }
    if (!only_failures || !cases.empty()) {
      text += fmt::format("\n{} ({})\n{}", file.title, file.path, cases);
    }
  }
  if (!test.problems.empty()) {
    text += "\nThe policy itself is refused in places:\n";
  }
  for (const policy::Problem& problem : test.problems) {
    text += fmt::format("  {} {}\n", problem.place(), problem.says);
  }
  return text;
}

std::string show_count(const lab::PolicyTest& test) {
  return fmt::format("{} passed, {} failed", test.passed, test.failed);
}

}  // namespace naober::cli
