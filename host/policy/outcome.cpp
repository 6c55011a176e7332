#include "policy/outcome.h"

#include <fmt/format.h>

#include <array>

#include "base/map_of.h"

namespace naober::policy {

namespace {

Value listed(const std::vector<std::string>& texts) {
  List list;
  for (const std::string& text : texts) {
    list.emplace_back(text);
  }
  return list;
}

Value to_value(const Reason& reason) {
  return map_of("rule", reason.rule, "gives", name_of(reason.gives), "text", reason.text, "also",
                listed(reason.also), "article", reason.article, "at", reason.at);
}

Value to_value(const ScriptProblem& problem) {
  return Map{
      {"rule", problem.rule}, {"at", problem.at}, {"limit", problem.limit}, {"says", problem.says}};
}

Value to_value(const Grant& grant) {
  return Map{{"provision", grant.provision}, {"values", grant.values}};
}

template <class T>
Value rows(const std::vector<T>& items) {
  List list;
  for (const T& item : items) {
    list.push_back(to_value(item));
  }
  return list;
}

// Reads back what to_value() wrote. One thing that is not in form spoils it; what was read until
// then is of no use to anybody.
class Reader {
 public:
  std::string text(const Value& map, std::string_view key) {
    const Value* found = map.find(key);
    const std::string* text = found == nullptr ? nullptr : found->as<std::string>();
    return text == nullptr ? spoilt(key) : *text;
  }

  const List& list(const Value& map, std::string_view key) {
    static const List nothing;
    const Value* found = map.find(key);
    const List* list = found == nullptr ? nullptr : found->as<List>();
    if (list == nullptr) {
      spoilt(key);
    }
    return list == nullptr ? nothing : *list;
  }

  std::vector<std::string> texts(const Value& map, std::string_view key) {
    std::vector<std::string> texts;
    for (const Value& member : list(map, key)) {
      const std::string* text = member.as<std::string>();
      texts.push_back(text == nullptr ? spoilt(key) : *text);
    }
    return texts;
  }

  Verdict verdict(const Value& map, std::string_view key) {
    const std::string name = text(map, key);
    for (const Verdict verdict :
         {Verdict::grant, Verdict::refuse, Verdict::ask, Verdict::weigh, Verdict::refer}) {
      if (name_of(verdict) == name) {
        return verdict;
      }
    }
    spoilt(key);
    return Verdict::weigh;
  }

  Map map(const Value& value, std::string_view key) {
    const Value* found = value.find(key);
    const Map* map = found == nullptr ? nullptr : found->as<Map>();
    if (map == nullptr) {
      spoilt(key);
    }
    return map == nullptr ? Map() : *map;
  }

  const std::string& wrong() const { return wrong_; }

 private:
  std::string spoilt(std::string_view key) {
    if (wrong_.empty()) {
      wrong_ = key;
    }
    return {};
  }

  std::string wrong_;
};

Reason reason_from(Reader& reader, const Value& row) {
  return {reader.text(row, "rule"),  reader.verdict(row, "gives"), reader.text(row, "text"),
          reader.texts(row, "also"), reader.text(row, "article"),  reader.text(row, "at")};
}

ScriptProblem problem_from(Reader& reader, const Value& row) {
  return {reader.text(row, "rule"), reader.text(row, "at"), reader.text(row, "limit"),
          reader.text(row, "says")};
}

}  // namespace

Value to_value(const Outcome& outcome) {
  return map_of("outcome", name_of(outcome.verdict), "grants", rows(outcome.grants), "refer_to",
                outcome.refer_to, "leaning", outcome.leaning, "because", listed(outcome.because),
                "reasons", rows(outcome.reasons), "about", listed(outcome.about), "articles",
                listed(outcome.articles), "facts_read", listed(outcome.facts_read), "settings_read",
                listed(outcome.settings_read), "problems", rows(outcome.problems), "trace",
                outcome.trace);
}

Result<Outcome> outcome_from(const Value& value) {
  Reader reader;
  Outcome outcome;
  outcome.verdict = reader.verdict(value, "outcome");
  for (const Value& row : reader.list(value, "grants")) {
    outcome.grants.push_back({reader.text(row, "provision"), reader.map(row, "values")});
  }
  outcome.refer_to = reader.text(value, "refer_to");
  outcome.leaning = reader.text(value, "leaning");
  outcome.because = reader.texts(value, "because");
  for (const Value& row : reader.list(value, "reasons")) {
    outcome.reasons.push_back(reason_from(reader, row));
  }
  outcome.about = reader.texts(value, "about");
  outcome.articles = reader.texts(value, "articles");
  outcome.facts_read = reader.texts(value, "facts_read");
  outcome.settings_read = reader.texts(value, "settings_read");
  for (const Value& row : reader.list(value, "problems")) {
    outcome.problems.push_back(problem_from(reader, row));
  }
  outcome.trace = reader.list(value, "trace");
  if (!reader.wrong().empty()) {
    return refuse(Fault::invalid,
                  fmt::format("this is no outcome of the rules: '{}' is missing or not in form",
                              reader.wrong()),
                  "/" + reader.wrong());
  }
  return outcome;
}

}  // namespace naober::policy
