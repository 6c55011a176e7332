// Reading one declaration, strictly and without stopping at the first mistake.
//
// Each accessor marks its key as known. finish() then reports every key nobody asked for, with the
// nearest one that exists. A missing or mistyped field is reported once and read as its empty
// value, so the reader of a rule needs no ifs. The tree is on loan for the lifetime of the
// Declaration.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"
#include "policy/problem.h"

namespace naober::policy {

enum class Need { optional, required };

class Declaration {
 public:
  Declaration(const Value& tree, std::string file, ProblemList& problems);
  // A part without a line of its own (an entry of a list) stands at the line of its owner.
  Declaration(const Value& tree, const Place& owner, ProblemList& problems);

  const std::string& word() const { return word_; }  // "rule"; empty for a plain table
  const std::string& name() const { return name_; }  // "SH-1"; empty where it has none
  const Place& place() const { return place_; }
  const Value& tree() const { return tree_; }
  ProblemList& problems() const { return problems_; }
  // "rule \"SH-1\"": how a sentence speaks of it.
  std::string called() const;

  std::string text(std::string_view key, Need need);
  std::int64_t whole_number(std::string_view key, std::int64_t otherwise);
  bool yes(std::string_view key);                             // no when it is not there
  std::optional<Date> date(std::string_view key, Need need);  // "2026-04-01" or date("…")
  std::vector<std::string> texts(std::string_view key, Need need);
  // One of `words`, else reported with the nearest of them, and empty.
  std::string one_of(std::string_view key, const std::vector<std::string>& words, Need need);
  // Texts that each must be one of `words`.
  std::vector<std::string> some_of(std::string_view key, const std::vector<std::string>& words,
                                   Need need);
  // The value as it stands, or null; for fields that another reader understands.
  const Value* value(std::string_view key, Need need);
  // The members of a list field ("items"), or nothing.
  const List& list(std::string_view key, Need need);

  // The declarations of a block ("items") that are of one of these words and of a name of their
  // own; others and doubles are reported and left out. Names are snake_case; those of rules and
  // cases are free.
  std::vector<Declaration> items(const std::vector<std::string>& words);

  void complain(std::string says) const;
  // Reports unknown keys. Call it last.
  void finish();

 private:
  const Value* look(std::string_view key, Need need, std::string_view what);
  void wrong_kind(std::string_view key, std::string_view expected, const Value& found) const;

  const Value& tree_;
  ProblemList& problems_;
  Place place_;
  std::string word_;
  std::string name_;
  std::vector<std::string> known_;
};

// Small letters, digits and '_', starting with a letter: the one spelling from Lua to SQL and JSON.
bool is_snake_case(std::string_view name);

// "; did you mean 'age'?" when one of `known` is near, else "; known are a, b and c" when they are
// few.
std::string hint(std::string_view word, const std::vector<std::string>& known);

}  // namespace naober::policy
