#include "policy/rule.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::policy {

namespace {

const std::vector<std::string>& verdict_words() {
  static const std::vector<std::string> words{"grant", "refuse", "ask", "weigh", "refer"};
  return words;
}

void read_when(Declaration& declaration, Rule& into) {
  const Value* when = declaration.value("when", Need::required);
  const FunctionRef* function = when == nullptr ? nullptr : when->as<FunctionRef>();
  into.reads = declaration.texts("reads", function == nullptr ? Need::optional : Need::required);
  into.uses = declaration.texts("uses", Need::optional);
  if (function != nullptr) {
    into.when = *function;
    return;
  }
  if (when != nullptr) {
    into.when = read_condition(*when, declaration.place(), declaration.problems());
  }
  if (!into.reads.empty() || !into.uses.empty()) {
    declaration.complain(
        fmt::format("{} names what it reads, but its condition shows that already; "
                    "`reads` and `uses` belong to a function",
                    declaration.called()));
  }
}

void read_amounts(Declaration& gives, Rule& into) {
  const Value* values = gives.value("values", Need::optional);
  if (values == nullptr) {
    return;
  }
  const Map* map = values->as<Map>();
  if (map == nullptr) {
    gives.complain("what comes with a grant has names: grant(\"…\", { hours = … })");
    return;
  }
  for (const auto& [name, value] : *map) {
    into.values.emplace(name, read_expression(value, gives.place(), gives.problems()));
  }
}

void read_gives(Declaration& declaration, Rule& into) {
  const Value* given = declaration.value("gives", Need::required);
  if (given == nullptr) {
    return;
  }
  Declaration gives(*given, declaration.place(), declaration.problems());
  const std::vector<std::string>& words = verdict_words();
  const auto found = std::find(words.begin(), words.end(), gives.word());
  if (found == words.end()) {
    gives.complain(fmt::format("{} gives grant \"…\", refuse, ask, weigh or refer \"…\"{}",
                               declaration.called(), hint(gives.word(), words)));
    return;
  }
  into.gives = static_cast<Verdict>(found - words.begin());
  if (into.gives == Verdict::grant) {
    into.target = gives.text("provision", Need::required);
    read_amounts(gives, into);
  } else if (into.gives == Verdict::refer) {
    into.target = gives.text("to", Need::required);
  } else if (into.gives == Verdict::weigh) {
    into.target = gives.one_of("outcome", {"grant", "refuse", "refer"}, Need::optional);
  }
  gives.finish();
}

void read_also(Declaration& declaration, Rule& into) {
  for (const Value& item : declaration.list("also", Need::optional)) {
    Declaration also(item, declaration.place(), declaration.problems());
    if (also.word() != "if_set") {
      also.complain(fmt::format("`also` of {} holds if_set(\"setting\", \"sentence\")",
                                declaration.called()));
      continue;
    }
    AlsoSays says;
    says.setting = also.text("setting", Need::required);
    says.text = also.text("says", Need::required);
    also.finish();
    into.also.push_back(std::move(says));
  }
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  return verdict_words()[static_cast<std::size_t>(verdict)];
}

Rule read_rule(Declaration& declaration) {
  Rule rule;
  rule.name = declaration.name();
  rule.place = declaration.place();
  rule.title = declaration.text("title", Need::optional);
  rule.law = declaration.text("law", Need::required);
  read_when(declaration, rule);
  read_gives(declaration, rule);
  rule.because = declaration.text("because", Need::required);
  read_also(declaration, rule);
  rule.may_be_lifted = declaration.yes("may_be_lifted");
  rule.lifts = declaration.text("lifts", Need::optional);
  rule.untested = declaration.text("untested", Need::optional);
  declaration.finish();
  return rule;
}

std::vector<Rule> read_rules(Declaration& block) {
  std::vector<Rule> rules;
  for (Declaration& declaration : block.items({"rule"})) {
    rules.push_back(read_rule(declaration));
  }
  return rules;
}

}  // namespace naober::policy
