#include "lab/case_judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "policy/room.h"

namespace naober::lab {

namespace {

std::string in_words(const std::vector<std::string>& names) {
  return names.empty() ? "none" : listed(names, "and");
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const Value* traced(const policy::Outcome& outcome, std::string_view rule) {
  for (const Value& row : outcome.trace) {
    if (row.text_at("rule") == rule) {
      return &row;
    }
  }
  return nullptr;
}

// "age = 34", "setting limit = 18 (municipality, municipalities/x.lua:7)".
std::string seen(const Value& side) {
  const Value* value = side.find("value");
  const std::string found = value == nullptr ? "unknown" : policy::english(*value);
  if (side.find("what") == nullptr) {
    return found;
  }
  const std::string_view layer = side.text_at("layer");
  return fmt::format("{} = {}{}", side.text_at("what"), found,
                     layer.empty() ? "" : fmt::format(" ({}, {})", layer, side.text_at("set_at")));
}

// The condition that made the tree what it is: the first part that already settles it. `none` turns
// things round: it is no because a part is yes.
const Value& culprit(const Value& condition) {
  const std::string_view is = condition.text_at("is");
  const std::string_view word = condition.text_at("word");
  const bool turned = word == "none" && is != "unknown";
  const std::string_view looked_for = turned ? (is == "no" ? "yes" : "no") : is;
  const Value* of = condition.find("of");
  const List* parts = of == nullptr ? nullptr : of->as<List>();
  if (parts != nullptr && (word == "all" || word == "any" || word == "none")) {
    for (const Value& part : *parts) {
      if (part.text_at("is") == looked_for) {
        return culprit(part);
      }
    }
  }
  return condition;
}

std::string sides_of(const Value& condition) {
  std::vector<std::string> sides;
  const Value* of = condition.find("of");
  const List* parts = of == nullptr ? nullptr : of->as<List>();
  for (const Value& side : parts == nullptr ? List() : *parts) {
    sides.push_back(seen(side));
  }
  return sides.empty() ? "" : " with " + in_words(sides);
}

std::string about_rule(const policy::Outcome& outcome, const std::string& rule) {
  const Value* row = traced(outcome, rule);
  if (row == nullptr) {
    return fmt::format("there is no rule '{}'", rule);
  }
  if (row->text_at("status") == "spoke") {
    return fmt::format("{} spoke ({})", rule, row->text_at("at"));
  }
  return fmt::format("{} ({}) did not speak: {}", rule, row->text_at("at"), why_silent(*row));
}

void judge_verdict(const Expected& expected, const policy::Outcome& outcome,
                   std::vector<std::string>& failures) {
  if (!expected.verdict || *expected.verdict == outcome.verdict) {
    return;
  }
  std::string sentence =
      fmt::format("the outcome '{}' was expected, but '{}' came",
                  policy::name_of(*expected.verdict), policy::name_of(outcome.verdict));
  if (!outcome.because.empty()) {
    sentence += " because of " + in_words(outcome.because);
  }
  if (!outcome.about.empty()) {
    sentence += ", still to be known: " + in_words(outcome.about);
  }
  failures.push_back(std::move(sentence));
  if (outcome.because.empty() && outcome.about.empty()) {
    failures.push_back("no rule spoke, and silence is weighed by a person");
  }
}

void judge_because(const Expected& expected, const policy::Outcome& outcome,
                   std::vector<std::string>& failures) {
  if (!expected.because || *expected.because == outcome.because) {
    return;
  }
  failures.push_back(fmt::format("the rules that speak should be {}, but they are {}",
                                 in_words(*expected.because), in_words(outcome.because)));
  for (const std::string& rule : *expected.because) {
    if (!holds(outcome.because, rule)) {
      failures.push_back(about_rule(outcome, rule));
    }
  }
  for (const std::string& rule : outcome.because) {
    if (!holds(*expected.because, rule)) {
      failures.push_back(about_rule(outcome, rule) + ", which was not expected");
    }
  }
}

void judge_word(std::string_view should, std::string_view does, const std::string& expected,
                const std::string& found, std::vector<std::string>& failures) {
  if (!expected.empty() && expected != found) {
    failures.push_back(fmt::format("it was expected {} '{}', but it {} {}", should, expected, does,
                                   found.empty() ? "nothing" : "'" + found + "'"));
  }
}

std::string all_reasons(const policy::Outcome& outcome) {
  std::string said;
  for (const policy::Reason& reason : outcome.reasons) {
    said += (said.empty() ? "" : " ") + reason.text;
    for (const std::string& also : reason.also) {
      said += " " + also;
    }
  }
  return said;
}

void judge_sentence(const Expected& expected, const policy::Outcome& outcome,
                    std::vector<std::string>& failures) {
  const std::string said = all_reasons(outcome);
  if (!expected.says.empty() && said.find(expected.says) == std::string::npos) {
    failures.push_back(
        fmt::format("the reasons should say \"{}\", but they say \"{}\"", expected.says, said));
  }
  if (!expected.says_not.empty() && said.find(expected.says_not) != std::string::npos) {
    failures.push_back(fmt::format("the reasons should not say \"{}\", but they do: \"{}\"",
                                   expected.says_not, said));
  }
}

std::string in_words(const Value* value) {
  return value == nullptr || value->is_unknown() ? "unknown" : policy::english(*value);
}

void judge_amounts(const std::string& provision, const Map& expected, const Map& granted,
                   std::vector<std::string>& failures) {
  for (const auto& [name, value] : expected) {
    const auto found = granted.find(name);
    const Value* came = found == granted.end() ? nullptr : &found->second;
    if (came == nullptr || !same(*came, value)) {
      failures.push_back(fmt::format("'{}' was expected to come with {} = {}, but it comes with {}",
                                     provision, name, policy::english(value),
                                     came == nullptr ? "no such amount" : in_words(came)));
    }
  }
}

void judge_grants(const Expected& expected, const policy::Outcome& outcome,
                  std::vector<std::string>& failures) {
  if (!expected.grants) {
    return;
  }
  std::vector<std::string> names;
  for (const policy::Grant& grant : outcome.grants) {
    names.push_back(grant.provision);
    if (!expected.grants->contains(grant.provision)) {
      failures.push_back(fmt::format("'{}' was granted, which was not expected", grant.provision));
    }
  }
  for (const auto& [provision, amounts] : *expected.grants) {
    const auto granted =
        std::find_if(outcome.grants.begin(), outcome.grants.end(),
                     [&](const policy::Grant& grant) { return grant.provision == provision; });
    if (granted == outcome.grants.end()) {
      failures.push_back(fmt::format("'{}' was expected to be granted, but granted was {}",
                                     provision, in_words(names)));
    } else {
      judge_amounts(provision, amounts, granted->values, failures);
    }
  }
}

void judge_facts(const Expected& expected, const Map& facts, std::vector<std::string>& failures) {
  for (const auto& [name, value] : expected.facts) {
    const auto found = facts.find(name);
    const Value came = found == facts.end() ? Value() : found->second;
    if (!(value.is_unknown() ? came.is_unknown() : same(came, value))) {
      failures.push_back(fmt::format("the fact '{}' was expected to be {}, but it is {}", name,
                                     in_words(&value), in_words(&came)));
    }
  }
}

}  // namespace

std::string why_silent(const Value& traced_rule) {
  const std::string_view status = traced_rule.text_at("status");
  const Value* when = traced_rule.find("when");
  if (status == "spoke" || when == nullptr) {
    return {};
  }
  if (status == "lifted") {
    return "another rule lifted it";
  }
  if (status == "failed") {
    return "its function gave no answer";
  }
  const Value& reason = culprit(*when);
  return fmt::format("{}{} is {} ({})", reason.text_at("word"), sides_of(reason),
                     reason.text_at("is"), reason.text_at("at"));
}

bool same(const Value& value, const Value& expected) {
  const std::optional<int> order = policy::order_of(value, expected);
  return order ? *order == 0 : value == expected;
}

std::vector<std::string> judge(const Expected& expected, const policy::Outcome& outcome,
                               const Map& facts) {
  std::vector<std::string> failures;
  judge_verdict(expected, outcome, failures);
  judge_because(expected, outcome, failures);
  if (expected.about && *expected.about != outcome.about) {
    failures.push_back(fmt::format("the facts to ask about should be {}, but they are {}",
                                   in_words(*expected.about), in_words(outcome.about)));
  }
  judge_word("to go to", "goes to", expected.to, outcome.refer_to, failures);
  judge_word("to lean to", "leans to", expected.leaning, outcome.leaning, failures);
  judge_sentence(expected, outcome, failures);
  judge_grants(expected, outcome, failures);
  judge_facts(expected, facts, failures);
  for (const policy::ScriptProblem& problem : outcome.problems) {
    failures.push_back(fmt::format("the function of {} ({}) gave no answer ({}): {}", problem.rule,
                                   problem.at, problem.limit, problem.says));
  }
  return failures;
}

}  // namespace naober::lab
