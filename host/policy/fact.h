// What a task may know about a case. A rule sees no other fact than these (dataminimalisatie,
// AVG 5.1.c).
//
// fact "age" { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 130, known_to =
// { … } } is yes_no when no type is given. A derived fact is worked out, never asked: derived
// "score" { type = …, from = { "mobility", "adl" }, uses = { settings }, value = v } where v is an
// expression, a condition (then it is yes_no), or a function that sees the facts of `from` and the
// settings of `uses` alone. With an expression `from` and `uses` may be left out.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "policy/declaration.h"
#include "policy/expression.h"
#include "policy/type.h"

namespace naober::policy {

struct Fact {
  std::string name;
  std::string title;     // what the desk shows; the question when none was given
  std::string source;    // who tells us: "BRP", "client"
  std::string question;  // what to ask while it is unknown; empty for derived facts
  Type type;
  bool type_given = true;             // no: settle_types() may find it in the rules (fact_types.h)
  std::vector<std::string> known_to;  // roles that may see it; empty: all who may see the case
  Value minimum;                      // unknown: no bound
  Value maximum;
  Place place;

  // Derived facts only: what they are worked out from, and how.
  std::vector<std::string> from;
  std::vector<std::string> uses;
  std::variant<std::monostate, Expression, FunctionRef> how;
  std::string untested;  // why no case notices when it is broken; empty: cases should
  bool derived() const { return !std::holds_alternative<std::monostate>(how); }

  // The value as this fact holds it: of its type and inside its bounds. Texts become dates and
  // amounts where the type says so; unknown stays unknown. `about` goes into the error.
  Result<Value> accept(const Value& value, std::string_view about) const;
};

// One declaration: `fact` or `derived`.
Fact read_fact(Declaration& declaration);
// The items of one `facts "task" { … }` block; a name that stands there twice is a problem.
std::vector<Fact> read_facts(Declaration& block);

using FactSlot = std::uint16_t;

// All facts of a task, in order of declaration. A slot is a place in that order. Immutable; sheets
// and rule books lend from it.
class FactTable {
 public:
  // Of two facts with one name the first counts.
  explicit FactTable(std::vector<Fact> facts);
  FactTable(const FactTable&) = delete;
  FactTable& operator=(const FactTable&) = delete;

  std::optional<FactSlot> find(std::string_view name) const;
  const Fact& at(FactSlot slot) const { return facts_[slot]; }
  std::size_t size() const { return facts_.size(); }
  const std::vector<Fact>& facts() const { return facts_; }
  std::vector<std::string> names() const;

 private:
  std::vector<Fact> facts_;
  std::map<std::string, FactSlot, std::less<>> slots_;
};

}  // namespace naober::policy
