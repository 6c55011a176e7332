// A case that would have noticed a mutant: the skeleton, for its author to name.
#pragma once

#include <string>
#include <vector>

#include "lab/mutant.h"
#include "lab/policy_case.h"
#include "lab/remembering_scripts.h"
#include "lab/scene.h"
#include "policy/outcome.h"

namespace naober::lab {

// Borrows the policy and the script room.
class Suggester {
 public:
  Suggester(const policy::Loaded& policy, RememberingScripts& scripts)
      : policy_(policy), scripts_(scripts) {}

  // Looks for facts near those of the cases `near` on which the whole and the broken policy
  // differ. A sentence when it found none. Fails only when the script room is not available.
  Result<std::string> suggest(const Mutant& mutant, const policy::Loaded& broken,
                              const std::vector<const PolicyCase*>& near);

 private:
  Result<std::string> about_advice(const Mutant& mutant, const policy::Loaded& broken,
                                   const std::vector<const PolicyCase*>& near);
  Result<policy::Outcome> ask(const Scene& scene, const Map& facts, const Mutant* bent);
  std::string about_parameter(const Mutant& mutant, const policy::Parameter& changed) const;
  std::string about_set(const Mutant& mutant, const SetChange& change) const;

  const policy::Loaded& policy_;
  RememberingScripts& scripts_;
};

}  // namespace naober::lab
