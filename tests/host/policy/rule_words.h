// The words of the policy language in C++, so that a test reads like a policy file.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "policy/evaluate.h"

namespace naober::policy {

inline Value word(const char* is, Map fields) {
  fields["is"] = is;
  fields.try_emplace("line", 7);
  return fields;
}

inline Value all(List of) { return word("all", {{"of", std::move(of)}}); }
inline Value any(List of) { return word("any", {{"of", std::move(of)}}); }
inline Value none(List of) { return word("none", {{"of", std::move(of)}}); }
inline Value holds(const char* fact) { return word("holds", {{"fact", fact}}); }
inline Value fails(const char* fact) { return word("fails", {{"fact", fact}}); }
inline Value known(const char* fact) { return word("known", {{"fact", fact}}); }
inline Value compares(const char* is, Value fact, Value value) {
  return word(is, {{"fact", std::move(fact)}, {"value", std::move(value)}});
}
inline Value below(Value fact, Value value) {
  return compares("below", std::move(fact), std::move(value));
}
inline Value above(Value fact, Value value) {
  return compares("above", std::move(fact), std::move(value));
}
inline Value setting(const char* name) { return word("setting", {{"setting", name}}); }
inline Value fact_value(const char* name) { return word("fact_value", {{"fact", name}}); }
inline Value sum(const char* is, List of) { return word(is, {{"of", std::move(of)}}); }

inline Value grant(const char* provision, Map values = {}) {
  return word("grant", {{"provision", provision}, {"values", std::move(values)}});
}
inline Value refuse_it() { return word("refuse", {}); }
inline Value ask_it() { return word("ask", {}); }
inline Value refer(const char* to) { return word("refer", {{"to", to}}); }
inline Value weigh(const char* outcome) { return word("weigh", {{"outcome", outcome}}); }

inline Value type(const char* name) { return word("type", {{"type", name}}); }

inline Value fact(const char* name, Map fields = {}) {
  fields["name"] = name;
  fields.try_emplace("source", "client");
  fields.try_emplace("question", std::string("Wat is ") + name + "?");
  return word("fact", std::move(fields));
}
inline Value derived(const char* name, Map fields) {
  fields["name"] = name;
  return word("derived", std::move(fields));
}
inline Value rule(const char* name, Value when, Value gives, Map fields = {}) {
  fields["name"] = name;
  fields["when"] = std::move(when);
  fields["gives"] = std::move(gives);
  fields.try_emplace("law", "Wmo 2015 art. 2.3.5");
  fields.try_emplace("because", std::string("Omdat ") + name + " geldt.");
  return word("rule", std::move(fields));
}

inline std::shared_ptr<const FactTable> read_table(List facts, ProblemList& problems) {
  const Value tree = word("facts", {{"name", "task"}, {"items", std::move(facts)}});
  Declaration block(tree, "plugins/task/facts.lua", problems);
  return std::make_shared<const FactTable>(read_facts(block));
}

inline std::vector<Rule> read_list(List rules, ProblemList& problems) {
  const Value tree = word("rules", {{"name", "task"}, {"items", std::move(rules)}});
  Declaration block(tree, "plugins/task/rules.lua", problems);
  return read_rules(block);
}

inline Parameter parameter(const char* name, Value otherwise, Room::Kind kind = Room::Kind::fixed) {
  Parameter parameter;
  parameter.name = name;
  parameter.room.kind = kind;
  parameter.otherwise = std::move(otherwise);
  return parameter;
}

// What a policy says about itself: "file:line says" for every problem.
inline std::vector<std::string> sentences(const ProblemList& problems) {
  std::vector<std::string> result;
  for (const Problem& problem : problems.all()) {
    result.push_back(problem.place() + " " + problem.says);
  }
  return result;
}

// A whole task, ready to be asked.
struct TestTask {
  ProblemList problems;
  std::vector<Parameter> parameters;
  std::shared_ptr<const FactTable> facts;
  std::shared_ptr<const RuleBook> book;
  Settings settings;

  TestTask(List fact_words, List rule_words, std::vector<Parameter> given = {})
      : parameters(std::move(given)) {
    facts = read_table(std::move(fact_words), problems);
    book = compile(facts, read_list(std::move(rule_words), problems), parameters, problems);
    for (const Parameter& parameter : parameters) {
      settings.by_name[parameter.name] = {parameter.otherwise,
                                          Layer::commons,
                                          "art. 1",
                                          "plugins/task/parameters.lua:3",
                                          {},
                                          {},
                                          {}};
    }
  }

  Outcome ask(const Map& given, const Functions* functions = nullptr) const {
    CHECK(book != nullptr);
    const Result<FactSheet> sheet = FactSheet::read(*facts, given);
    CHECK(sheet.has_value());
    const Result<Outcome> outcome = advise(*book, settings, *sheet, functions);
    CHECK(outcome.has_value());
    return *outcome;
  }
};

}  // namespace naober::policy
