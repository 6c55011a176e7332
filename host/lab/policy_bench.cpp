#include "lab/policy_bench.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "lab/scene.h"
#include "lab/telling_facts.h"
#include "policy/evaluate.h"

namespace naober::lab {

namespace {

using policy::Condition;
using policy::Expression;
using policy::Rule;

// --- work of what is data: one per word ---------------------------------------------------------

std::uint64_t words_in(const Condition& condition);

std::uint64_t words_in(const Expression& expression) {
  std::uint64_t words = expression.of.empty() && expression.condition.empty() ? 0 : 1;
  for (const Expression& part : expression.of) {
    words += words_in(part);
  }
  for (const Condition& condition : expression.condition) {
    words += words_in(condition);
  }
  return words;
}

std::uint64_t words_in(const Condition& condition) {
  std::uint64_t words = 1;
  for (const Condition& part : condition.of) {
    words += words_in(part);
  }
  for (const Expression& side : condition.compared) {
    words += words_in(side);
  }
  return words;
}

std::uint64_t words_in(const Rule& rule) {
  std::uint64_t words = words_in(std::get<Condition>(rule.when));
  for (const auto& [name, value] : rule.values) {
    words += words_in(value);
  }
  return words;
}

// --- facts --------------------------------------------------------------------------------------

// A generator that gives the same on every machine (splitmix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t count) {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31)) % count);
  }

 private:
  std::uint64_t state_;
};

Map made_up(const std::map<std::string, std::vector<Value>>& values, Dice& dice) {
  Map facts;
  for (const auto& [name, some] : values) {
    // The first is unknown: a function is not called then, and nothing is learned.
    if (some.size() > 1) {
      facts[name] = some[1 + dice.below(some.size() - 1)];
    }
  }
  return facts;
}

class PluginBench {
 public:
  PluginBench(const policy::Loaded& policy, const policy::Plugin& plugin, policy::Scripts& scripts,
              const BenchOptions& options)
      : plugin_(plugin),
        scripts_(scripts),
        options_(options),
        settings_(defaults_of(policy, plugin)) {
    for (const std::string& seen : plugin.sees) {
      const auto other = policy.plugins.find(seen);
      if (other != policy.plugins.end()) {
        parameters_.insert(parameters_.end(), other->second->parameters.begin(),
                           other->second->parameters.end());
      }
    }
  }

  Result<void> run(const CaseShelf& shelf, PolicyBench& into) {
    if (plugin_.book == nullptr) {
      return {};
    }
    gather_facts(shelf, into);
    for (const policy::Fact& fact : plugin_.facts->facts()) {
      if (const FunctionRef* function = std::get_if<FunctionRef>(&fact.how)) {
        RuleCost cost = named("fact " + fact.name, fact.place, true);
        TRY_DO(measure_function(*function, fact.from, fact.uses, cost));
        into.rules.push_back(std::move(cost));
      }
    }
    for (const Rule& rule : plugin_.rules) {
      RuleCost cost = named("rule " + rule.name, rule.place, false);
      if (const FunctionRef* function = std::get_if<FunctionRef>(&rule.when)) {
        cost.is_function = true;
        TRY_DO(measure_function(*function, rule.reads, rule.uses, cost));
      } else {
        measure_data(rule, cost);
      }
      into.rules.push_back(std::move(cost));
    }
    return {};
  }

 private:
  RuleCost named(std::string name, const policy::Place& place, bool is_function) const {
    RuleCost cost;
    cost.plugin = plugin_.name();
    cost.name = std::move(name);
    cost.place = place;
    cost.is_function = is_function;
    return cost;
  }

  void add(const Map& facts) {
    if (auto sheet = policy::FactSheet::read(*plugin_.facts, facts)) {
      sheets_.push_back(*std::move(sheet));
    }
  }

  void gather_facts(const CaseShelf& shelf, PolicyBench& into) {
    for (const PolicyCase* asked : shelf.all()) {
      if (asked->given && asked->plugin == plugin_.name() && sheets_.size() < options_.sheets) {
        add(*asked->given);
      }
    }
    const std::size_t from_cases = sheets_.size();
    const auto values = telling_values(*plugin_.facts, plugin_.rules, settings_);
    Dice dice(options_.seed);
    // What the facts refuse is tried again, but not for ever.
    for (std::size_t tried = 0; sheets_.size() < options_.sheets && tried < options_.sheets * 2;
         ++tried) {
      add(made_up(values, dice));
    }
    into.sheets += sheets_.size();
    into.generated += sheets_.size() - from_cases;
  }

