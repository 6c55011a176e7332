// Asks one policy case of the policy as it was loaded.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "lab/policy_case.h"
#include "lab/policy_test.h"
#include "lab/scene.h"
#include "policy/evaluate.h"
#include "policy/loader.h"

namespace naober::lab {

// Hears what every case was asked of and what came, while the tests run: coverage, for one. All it
// is told is on loan for the length of the call.
class CaseListener {
 public:
  virtual ~CaseListener() = default;
  virtual void heard_advice(const PolicyCase& asked, const Scene& scene,
                            const policy::Outcome& outcome) = 0;
  // A case that looked at a setting, tried a value, or asked for a right or a step.
  virtual void heard_other(const PolicyCase& asked) = 0;
};

// Borrows everything it is given. `calendar` counts the last day of a step.
class CaseRunner {
 public:
  CaseRunner(const policy::Loaded& policy, policy::Scripts& scripts, const Calendar& calendar,
             CaseListener* listener = nullptr);

  // Fails only when the script room is not available; what a case did not find is one of its
  // failures.
  Result<CaseResult> run(const PolicyCase& asked);

 private:
  Result<void> ask_rules(const PolicyCase& asked, CaseResult& result);
  void judge_letter(const PolicyCase& asked, const Scene& scene, const policy::Outcome& outcome,
                    CaseResult& result) const;
  void look_at_settings(const PolicyCase& asked, CaseResult& result) const;
  void look_at_dated_defaults(const PolicyCase& asked, CaseResult& result) const;
  void look_at_defaults(const PolicyCase& asked, CaseResult& result) const;
  void try_setting(const PolicyCase& asked, CaseResult& result) const;
  void ask_right(const PolicyCase& asked, CaseResult& result) const;
  void look_at_step(const PolicyCase& asked, CaseResult& result) const;

  const policy::Loaded& policy_;
  policy::Scripts& scripts_;
  const Calendar& calendar_;
  CaseListener* listener_;
};

}  // namespace naober::lab
