#include "policy/problem.h"

#include <fmt/format.h>

#include <utility>

namespace naober::policy {

std::string Place::text() const {
  return line > 0 ? fmt::format("{}:{}", file.text(), line) : file.text();
}

std::string Problem::place() const { return Place{file, line}.text(); }

void ProblemList::add(const Place& place, std::string says) {
  held_.push_back({place.file, place.line, std::move(says), {}});
}

void ProblemList::add(Problem problem) { held_.push_back(std::move(problem)); }

}  // namespace naober::policy
