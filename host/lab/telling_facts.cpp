#include "lab/telling_facts.h"

#include <algorithm>
#include <optional>

#include "policy/condition.h"
#include "policy/room.h"

namespace naober::lab {

namespace {

using policy::Condition;
using policy::Expression;
using policy::Type;

void gather(const Condition& condition, std::vector<Value>& literals);

void gather(const Expression& expression, std::vector<Value>& literals) {
  if (!expression.literal.is_unknown()) {
    literals.push_back(expression.literal);
  }
  for (const Expression& part : expression.of) {
    gather(part, literals);
  }
  for (const Condition& condition : expression.condition) {
    gather(condition, literals);
  }
}

void gather(const Condition& condition, std::vector<Value>& literals) {
  for (const Condition& part : condition.of) {
    gather(part, literals);
  }
  for (const Expression& side : condition.compared) {
    gather(side, literals);
  }
}

std::vector<Value> literals_of(const policy::FactTable& facts,
                               const std::vector<policy::Rule>& rules,
                               const policy::Settings& settings) {
  std::vector<Value> literals;
  for (const policy::Rule& rule : rules) {
    if (const Condition* when = std::get_if<Condition>(&rule.when)) {
      gather(*when, literals);
    }
  }
  for (const policy::Fact& fact : facts.facts()) {
    if (const Expression* how = std::get_if<Expression>(&fact.how)) {
      gather(*how, literals);
    }
  }
  for (const auto& [name, setting] : settings.by_name) {
    literals.push_back(setting.value);
  }
  return literals;
}

// The value and its neighbours, as this type holds them; nothing for what is of another kind.
std::vector<Value> around(const Value& value, const Type& type) {
  const Result<Value> typed = policy::typed(value, type);
  const Value held = typed ? *typed : Value();
  const auto* whole = value.as<std::int64_t>();
  const double* number = value.as<double>();
  if (type.kind == Type::Kind::whole_number && whole != nullptr) {
    return {*whole, *whole - 1, *whole + 1};
  }
  if (type.kind == Type::Kind::number && (whole != nullptr || number != nullptr)) {
    const double middle = number != nullptr ? *number : static_cast<double>(*whole);
    return {middle, middle + 0.5, middle - 0.5, middle + 1, middle - 1};
  }
  if (const Money* money = held.as<Money>()) {
    return {*money, Money{money->cents + 1}, Money{money->cents - 1}};
  }
  if (const Date* date = held.as<Date>()) {
    return {*date, date->plus_days(1), date->plus_days(-1)};
  }
  if (held.as<std::string>() != nullptr && type.kind == Type::Kind::text) {
    return {held};
  }
  return {};
}

std::vector<Value> values_of(const policy::Fact& fact, const std::vector<Value>& literals) {
  std::vector<Value> wanted;
  if (fact.type.kind == Type::Kind::yes_no) {
    wanted = {Value(true), Value(false)};
  }
  for (const std::string& option : fact.type.options) {
    wanted.emplace_back(option);
  }
  for (const Value* bound : {&fact.minimum, &fact.maximum}) {
    wanted.push_back(*bound);
  }
  // A function compares with numbers of its own; nothing and one tell often enough.
  for (const Value& small : {Value(0), Value(1)}) {
    if (policy::typed(small, fact.type)) {
      wanted.push_back(small);
    }
  }
  for (const Value& literal : literals) {
    const std::vector<Value> some = around(literal, fact.type);
    wanted.insert(wanted.end(), some.begin(), some.end());
  }
  if (fact.type.kind == Type::Kind::text) {
    wanted.emplace_back("iets anders");
  }
  std::vector<Value> values{Value()};
  for (const Value& value : wanted) {
    const Result<Value> accepted = fact.accept(value, {});
    if (accepted && std::find(values.begin(), values.end(), *accepted) == values.end()) {
      values.push_back(*accepted);
    }
  }
  return values;
}

// Tries one change after another, until something tells or the questions are used up.
class Search {
 public:
  Search(const std::map<std::string, std::vector<Value>>& values, std::size_t most,
         const std::function<bool(const Map&)>& tells)
      : values_(values), left_(most), tells_(tells) {}

  bool try_here(const Map& facts) {
    if (left_ == 0) {
      return false;
    }
    --left_;
    if (!tells_(facts)) {
      return false;
    }
    found_ = facts;
    return true;
  }

  // `depth` more facts to change, in order of their names from `first` on.
  bool change(Map facts, int depth, const std::string& after) {
    if (depth == 0) {
      return try_here(facts);
    }
    for (auto fact = values_.upper_bound(after); fact != values_.end() && left_ > 0; ++fact) {
      const Map before = facts;
      for (const Value& value : fact->second) {
        facts = before;
        if (value.is_unknown()) {
          facts.erase(fact->first);
        } else {
          facts[fact->first] = value;
        }
        if (facts != before && change(facts, depth - 1, fact->first)) {
          return true;
        }
      }
      facts = before;
    }
    return false;
  }

  std::optional<Map> take() { return std::move(found_); }

 private:
  const std::map<std::string, std::vector<Value>>& values_;
  std::size_t left_;
  const std::function<bool(const Map&)>& tells_;
  std::optional<Map> found_;
};

}  // namespace

std::map<std::string, std::vector<Value>> telling_values(const policy::FactTable& facts,
                                                         const std::vector<policy::Rule>& rules,
                                                         const policy::Settings& settings) {
  const std::vector<Value> literals = literals_of(facts, rules, settings);
  std::map<std::string, std::vector<Value>> values;
  for (const policy::Fact& fact : facts.facts()) {
    if (!fact.derived()) {
      values[fact.name] = values_of(fact, literals);
    }
  }
  return values;
}

std::optional<Map> facts_that_tell(const std::vector<Map>& near,
                                   const std::map<std::string, std::vector<Value>>& values,
                                   int deepest, std::size_t most,
                                   const std::function<bool(const Map&)>& tells) {
  Search search(values, most, tells);
  for (int depth = 0; depth <= deepest; ++depth) {
    for (const Map& facts : near) {
      if (search.change(facts, depth, "")) {
        return search.take();
      }
    }
  }
  return std::nullopt;
}

}  // namespace naober::lab
