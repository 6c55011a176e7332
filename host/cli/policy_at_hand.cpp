#include "cli/policy_at_hand.h"

#include <fmt/format.h>

#include <utility>

#include "base/text.h"
#include "cli/policy_root.h"
#include "script/worker_path.h"

namespace naober::cli {

namespace {

bool is_called(std::string_view id, std::string_view name) {
  return id == name || id.substr(id.find('/') + 1) == name;
}

// Why a municipality that has a folder did not start, or nothing when nobody knows it.
const policy::Problem* refused_with(const policy::Loaded& loaded, std::string_view name) {
  for (const policy::Problem& problem : loaded.problems) {
    if (!problem.municipality.empty() && is_called(problem.municipality, name)) {
      return &problem;
    }
  }
  return nullptr;
}

}  // namespace

Result<PolicyAtHand> load_policy_at_hand(const Arguments& arguments) {
  PolicyAtHand held;
  TRY(held.root, policy_root(arguments));
  script::PoolOptions options;
  options.worker = script::worker_path();
  TRY(held.scripts, script::Pool::start(std::move(options)));
  TRY(held.loaded, policy::load_policy(held.root, *held.scripts));
  return held;
}

Result<std::shared_ptr<const policy::Bundle>> municipality_named(const policy::Loaded& loaded,
                                                                 std::string_view name) {
  std::vector<std::shared_ptr<const policy::Bundle>> found;
  std::vector<std::string> known;
  for (const auto& [id, bundle] : loaded.municipalities) {
    known.push_back(id);
    known.push_back(bundle->municipality.name);
    if (is_called(id, name)) {
      found.push_back(bundle);
    }
  }
  if (found.size() == 1) {
    return found.front();
  }
  if (found.size() > 1) {
    return refuse(
        Fault::invalid,
        fmt::format("more than one region has a municipality '{}'; write region/municipality",
                    name));
  }
  if (const policy::Problem* problem = refused_with(loaded, name)) {
    return refuse(Fault::invalid,
                  fmt::format("{} was refused ({}); naober check tells everything",
                              problem->municipality, problem->says),
                  problem->place());
  }
  return refuse(Fault::not_found,
                fmt::format("there is no municipality '{}'{}", name, policy::hint(name, known)));
}

std::string line_of(const policy::Problem& problem) {
  return problem.municipality.empty() ? fmt::format("{}: {}", problem.place(), problem.says)
                                      : fmt::format("{}: {} [stops {}]", problem.place(),
                                                    problem.says, problem.municipality);
}

}  // namespace naober::cli
