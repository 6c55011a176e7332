// The policy cases that a change concerns, asked before it comes into force.
//
// A municipality whose policy changed is asked the cases of its own folder, those of its region
// that speak of it or of nobody, and those of every shared plugin that it uses and that changed. A
// case that fails is a problem of each municipality that it speaks for. What was asked already of
// the same policy is not asked again. A copy is cheap and goes its own way. Not thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "policy/loader.h"
#include "policy/parts.h"
#include "policy/scripts.h"

namespace naober::studio {

struct CaseVerdicts {
  // By id ("buch/bergen"), only where something fails.
  std::map<std::string, std::vector<policy::Problem>, std::less<>> of;
  // Cases of a plugin that fail though no municipality changes with it.
  std::vector<policy::Problem> loose;
  std::int64_t asked = 0;
};

class ConcernedCases {
 public:
  // `in_force`: the fingerprints that are in force, by id; what is in force is not asked again
  // until it or its cases change. Fails only when the script room is away.
  Result<CaseVerdicts> ask(const policy::Parts& parts, const policy::Loaded& loaded,
                           const std::map<std::string, std::string, std::less<>>& in_force,
                           policy::Scripts& scripts, const Calendar& calendar);

 private:
  // A failure, and whom it speaks for: an id, a region, or empty for all.
  struct Failure {
    std::string at;
    policy::Problem problem;
  };
  // What was asked, and what came of it.
  struct OfPart {
    std::string key;
    std::shared_ptr<const policy::Plugin> plugin;  // of a plugin's part
    std::vector<Failure> failures;
  };
  struct OfMunicipality {
    std::string key;
    std::vector<policy::Problem> problems;
  };
  class Round;
  using Ids = std::set<std::string>;
  using InForce = std::map<std::string, std::string, std::less<>>;

  Ids find_concerned(const policy::Parts& parts, const policy::Loaded& loaded,
                     const InForce& in_force);
  Result<void> ask_plugins(Round& round, const Ids& concerned, CaseVerdicts& verdicts);
  Result<void> ask_folders(Round& round, const Ids& concerned);
  void blame(const Ids& ids, const std::vector<Failure>& failures);

  std::map<std::string, OfPart, std::less<>> parts_;                   // plugins, by part
  std::map<std::string, OfMunicipality, std::less<>> municipalities_;  // by id
};

}  // namespace naober::studio
