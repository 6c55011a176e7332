#include "policy/expression.h"

#include <fmt/format.h>

#include <array>

#include "policy/condition.h"
#include "policy/declaration.h"
#include "policy/room.h"

namespace naober::policy {

namespace {

using Word = Expression::Word;

struct Sum {
  std::string_view word;
  Word meaning;
  std::string_view between;  // how describe() joins the operands
};

constexpr std::array<Sum, 5> sums{{
    {"plus", Word::plus, " + "},
    {"minus", Word::minus, " - "},
    {"times", Word::times, " * "},
    {"lowest", Word::lowest, ", "},
    {"highest", Word::highest, ", "},
}};

const Sum* sum_of(std::string_view word) {
  for (const Sum& sum : sums) {
    if (sum.word == word) {
      return &sum;
    }
  }
  return nullptr;
}

const Sum* sum_of(Word meaning) {
  for (const Sum& sum : sums) {
    if (sum.meaning == meaning) {
      return &sum;
    }
  }
  return nullptr;
}

Place place_of(const Value& value, const Place& owner) {
  const Value* line = value.find("line");
  const std::int64_t* number = line == nullptr ? nullptr : line->as<std::int64_t>();
  return number == nullptr ? owner : Place{owner.file, static_cast<int>(*number)};
}

Expression named(Word word, Declaration& tree, std::string_view key) {
  Expression result;
  result.word = word;
  result.place = tree.place();
  result.name = tree.text(key, Need::required);
  tree.finish();
  return result;
}

// setting_on("rate", "month"): the setting, and the fact that holds the day.
Expression read_setting_on(Declaration& tree) {
  Expression result;
  result.word = Word::setting_on;
  result.place = tree.place();
  result.name = tree.text("setting", Need::required);
  Expression day;
  day.word = Word::fact;
  day.place = tree.place();
  day.name = tree.text("fact", Need::required);
  result.of.push_back(std::move(day));
  tree.finish();
  return result;
}

// Where only numbers make sense a bare text can only be the name of a fact.
Expression read_operand(const Value& value, const Place& owner, ProblemList& problems) {
  if (const std::string* name = value.as<std::string>()) {
    Expression result;
    result.word = Word::fact;
    result.name = *name;
    result.place = owner;
    return result;
  }
  return read_expression(value, owner, problems);
}

Expression read_sum(const Sum& sum, Declaration& tree) {
  Expression result;
  result.word = sum.meaning;
  result.place = tree.place();
  for (const Value& operand : tree.list("of", Need::required)) {
    result.of.push_back(read_operand(operand, tree.place(), tree.problems()));
  }
  if (sum.meaning == Word::minus && result.of.size() != 2) {
    tree.complain("minus takes two values: minus(from, taken)");
  } else if (result.of.empty()) {
    tree.complain(fmt::format("{} needs at least one value", sum.word));
  }
  tree.finish();
  return result;
}

Expression read_when(Declaration& tree) {
  Expression result;
  result.word = Word::when;
  result.place = tree.place();
  const Value* condition = tree.value("condition", Need::required);
  if (condition != nullptr) {
    result.condition.push_back(read_condition(*condition, tree.place(), tree.problems()));
  }
  for (const char* branch : {"value", "otherwise"}) {
    const Value* value = tree.value(branch, Need::required);
    if (value != nullptr) {
      result.of.push_back(read_expression(*value, tree.place(), tree.problems()));
    }
  }
  tree.finish();
  return result;
}

std::string joined(const Expression& expression, std::string_view between) {
  std::string result;
  for (const Expression& part : expression.of) {
    const bool nested = part.of.size() > 1 && part.word != Word::lowest &&
                        part.word != Word::highest && part.word != Word::when;
    result += result.empty() ? "" : between;
    result += nested ? "(" + describe(part) + ")" : describe(part);
  }
  return result;
}

}  // namespace

Expression read_expression(const Value& value, const Place& owner, ProblemList& problems) {
  const std::string_view word = value.text_at("is");
  Expression result;
  result.place = place_of(value, owner);
  if (is_condition(value)) {
    result.word = Word::condition;
    result.condition.push_back(read_condition(value, owner, problems));
    return result;
  }
  if (value.as<Map>() == nullptr) {
    result.literal = value;
    if (value.kind() == Value::Kind::list || value.kind() == Value::Kind::function) {
      problems.add(result.place,
                   "a value was expected here: a literal, fact_value \"…\", "
                   "setting \"…\" or a sum such as plus { …, … }");
    }
    return result;
  }
  Declaration tree(value, owner, problems);
  if (word == "fact_value") {
    return named(Word::fact, tree, "fact");
  }
  if (word == "setting") {
    return named(Word::setting, tree, "setting");
  }
  if (word == "setting_on") {
    return read_setting_on(tree);
  }
  if (word == "when") {
    return read_when(tree);
  }
  if (const Sum* sum = sum_of(word)) {
    return read_sum(*sum, tree);
  }
  tree.complain(fmt::format("'{}' is no value{}", word,
                            hint(word, {"fact_value", "setting", "setting_on", "plus", "minus",
                                        "times", "lowest", "highest", "when"})));
  return result;
}

std::string describe(const Expression& expression) {
  switch (expression.word) {
    case Word::literal:
      return english(expression.literal);
    case Word::fact:
      return expression.name;
    case Word::setting:
      return "setting " + expression.name;
    case Word::plus:
    case Word::minus:
    case Word::times:
      return joined(expression, sum_of(expression.word)->between);
    case Word::lowest:
    case Word::highest:
      return fmt::format("{} of {}", sum_of(expression.word)->word, joined(expression, ", "));
    case Word::setting_on:
      return fmt::format("setting {} on {}", expression.name, joined(expression, ", "));
    case Word::when:
      if (!expression.name.empty()) {
        return "setting " + expression.name + " of that day";
      }
      return fmt::format("one of {}", joined(expression, " or "));
    case Word::condition:
      return "a condition";
  }
  return {};
}

}  // namespace naober::policy
