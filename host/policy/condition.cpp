#include "policy/condition.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "policy/declaration.h"

namespace naober::policy {

namespace {

using Word = Condition::Word;

constexpr std::array<std::string_view, 13> words{
    "all",   "any",   "none",        "holds",      "fails",  "known", "is",
    "below", "above", "at_least_is", "at_most_is", "set_is", "if_set"};

// The place of a word in the list above is the place of its enumerator.
const Word* word_of(std::string_view name) {
  static constexpr std::array<Word, 13> meanings{
      Word::all,        Word::any,    Word::none,  Word::holds, Word::fails,
      Word::known,      Word::is,     Word::below, Word::above, Word::at_least_is,
      Word::at_most_is, Word::set_is, Word::if_set};
  for (std::size_t place = 0; place < words.size(); ++place) {
    if (words[place] == name) {
      return &meanings[place];
    }
  }
  return nullptr;
}

std::vector<std::string> known_words() { return {words.begin(), words.end()}; }

Expression named(Expression::Word word, Declaration& tree, std::string_view key) {
  Expression result;
  result.word = word;
  result.place = tree.place();
  result.name = tree.text(key, Need::required);
  return result;
}

// The left side of a comparison: the name of a fact, or anything that can be worked out.
Expression read_compared(Declaration& tree) {
  const Value* side = tree.value("fact", Need::required);
  if (side == nullptr || side->as<std::string>() != nullptr) {
    return named(Expression::Word::fact, tree, "fact");
  }
  return read_expression(*side, tree.place(), tree.problems());
}

void read_parts(Declaration& tree, Condition& into) {
  for (const Value& part : tree.list("of", Need::required)) {
    into.of.push_back(read_condition(part, tree.place(), tree.problems()));
  }
}

void read_right_side(Declaration& tree, Condition& into) {
  if (const Value* value = tree.value("value", Need::required)) {
    if (value->is_unknown()) {
      tree.complain(
          fmt::format("{} with unknown says nothing; to ask whether a fact is there, "
                      "write known \"…\"",
                      tree.word()));
    }
    into.compared.push_back(read_expression(*value, tree.place(), tree.problems()));
  }
}

void read_sides(Declaration& tree, Condition& into) {
  switch (into.word) {
    case Word::all:
    case Word::any:
    case Word::none:
      read_parts(tree, into);
      return;
    case Word::holds:
    case Word::fails:
    case Word::known:
      into.compared.push_back(named(Expression::Word::fact, tree, "fact"));
      return;
    case Word::is:
    case Word::below:
    case Word::above:
    case Word::at_least_is:
    case Word::at_most_is:
      into.compared.push_back(read_compared(tree));
      read_right_side(tree, into);
      return;
    case Word::set_is:
      into.compared.push_back(named(Expression::Word::setting, tree, "setting"));
      read_right_side(tree, into);
      return;
    case Word::if_set:
      into.compared.push_back(named(Expression::Word::setting, tree, "setting"));
      return;
  }
}

}  // namespace

std::string_view name_of(Truth truth) {
  switch (truth) {
    case Truth::no:
      return "no";
    case Truth::unknown:
      return "unknown";
    case Truth::yes:
      return "yes";
  }
  return "unknown";
}

std::string_view name_of(Condition::Word word) { return words[static_cast<std::size_t>(word)]; }

bool is_condition(const Value& value) { return word_of(value.text_at("is")) != nullptr; }

Condition read_condition(const Value& value, const Place& owner, ProblemList& problems) {
  Condition result;
  result.place = owner;
  if (value.as<Map>() == nullptr) {
    problems.add(owner, fmt::format("a condition was expected here, such as holds \"…\" or "
                                    "all {{ …, … }}, not a {}",
                                    name_of(value.kind())));
    return result;
  }
  Declaration tree(value, owner, problems);
  result.place = tree.place();
  const Word* word = word_of(tree.word());
  if (word == nullptr) {
    tree.complain(
        fmt::format("'{}' is no condition{}", tree.word(), hint(tree.word(), known_words())));
    return result;
  }
  result.word = *word;
  read_sides(tree, result);
  tree.finish();
  return result;
}

}  // namespace naober::policy
