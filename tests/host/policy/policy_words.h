// Declarations as the script room would hand them over, and a script room that hands them over: so
// that a test of the loader needs no Lua. The same files as text are judged in tests/host/cli/.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "policy/loader.h"
#include "rule_words.h"

namespace naober::policy {

inline Value weeks(int count) { return Term{count, Term::Unit::weeks}; }
inline Value months(int count) { return Term{count, Term::Unit::months}; }
inline Value fixed() { return Map{{"is", "fixed"}}; }
inline Value at_most(Value most) { return Map{{"is", "at_most"}, {"most", std::move(most)}}; }
inline Value at_least(Value least) { return Map{{"is", "at_least"}, {"least", std::move(least)}}; }
inline Value between(Value least, Value most) {
  return Map{{"is", "between"}, {"least", std::move(least)}, {"most", std::move(most)}};
}
inline Value one_of(List of) { return Map{{"is", "one_of"}, {"of", std::move(of)}}; }
inline Value free_text() { return Map{{"is", "free"}, {"type", type("text")}}; }
inline Room room_of(const Value& tree) { return read_room(tree).value(); }

// word "name" { fields } on a line.
inline Value declare(const char* word, const char* name, int line, Map fields = {}) {
  fields["is"] = word;
  fields["name"] = name;
  fields["line"] = line;
  return fields;
}
inline Value block(const char* word, const char* name, List items, Map fields = {}) {
  fields["items"] = std::move(items);
  return declare(word, name, 1, std::move(fields));
}
inline Value dated(Value value, const char* from, Map fields = {}) {
  fields["value"] = std::move(value);
  fields["from"] = from;
  return fields;
}
inline Value set(const char* name, int line, List values) {
  return declare("set", name, line, {{"values", std::move(values)}});
}
inline Value policy_file(const char* plugin, const char* adopted_on, List items) {
  return block(
      "policy", plugin, std::move(items),
      {{"adopted", Map{{"by", "college"}, {"on", adopted_on}, {"source", "Beleidsregels"}}}});
}

// Hands over the trees it was given, by path; a text is an error at line 3 instead.
class TreeScripts : public Scripts {
 public:
  std::map<std::string, Value> trees;
  std::vector<std::string> loaded;  // units, in order

  Result<std::vector<LoadedFile>> load(const Unit& unit) override {
    loaded.push_back(unit.name);
    std::vector<LoadedFile> files;
    for (const SourceFile& file : unit.files) {
      const Value& tree = trees[file.path];
      if (const std::string* error = tree.as<std::string>()) {
        files.push_back({file.path, refuse(Fault::script, *error, file.path + ":3")});
      } else {
        files.push_back({file.path, tree});
      }
    }
    return files;
  }
  Result<std::vector<Evaluation>> evaluate(std::string_view, const Unit&, FunctionRef,
                                           const std::vector<List>&) override {
    return refuse(Fault::unavailable, "no functions here");
  }
};

// Problems as an administrator reads them, one a line.
inline std::vector<std::string> lines_of(const std::vector<Problem>& problems) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    lines.push_back(problem.place() + ": " + problem.says);
  }
  return lines;
}

}  // namespace naober::policy
