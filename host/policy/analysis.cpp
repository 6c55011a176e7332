#include "policy/analysis.h"

#include <algorithm>
#include <tuple>

namespace naober::policy {

namespace {

auto order_of(const Finding& finding) {
  return std::tie(finding.place.file, finding.place.line, finding.kind, finding.says);
}

// What is so in every municipality of a region is the region's, and told once.
void join_same(std::vector<Finding>& findings) {
  std::vector<Finding> once;
  for (Finding& finding : findings) {
    if (!once.empty() && order_of(once.back()) == order_of(finding)) {
      once.back().municipality.clear();
    } else {
      once.push_back(std::move(finding));
    }
  }
  findings = std::move(once);
}

}  // namespace

std::string_view name_of(Finding::Weight weight) {
  switch (weight) {
    case Finding::Weight::error:
      return "error";
    case Finding::Weight::warning:
      return "warning";
    case Finding::Weight::note:
      return "note";
  }
  return {};
}

std::vector<Finding> analyse(const Loaded& loaded) {
  std::vector<Finding> findings;
  analyse_rules(loaded, findings);
  analyse_uses(loaded, findings);
  analyse_roads(loaded, findings);
  std::sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& other) {
    return std::tuple_cat(order_of(one), std::tie(one.municipality)) <
           std::tuple_cat(order_of(other), std::tie(other.municipality));
  });
  join_same(findings);
  return findings;
}

}  // namespace naober::policy
