#include "lab/condition_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::lab {

namespace {

using policy::Condition;
using policy::Expression;

bool is_group(Condition::Word word) {
  return word == Condition::Word::all || word == Condition::Word::any ||
         word == Condition::Word::none;
}

void gather_parts(const Condition& condition, std::vector<const Condition*>& parts) {
  if (!is_group(condition.word)) {
    parts.push_back(&condition);
  }
  for (const Condition& part : condition.of) {
    gather_parts(part, parts);
  }
}

void gather_traced(const Value& row, std::vector<const Value*>& parts) {
  const std::string_view word = row.text_at("word");
  if (word != "all" && word != "any" && word != "none") {
    parts.push_back(&row);
    return;
  }
  const Value* of = row.find("of");
  const List* list = of == nullptr ? nullptr : of->as<List>();
  if (list != nullptr) {
    for (const Value& part : *list) {
      gather_traced(part, parts);
    }
  }
}

void gather_names(const Condition& condition, Expression::Word what,
                  std::vector<std::string>& names);

void gather_names(const Expression& expression, Expression::Word what,
                  std::vector<std::string>& names) {
  if (expression.word == what &&
      std::find(names.begin(), names.end(), expression.name) == names.end()) {
    names.push_back(expression.name);
  }
  for (const Expression& part : expression.of) {
    gather_names(part, what, names);
  }
  for (const Condition& condition : expression.condition) {
    gather_names(condition, what, names);
  }
}

void gather_names(const Condition& condition, Expression::Word what,
                  std::vector<std::string>& names) {
  for (const Condition& part : condition.of) {
    gather_names(part, what, names);
  }
  for (const Expression& side : condition.compared) {
    gather_names(side, what, names);
  }
}

template <class Tree>
std::vector<std::string> names_in(const Tree& tree, Expression::Word what) {
  std::vector<std::string> names;
  gather_names(tree, what, names);
  return names;
}

}  // namespace

std::vector<const Condition*> parts_of(const Condition& condition) {
  std::vector<const Condition*> parts;
  gather_parts(condition, parts);
  return parts;
}

std::vector<const Value*> traced_parts(const Value& traced_condition) {
  std::vector<const Value*> parts;
  gather_traced(traced_condition, parts);
  return parts;
}

std::string words_of(const Condition& part) {
  std::string words(policy::name_of(part.word));
  for (const Expression& side : part.compared) {
    words += " " + policy::describe(side);
  }
  return words;
}

std::vector<std::string> settings_in(const Condition& condition) {
  return names_in(condition, Expression::Word::setting);
}
std::vector<std::string> settings_in(const Expression& expression) {
  return names_in(expression, Expression::Word::setting);
}
std::vector<std::string> facts_in(const Condition& condition) {
  return names_in(condition, Expression::Word::fact);
}
std::vector<std::string> facts_in(const Expression& expression) {
  return names_in(expression, Expression::Word::fact);
}

}  // namespace naober::lab