  // The arguments of every case that knows the facts; derived ones are worked out first.
  Result<std::vector<List>> arguments(const std::vector<std::string>& reads,
                                      const std::vector<std::string>& uses) {
    const policy::Functions functions{scripts_, plugin_.folder, plugin_.unit};
    std::vector<List> lists;
    for (const policy::FactSheet& sheet : sheets_) {
      TRY(const policy::AdviceAndFacts advised,
          policy::advise_and_derive(*plugin_.book, settings_, sheet, &functions));
      Map facts;
      for (const std::string& name : reads) {
        if (const auto found = advised.facts.find(name); found != advised.facts.end()) {
          facts.emplace(name, found->second);
        }
      }
      Map settings;
      for (const std::string& name : uses) {
        const Value* value = settings_.find(name);
        settings.emplace(name, value == nullptr ? Value() : *value);
      }
      if (facts.size() == reads.size()) {
        lists.push_back({std::move(facts), std::move(settings)});
      }
    }
    return lists;
  }

  Result<void> measure_function(FunctionRef function, const std::vector<std::string>& reads,
                                const std::vector<std::string>& uses, RuleCost& cost) {
    TRY(const std::vector<List> lists, arguments(reads, uses));
    if (lists.empty()) {
      return {};
    }
    TRY(const auto answers, scripts_.evaluate(plugin_.folder, plugin_.unit, function, lists));
    std::vector<std::uint64_t> works;
    for (const policy::Evaluation& answer : answers) {
      works.push_back(answer.work);
      cost.bytes = std::max(cost.bytes, answer.bytes);
      cost.failed += answer.ok() ? 0 : 1;
    }
    std::sort(works.begin(), works.end());
    cost.work = works.back();
    cost.usual = works[works.size() / 2];
    cost.worst = cost.place.text();  // until name_worst_lines() knows better
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t round = 0; round < options_.rounds; ++round) {
      TRY_DO(scripts_.evaluate(plugin_.folder, plugin_.unit, function, lists));
    }
    note_time(start, lists.size(), cost);
    return {};
  }

  // The rule alone in a book, less what an empty book takes.
  void measure_data(const Rule& rule, RuleCost& cost) {
    cost.work = cost.usual = words_in(rule);
    cost.worst = std::get<Condition>(rule.when).place.text();
    cost.nanoseconds = std::max(0.0, time_of({rule}) - time_of({}));
  }

  double time_of(std::vector<Rule> rules) {
    for (Rule& rule : rules) {
      rule.lifts.clear();
    }
    policy::ProblemList problems;
    const auto book = policy::compile(plugin_.facts, std::move(rules), parameters_, problems);
    if (book == nullptr || sheets_.empty()) {
      return 0;
    }
    policy::Evaluator evaluator(*book, settings_);
    RuleCost cost;
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t round = 0; round < options_.rounds; ++round) {
      for (const policy::FactSheet& sheet : sheets_) {
        evaluator.ask(sheet);
      }
    }
    note_time(start, sheets_.size(), cost);
    return cost.nanoseconds;
  }

  void note_time(std::chrono::steady_clock::time_point start, std::size_t cases,
                 RuleCost& cost) const {
    const auto took =
        std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start);
    const std::size_t times = options_.rounds * cases;
    cost.nanoseconds = times == 0 ? 0 : took.count() / static_cast<double>(times);
  }

  const policy::Plugin& plugin_;
  policy::Scripts& scripts_;
  const BenchOptions& options_;
  policy::Settings settings_;
  std::vector<policy::Parameter> parameters_;
  std::vector<policy::FactSheet> sheets_;
};

}  // namespace

// A function's lines are those from its rule to the next one of the file.
void name_worst_lines(PolicyBench& bench, const LineWork& lines) {
  for (RuleCost& cost : bench.rules) {
    const auto file = lines.find(cost.place.file);
    if (!cost.is_function || file == lines.end()) {
      continue;
    }
    int end = std::numeric_limits<int>::max();
    for (const RuleCost& other : bench.rules) {
      if (other.place.file == cost.place.file && other.place.line > cost.place.line) {
        end = std::min(end, other.place.line);
      }
    }
    std::uint64_t all = 0;
    std::pair<int, std::uint64_t> worst{0, 0};
    for (const auto& [line, work] : file->second) {
      if (line >= cost.place.line && line < end) {
        all += work;
        worst = work > worst.second ? std::pair{line, work} : worst;
      }
    }
    if (worst.second > 0) {
      cost.worst = fmt::format("{}:{} ({} % of it)", cost.place.file.text(), worst.first,
                               worst.second * 100 / all);
    }
  }
}

Result<PolicyBench> bench_policy(const policy::Loaded& policy, const CaseShelf& shelf,
                                 policy::Scripts& scripts, const BenchOptions& options) {
  PolicyBench bench;
  for (const auto& [name, plugin] : policy.plugins) {
    if ((plugin->folder + "/").starts_with(options.below)) {
      TRY_DO(PluginBench(policy, *plugin, scripts, options).run(shelf, bench));
    }
  }
  return bench;
}

}  // namespace naober::lab
