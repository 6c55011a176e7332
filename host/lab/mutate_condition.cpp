#include "lab/mutate_condition.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "lab/condition_parts.h"
#include "policy/room.h"

namespace naober::lab {

namespace {

using policy::Condition;
using policy::Expression;
using Word = Condition::Word;

bool is_group(Word word) { return word == Word::all || word == Word::any || word == Word::none; }

// The comparison that differs on the boundary itself and nowhere else.
std::optional<Word> shifted(Word word) {
  switch (word) {
    case Word::below:
      return Word::at_most_is;
    case Word::at_most_is:
      return Word::below;
    case Word::above:
      return Word::at_least_is;
    case Word::at_least_is:
      return Word::above;
    default:
      return std::nullopt;
  }
}

std::string short_words(const Condition& condition) {
  return is_group(condition.word) ? fmt::format("{} {{ … }}", policy::name_of(condition.word))
                                  : words_of(condition);
}

// The next larger value of its kind, or nothing.
std::optional<Value> one_more(const Value& value) {
  if (const auto* whole = value.as<std::int64_t>()) {
    return Value(*whole + 1);
  }
  if (const double* number = value.as<double>()) {
    return Value(*number + 1);
  }
  if (const Money* money = value.as<Money>()) {
    return Value(Money{money->cents + 100});
  }
  return std::nullopt;
}

// Every broken copy of a part, put in its place in a copy of the whole.
template <class Whole, class Part, class PutIn>
void each_in_place(const Whole& whole, const std::vector<Broken<Part>>& parts, PutIn&& put_in,
                   std::vector<Broken<Whole>>& into) {
  for (const Broken<Part>& part : parts) {
    Whole copy = whole;
    put_in(copy) = part.tree;
    into.push_back({std::move(copy), part.change, part.place});
  }
}

// Without the turning round of the whole: that is done once, at the top.
std::vector<Broken<Condition>> broken_inside(const Condition& condition) {
  std::vector<Broken<Condition>> result;
  if (const std::optional<Word> word = shifted(condition.word)) {
    Condition copy = condition;
    copy.word = *word;
    result.push_back({copy, fmt::format("'{}' became '{}'", words_of(condition), words_of(copy)),
                      condition.place});
  }
  for (std::size_t part = 0; part < condition.of.size(); ++part) {
    Condition copy = condition;
    copy.of.erase(copy.of.begin() + static_cast<std::ptrdiff_t>(part));
    result.push_back({std::move(copy),
                      fmt::format("'{}' was left out of its {}", short_words(condition.of[part]),
                                  policy::name_of(condition.word)),
                      condition.of[part].place});
    each_in_place(
        condition, broken_inside(condition.of[part]),
        [&](Condition& whole) -> Condition& { return whole.of[part]; }, result);
  }
  for (std::size_t side = 0; side < condition.compared.size(); ++side) {
    // The boundary of a plain comparison was shifted above; a value of `is` was not.
    const bool plain = condition.compared[side].word == Expression::Word::literal;
    if (!plain) {
      each_in_place(
          condition, broken(condition.compared[side]),
          [&](Condition& whole) -> Expression& { return whole.compared[side]; }, result);
    }
  }
  return result;
}

}  // namespace

Condition opposite_of(Condition condition) {
  Condition opposite;
  opposite.word = Word::none;
  opposite.place = condition.place;
  opposite.of.push_back(std::move(condition));
  return opposite;
}

std::vector<Broken<Condition>> broken(const Condition& condition) {
  std::vector<Broken<Condition>> result;
  result.push_back({opposite_of(condition),
                    fmt::format("its condition '{}' was turned round", short_words(condition)),
                    condition.place});
  for (Broken<Condition>& inside : broken_inside(condition)) {
    result.push_back(std::move(inside));
  }
  return result;
}

std::vector<Broken<Expression>> broken(const Expression& expression) {
  std::vector<Broken<Expression>> result;
  if (const std::optional<Value> more = one_more(expression.literal)) {
    Expression copy = expression;
    copy.literal = *more;
    result.push_back(
        {std::move(copy),
         fmt::format("{} became {}", policy::describe(expression), policy::english(*more)),
         expression.place});
  }
  const bool is_when = expression.word == Expression::Word::when;
  if (is_when && expression.of.size() == 2) {
    Expression copy = expression;
    std::swap(copy.of[0], copy.of[1]);
    result.push_back(
        {std::move(copy), "the two values of a 'when' changed places", expression.place});
  }
  for (std::size_t part = 0; part < expression.of.size(); ++part) {
    if (!is_when && expression.of.size() > 1) {
      Expression copy = expression;
      copy.of.erase(copy.of.begin() + static_cast<std::ptrdiff_t>(part));
      // minus with one value is that value.
      copy.word = copy.word == Expression::Word::minus ? Expression::Word::plus : copy.word;
      result.push_back(
          {std::move(copy),
           fmt::format("{} was left out of '{}'", policy::describe(expression.of[part]),
                       policy::describe(expression)),
           expression.of[part].place});
    }
    each_in_place(
        expression, broken(expression.of[part]),
        [&](Expression& whole) -> Expression& { return whole.of[part]; }, result);
  }
  for (std::size_t place = 0; place < expression.condition.size(); ++place) {
    each_in_place(
        expression, broken(expression.condition[place]),
        [&](Expression& whole) -> Condition& { return whole.condition[place]; }, result);
  }
  return result;
}

}  // namespace naober::lab
