#include "lab/mutation_test.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "lab/case_runner.h"
#include "lab/mutated_policy.h"
#include "lab/remembering_scripts.h"
#include "lab/suggestion.h"

namespace naober::lab {

namespace {

// Remembers on which settings the advice of each case rests.
class ReadSettings final : public CaseListener {
 public:
  void heard_advice(const PolicyCase& asked, const Scene&,
                    const policy::Outcome& outcome) override {
    read_[&asked] = {outcome.settings_read.begin(), outcome.settings_read.end()};
  }
  void heard_other(const PolicyCase&) override {}

  bool read(const PolicyCase& asked, const std::string& setting) const {
    const auto found = read_.find(&asked);
    return found != read_.end() && found->second.contains(setting);
  }

 private:
  std::map<const PolicyCase*, std::set<std::string>> read_;
};

bool lies_below(const std::string& path, const std::string& below) {
  return path.starts_with(below);
}

class MutationRun {
 public:
  MutationRun(const policy::Loaded& policy, policy::Scripts& scripts, const Calendar& calendar)
      : policy_(policy), scripts_(scripts), calendar_(calendar) {}

  // Cases that fail as things are cannot tell a broken policy from a whole one.
  Result<void> learn(const CaseShelf& shelf) {
    CaseRunner runner(policy_, scripts_, calendar_, &read_);
    for (const PolicyCase* asked : shelf.all()) {
      TRY(const CaseResult result, runner.run(*asked));
      if (result.passed()) {
        cases_.push_back(asked);
      } else {
        test_.broken_cases.push_back(asked->name);
      }
    }
    return {};
  }

  Result<void> judge(const Mutant& mutant) {
    const std::optional<policy::Loaded> broken = mutated(policy_, mutant);
    if (!broken) {
      ++test_.stillborn;
      return {};
    }
    ++test_.mutants;
    bend(mutant);
    const Result<bool> noticed = is_noticed(mutant, *broken);
    scripts_.bend(std::nullopt);
    TRY_DO(noticed);
    if (*noticed) {
      ++test_.killed;
      return {};
    }
    Survivor survivor{mutant, {}};
    if (mutant.untested.empty()) {
      TRY(survivor.suggestion, suggest(mutant, *broken));
    }
    (mutant.untested.empty() ? test_.survivors : test_.explained).push_back(std::move(survivor));
    return {};
  }

  MutationTest take(const std::vector<Mutant>& mutants) {
    for (const Mutant& mutant : mutants) {
      const std::string who = fmt::format(
          "{} {}", mutant.what.index() == 4 ? mutant.place.text() : mutant.owner, mutant.subject);
      const bool serves = std::any_of(test_.explained.begin(), test_.explained.end(),
                                      [&](const Survivor& survivor) {
                                        return survivor.mutant.subject == mutant.subject &&
                                               survivor.mutant.owner == mutant.owner;
                                      });
      const std::vector<std::string>& idle = test_.idle_explanations;
      if (!mutant.untested.empty() && !serves &&
          std::find(idle.begin(), idle.end(), who) == idle.end()) {
        test_.idle_explanations.push_back(who);
      }
    }
    return std::move(test_);
  }

 private:
  void bend(const Mutant& mutant) {
    if (const auto* function = std::get_if<FunctionChange>(&mutant.what)) {
      scripts_.bend(std::pair{policy_.plugins.at(mutant.plugin)->unit.name, function->function});
    }
  }

  // What a rule says is asked in every case of its task; what a setting holds only where an
  // advice rests on it, or where a case looks at it.
  bool concerns(const Mutant& mutant, const PolicyCase& asked) const {
    const auto plugin = policy_.plugins.find(asked.plugin);
    const bool elsewhere =
        mutant.is_local() && asked.at != mutant.owner && !asked.at.starts_with(mutant.owner + "/");
    if (elsewhere || plugin == policy_.plugins.end()) {
      return false;
    }
    const auto* parameter = std::get_if<ParameterChange>(&mutant.what);
    const auto* set = std::get_if<SetChange>(&mutant.what);
    if (parameter == nullptr && set == nullptr) {
      return asked.given && asked.plugin == mutant.plugin;
    }
    const std::vector<std::string>& seen = plugin->second->sees;
    if (std::find(seen.begin(), seen.end(), mutant.plugin) == seen.end()) {
      return false;
    }
    const std::string& setting = parameter != nullptr ? parameter->parameter.name : set->setting;
    return !asked.given || !asked.expected.letter.empty() || read_.read(asked, setting);
  }

  Result<bool> is_noticed(const Mutant& mutant, const policy::Loaded& broken) {
    CaseRunner runner(broken, scripts_, calendar_);
    for (const PolicyCase* asked : cases_) {
      if (!concerns(mutant, *asked)) {
        continue;
      }
      TRY(const CaseResult result, runner.run(*asked));
      if (!result.passed()) {
        return true;
      }
    }
    return false;
  }

  Result<std::string> suggest(const Mutant& mutant, const policy::Loaded& broken) {
    std::vector<const PolicyCase*> near;
    for (const PolicyCase* asked : cases_) {
      if (asked->given && asked->plugin == mutant.plugin) {
        near.push_back(asked);
      }
    }
    Suggester suggester(policy_, scripts_);
    return suggester.suggest(mutant, broken, near);
  }

  const policy::Loaded& policy_;
  RememberingScripts scripts_;
  const Calendar& calendar_;
  ReadSettings read_;
  std::vector<const PolicyCase*> cases_;
  MutationTest test_;
};

}  // namespace

Result<MutationTest> test_mutants(const policy::Loaded& policy, const CaseShelf& shelf,
                                  policy::Scripts& scripts, const Calendar& calendar,
                                  const std::string& below) {
  MutationRun run(policy, scripts, calendar);
  TRY_DO(run.learn(shelf));
  std::vector<Mutant> mutants = mutants_of(policy);
  std::erase_if(mutants,
                [&](const Mutant& mutant) { return !lies_below(mutant.place.file, below); });
  for (const Mutant& mutant : mutants) {
    TRY_DO(run.judge(mutant));
  }
  return run.take(mutants);
}

}  // namespace naober::lab
