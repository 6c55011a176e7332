#include "policy/dated_setting.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "policy/condition.h"

namespace naober::policy {

namespace {

using Word = Expression::Word;

Expression literal_of(const Value& value, const Place& place) {
  Expression literal;
  literal.literal = value;
  literal.place = place;
  return literal;
}

class Settler {
 public:
  Settler(const std::vector<Parameter>& parameters, ProblemList& problems)
      : parameters_(parameters), problems_(problems) {}

  void settle(Expression& expression) {
    for (Expression& part : expression.of) {
      settle(part);
    }
    for (Condition& condition : expression.condition) {
      settle(condition);
    }
    if (expression.word == Word::setting_on) {
      expression = chain_of(expression);
    }
  }

  void settle(Condition& condition) {
    for (Condition& part : condition.of) {
      settle(part);
    }
    for (Expression& side : condition.compared) {
      settle(side);
    }
  }

 private:
  // The parameter, when its history is all there is to know; else null, and a problem.
  const Parameter* known_history(const Expression& asked) {
    const auto found = std::find_if(parameters_.begin(), parameters_.end(),
                                    [&](const Parameter& each) { return each.name == asked.name; });
    if (found == parameters_.end()) {
      std::vector<std::string> names;
      for (const Parameter& each : parameters_) {
        names.push_back(each.name);
      }
      problems_.add(asked.place,
                    fmt::format("setting_on names the setting '{}', which nobody declares{}",
                                asked.name, hint(asked.name, names)));
      return nullptr;
    }
    if (found->dated.empty()) {
      problems_.add(asked.place, fmt::format("the default of '{}' has no dates, so it is the same "
                                             "on every day; write setting \"{}\"",
                                             asked.name, asked.name));
      return nullptr;
    }
    if (found->room.kind != Room::Kind::fixed) {
      problems_.add(asked.place,
                    fmt::format("setting_on looks back at what the law said, and '{}' may be set "
                                "below the law; write setting \"{}\"",
                                asked.name, asked.name));
      return nullptr;
    }
    return &*found;
  }

  // when(below(day, second day), first value, when(below(day, third day), second value, …))
  Expression chain_of(const Expression& asked) {
    const Parameter* parameter = known_history(asked);
    if (parameter == nullptr) {
      return literal_of(Value(), asked.place);
    }
    const std::vector<DatedDefault>& dated = parameter->dated;
    Expression chain = literal_of(dated.back().value, asked.place);
    for (std::size_t later = dated.size() - 1; later > 0; --later) {
      Condition before;
      before.word = Condition::Word::below;
      before.place = asked.place;
      before.compared = {asked.of.front(), literal_of(Value(dated[later].from), asked.place)};
      Expression choice;
      choice.word = Word::when;
      choice.name = asked.name;
      choice.place = asked.place;
      choice.condition.push_back(std::move(before));
      choice.of = {literal_of(dated[later - 1].value, asked.place), std::move(chain)};
      chain = std::move(choice);
    }
    return chain;
  }

  const std::vector<Parameter>& parameters_;
  ProblemList& problems_;
};

}  // namespace

void settle_dated_settings(std::vector<Fact>& facts, std::vector<Rule>& rules,
                           const std::vector<Parameter>& parameters, ProblemList& problems) {
  Settler settler(parameters, problems);
  for (Fact& fact : facts) {
    if (Expression* how = std::get_if<Expression>(&fact.how)) {
      settler.settle(*how);
    }
  }
  for (Rule& rule : rules) {
    if (Condition* when = std::get_if<Condition>(&rule.when)) {
      settler.settle(*when);
    }
    for (auto& [name, value] : rule.values) {
      settler.settle(value);
    }
  }
}

}  // namespace naober::policy
