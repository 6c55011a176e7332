#include "lab/expected_reader.h"

#include <fmt/format.h>

namespace naober::lab {

namespace {

using policy::Declaration;
using policy::Need;

std::optional<std::vector<std::string>> read_names(Declaration& expect, std::string_view key) {
  if (expect.value(key, Need::optional) == nullptr) {
    return std::nullopt;
  }
  return expect.texts(key, Need::optional);
}

std::optional<policy::Verdict> read_outcome(Declaration& expect) {
  const std::string word =
      expect.one_of("outcome", {"grant", "refuse", "ask", "weigh", "refer"}, Need::optional);
  for (const policy::Verdict verdict :
       {policy::Verdict::grant, policy::Verdict::refuse, policy::Verdict::ask,
        policy::Verdict::weigh, policy::Verdict::refer}) {
    if (policy::name_of(verdict) == word) {
      return verdict;
    }
  }
  return std::nullopt;
}

std::optional<std::map<std::string, Map>> read_grants(Declaration& expect) {
  const std::optional<Map> grants = read_table(expect, "grants");
  if (!grants) {
    return std::nullopt;
  }
  std::map<std::string, Map> read;
  for (const auto& [provision, amounts] : *grants) {
    const Map* named = amounts.as<Map>();
    const List* list = amounts.as<List>();
    if (named == nullptr && (list == nullptr || !list->empty())) {
      expect.complain(fmt::format(
          "'grants' of a case names provisions with their amounts: {{ {} = {{ hours = 3 }} }}",
          provision));
    }
    read.emplace(provision, named == nullptr ? Map() : *named);
  }
  return read;
}

std::optional<Term> read_term(Declaration& expect, std::string_view key) {
  const Value* value = expect.value(key, Need::optional);
  if (value == nullptr) {
    return std::nullopt;
  }
  const Term* term = value->as<Term>();
  if (term == nullptr) {
    expect.complain(fmt::format("'{}' of a case is a term such as weeks(6)", key));
    return std::nullopt;
  }
  return *term;
}

StepExpected read_step(Declaration& expect) {
  StepExpected step;
  step.leads = read_names(expect, "leads");
  step.role = expect.text("role", Need::optional);
  step.within = read_term(expect, "within");
  step.due_on = expect.date("due_on", Need::optional);
  return step;
}

}  // namespace

bool Expected::asks_nothing() const {
  return !verdict && !because && !about && to.empty() && leaning.empty() && says.empty() &&
         says_not.empty() && !grants && facts.empty() && letter.empty();
}

std::optional<Map> read_table(Declaration& declaration, std::string_view key) {
  const Value* found = declaration.value(key, Need::optional);
  if (found == nullptr) {
    return std::nullopt;
  }
  if (const Map* map = found->as<Map>()) {
    return *map;
  }
  const List* list = found->as<List>();
  if (list == nullptr || !list->empty()) {
    declaration.complain(
        fmt::format("'{}' of {} must be a table: {{ name = value }}", key, declaration.called()));
  }
  return Map();
}

Expected read_expected(Declaration& declaration) {
  Expected read;
  const Value* tree = declaration.value("expect", Need::optional);
  if (tree == nullptr) {
    return read;
  }
  Declaration expect(*tree, declaration.place(), declaration.problems());
  read.verdict = read_outcome(expect);
  read.because = read_names(expect, "because");
  read.about = read_names(expect, "about");
  read.to = expect.text("to", Need::optional);
  read.leaning = expect.one_of("leaning", {"grant", "refuse", "refer"}, Need::optional);
  read.says = expect.text("says", Need::optional);
  read.says_not = expect.text("says_not", Need::optional);
  read.grants = read_grants(expect);
  read.facts = read_table(expect, "facts").value_or(Map());
  read.letter = expect.text("letter", Need::optional);
  read.refused = expect.text("refused", Need::optional);
  read.mandate = expect.text("mandate", Need::optional);
  read.step = read_step(expect);
  read.step.mandate = read.mandate;
  expect.finish();
  return read;
}

}  // namespace naober::lab
