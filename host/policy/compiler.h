// The making of a rule book. compile() in rule_book.h is the door; nobody else needs this.
//
// Every value has a kind before any case is there, so each comparison becomes one instruction that
// need not look at kinds. A value that was refused has the kind `unknown`; what is built on it
// stays silent, so one mistake is reported once.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "policy/rule_book.h"

namespace naober::policy {

class Compiler {
 public:
  Compiler(std::shared_ptr<const FactTable> facts, std::vector<Rule> rules,
           const std::vector<Parameter>& parameters, ProblemList& problems);
  std::shared_ptr<const RuleBook> compile();

 private:
  // Where a value stands, and what it is.
  struct Placed {
    Slot place = 0;
    Cell::Kind kind = Cell::Kind::unknown;
    bool refused() const { return kind == Cell::Kind::unknown; }
  };

  // Facts and settings by name (compiler.cpp).
  Placed fact(std::string_view name, const Place& place);
  Placed setting(std::string_view name, const Place& place);
  Slot constant(const Value& value);
  Slot fresh_register();
  Slot fresh_truth(std::string_view word, const Place& place);
  void emit(Operation operation, Cell::Kind kind, Slot a, Slot b, Slot c, Slot out);
  void complain(const Place& place, std::string says) { problems_.add(place, std::move(says)); }

  void derive_facts();
  void derive(FactSlot slot, std::vector<int>& state);
  void derive_by_function(FactSlot slot, const Fact& fact);
  void derive_by_expression(FactSlot slot, const Fact& fact);
  void compile_rule(Slot index);
  void compile_function(Slot index);
  void lift_rules();
  void lift(Slot lifted, const std::vector<Slot>& lifters);
  void check_names();
  void rank();
  Call call_of(FunctionRef function, const std::vector<std::string>& reads,
               const std::vector<std::string>& uses, const Place& place);

  // compile_expression.cpp
  Placed expression(const Expression& expression);
  Placed sum(const Expression& sum);
  Placed product(const Expression& product, const std::vector<Placed>& operands);
  Placed fold(const Expression& sum, const std::vector<Placed>& operands, Cell::Kind kind);
  Placed choose(const Expression& when);
  Placed as_number(Placed value);
  Placed as_kind(Placed value, Cell::Kind kind);

  // compile_condition.cpp
  Slot condition(const Condition& condition);
  Slot parts(const Condition& condition, Operation operation);
  Slot about_fact(const Condition& condition, Operation operation);
  Slot comparison(const Condition& condition);
  bool matched(const Condition& condition, Placed& left, Placed& right);
  Value literal_for(const Expression& literal, const Expression& other, Cell::Kind kind);
  Shown::Side shown(const Expression& expression, Placed placed);

  std::shared_ptr<RuleBook> book_;
  const std::vector<Parameter>& parameters_;
  ProblemList& problems_;
  std::size_t truths_ = 0;
  std::size_t before_ = 0;  // problems of others
};

// The registers of the facts and settings that an expression looks at; names that do not exist are
// left out.
std::vector<Slot> looked_at(const Expression& expression, const RuleBook& book);
std::vector<Slot> looked_at(const Condition& condition, const RuleBook& book);
// The names of the facts an expression reads.
std::set<std::string> facts_read(const Expression& expression);

}  // namespace naober::policy
