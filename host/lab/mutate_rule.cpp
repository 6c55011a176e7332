// What can be broken about a rule, and about a fact that is worked out.
#include <fmt/format.h>

#include <optional>

#include "lab/mutant.h"
#include "lab/mutate_condition.h"

namespace naober::lab {

namespace {

using policy::Condition;
using policy::Expression;
using policy::Rule;
using policy::Verdict;

class RuleBreaker {
 public:
  RuleBreaker(const policy::Plugin& plugin, const Rule& rule, const std::string& owner,
              std::vector<Mutant>& into)
      : plugin_(plugin), rule_(rule), owner_(owner), into_(into) {}

  void run() {
    break_condition();
    swap_verdict();
    change_target();
    change_amounts();
    drop_sentences();
    if (!rule_.lifts.empty()) {
      Rule copy = rule_;
      copy.lifts.clear();
      add(std::move(copy), fmt::format("lifts = \"{}\" was taken out", rule_.lifts), rule_.place);
    }
  }

 private:
  void add(Rule changed, std::string change, const policy::Place& place) {
    add(RuleChange{std::move(changed)}, std::move(change), place);
  }

  template <class Change>
  void add(Change what, std::string change, const policy::Place& place) {
    into_.push_back({owner_, plugin_.name(), "rule " + rule_.name, place, std::move(change),
                     rule_.untested, std::move(what)});
  }

  void break_condition() {
    const Condition* when = std::get_if<Condition>(&rule_.when);
    if (when == nullptr) {
      add(FunctionChange{std::get<FunctionRef>(rule_.when)}, "its function was turned round",
          rule_.place);
      return;
    }
    for (Broken<Condition>& one : broken(*when)) {
      Rule copy = rule_;
      copy.when = std::move(one.tree);
      add(std::move(copy), std::move(one.change), one.place);
    }
  }

  void swap_verdict() {
    const Verdict other = rule_.gives == Verdict::refuse || rule_.gives == Verdict::refer
                              ? Verdict::weigh
                              : Verdict::refuse;
    Rule copy = rule_;
    copy.gives = other;
    copy.target.clear();
    copy.values.clear();
    add(std::move(copy),
        fmt::format("it gives {} and no longer {}", policy::name_of(other),
                    policy::name_of(rule_.gives)),
        rule_.place);
  }

  void change_target() {
    if (rule_.target.empty()) {
      return;
    }
    Rule copy = rule_;
    copy.target = rule_.gives != Verdict::weigh ? "elsewhere"
                  : rule_.target == "grant"     ? "refuse"
                                                : "grant";
    std::string change = fmt::format("{} \"{}\" became {} \"{}\"", policy::name_of(rule_.gives),
                                     rule_.target, policy::name_of(rule_.gives), copy.target);
    add(std::move(copy), std::move(change), rule_.place);
  }

  void change_amounts() {
    for (const auto& [name, value] : rule_.values) {
      Rule dropped = rule_;
      dropped.values.erase(name);
      add(std::move(dropped), fmt::format("the amount '{}' was left out", name), value.place);
      for (Broken<Expression>& one : broken(value)) {
        Rule copy = rule_;
        copy.values[name] = std::move(one.tree);
        add(std::move(copy), fmt::format("of the amount '{}', {}", name, one.change), one.place);
      }
    }
  }

  void drop_sentences() {
    for (std::size_t place = 0; place < rule_.also.size(); ++place) {
      Rule copy = rule_;
      copy.also.erase(copy.also.begin() + static_cast<std::ptrdiff_t>(place));
      add(std::move(copy),
          fmt::format("the sentence of if_set \"{}\" was left out", rule_.also[place].setting),
          rule_.place);
    }
  }

  const policy::Plugin& plugin_;
  const Rule& rule_;
  const std::string& owner_;
  std::vector<Mutant>& into_;
};

}  // namespace

void add_rule_mutants(const policy::Plugin& plugin, const Rule& rule, const std::string& owner,
                      std::vector<Mutant>& into) {
  RuleBreaker(plugin, rule, owner, into).run();
}

void add_fact_mutants(const policy::Plugin& plugin, const policy::Fact& fact,
                      std::vector<Mutant>& into) {
  const auto add = [&](auto what, std::string change, const policy::Place& place) {
    into.push_back({plugin.folder, plugin.name(), "fact " + fact.name, place, std::move(change),
                    fact.untested, std::move(what)});
  };
  if (const FunctionRef* function = std::get_if<FunctionRef>(&fact.how)) {
    add(FunctionChange{*function}, "what its function works out was changed", fact.place);
    return;
  }
  if (const Expression* how = std::get_if<Expression>(&fact.how)) {
    for (Broken<Expression>& one : broken(*how)) {
      policy::Fact copy = fact;
      copy.how = std::move(one.tree);
      add(FactChange{std::move(copy)}, std::move(one.change), one.place);
    }
  }
}

}  // namespace naober::lab
