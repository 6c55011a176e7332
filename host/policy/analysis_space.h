// The facts and settings of a question as a finite space: for each a handful of values that stand
// for all the others.
//
// Yes or no has two, a choice its options, a text the texts that it is compared with and one other.
// What is ordered (numbers, amounts, dates) is cut at every constant, bound and option that the
// question names; between two cuts all values behave alike, except that several of them may be
// compared with each other. So each stretch between two cuts is stood for by as many values as
// there are ordered facts and settings: enough for every order in which they can stand. Whole
// numbers only take whole places. Terms are not cut: weeks and months do not compare.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "policy/bundle.h"

namespace naober::policy {

// One value of a fact or setting. What is ordered has a place on the line, and the stretch that it
// stands for: its own place alone when it is a cut.
struct Sample {
  Value value;  // unknown: nobody knows it yet
  double place = 0;
  double least = 0;
  double most = 0;
};

struct Variable {
  std::string name;
  bool is_setting = false;
  bool is_ordered = false;
  std::vector<Sample> samples;  // none: it may be anything, and nothing can be said of it
};

// What a question may look at, besides its conditions.
struct Surroundings {
  const FactTable* facts = nullptr;
  std::vector<Parameter> parameters;  // all that the rules may name
  // What each setting can be; a setting that is not here has all of its room.
  std::map<std::string, std::vector<Value>, std::less<>> values;
};

class Space {
 public:
  // The variables that the conditions name, derived facts replaced by what they are worked out
  // from.
  Space(const Surroundings& around, const std::vector<const Condition*>& conditions);

  const std::vector<Variable>& variables() const { return variables_; }
  // The place among the variables; nothing for what the question does not name.
  std::optional<std::size_t> fact(std::string_view name) const;
  std::optional<std::size_t> setting(std::string_view name) const;
  const FactTable& facts() const { return *around_.facts; }
  // The places of the variables of one of the conditions, in the order in which it names them.
  const std::vector<std::size_t>& named_in(const Condition& condition) const {
    return named_.at(&condition);
  }

 private:
  struct Needs {
    std::vector<std::string> facts;     // in the order in which the conditions name them,
    std::vector<std::string> settings;  // which is the order in which the solver tries them
    std::set<std::string> asked_known;  // facts inside `known`
    std::vector<Value> literals;
  };

  void gather(const Condition& condition, Needs& needs) const;
  void gather(const Expression& expression, Needs& needs) const;
  void add_fact(const Fact& fact, const Needs& needs);
  void add_setting(const std::string& name, const Needs& needs);
  void cut(const Needs& needs);

  const Surroundings& around_;
  std::vector<Variable> variables_;
  std::map<std::string, std::size_t, std::less<>> facts_;
  std::map<std::string, std::size_t, std::less<>> settings_;
  std::map<const Condition*, std::vector<std::size_t>> named_;
};

// The place of an ordered value on the line (numbers themselves, amounts in cents, dates in days);
// nothing for what has no order or is a term.
std::optional<double> place_on_line(const Value& value);

}  // namespace naober::policy
