#include "manual/condition_text.h"

#include <fmt/format.h>

#include "base/text.h"

namespace naober::manual {
namespace {

using policy::Condition;

std::string_view comparison(Condition::Word word) {
  switch (word) {
    case Condition::Word::is:
      return "is";
    case Condition::Word::set_is:
      return "is";
    case Condition::Word::below:
      return "below";
    case Condition::Word::above:
      return "above";
    case Condition::Word::at_least_is:
      return "at least";
    case Condition::Word::at_most_is:
      return "at most";
    default:
      return policy::name_of(word);
  }
}

void write(const Condition& condition, std::size_t depth, std::string& text) {
  text += std::string(depth * 2, ' ');
  switch (condition.word) {
    case Condition::Word::all:
    case Condition::Word::any:
    case Condition::Word::none:
      text += policy::name_of(condition.word);
      text += '\n';
      for (const Condition& part : condition.of) {
        write(part, depth + 1, text);
      }
      return;
    case Condition::Word::if_set:
      text += describe(condition.compared.at(0)) + " is yes\n";
      return;
    default:
      break;
  }
  text += describe(condition.compared.at(0));
  text += ' ';
  text += comparison(condition.word);
  if (condition.compared.size() > 1) {
    text += ' ' + describe(condition.compared.at(1));
  }
  text += '\n';
}

}  // namespace

std::string in_words(const Condition& condition) {
  std::string text;
  write(condition, 0, text);
  return text;
}

std::string in_words(const policy::Rule& rule) {
  if (const auto* condition = std::get_if<Condition>(&rule.when)) {
    return in_words(*condition);
  }
  std::string text = "a function of " + listed(rule.reads, "and");
  if (!rule.uses.empty()) {
    text += fmt::format(", with the setting{} {}", rule.uses.size() > 1 ? "s" : "",
                        listed(rule.uses, "and"));
  }
  return text + '\n';
}

std::string gives_in_words(const policy::Rule& rule) {
  std::string text(policy::name_of(rule.gives));
  if (rule.target.empty()) {
    return text;
  }
  text += rule.gives == policy::Verdict::weigh ? ", leaning to " : " ";
  text += rule.target;
  std::string values;
  for (const auto& [name, expression] : rule.values) {
    values += fmt::format("{}{} = {}", values.empty() ? "" : ", ", name, describe(expression));
  }
  return values.empty() ? text : fmt::format("{} ({})", text, values);
}

}  // namespace naober::manual
