#include "policy/analysis_solver.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace naober::policy {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr unsigned no = 1;
constexpr unsigned unknown = 2;
constexpr unsigned yes = 4;
constexpr unsigned either = no | yes;
constexpr unsigned anything = no | unknown | yes;
// Past this many steps the answer is "perhaps": nobody waits an hour for a warning.
constexpr int most_steps = 20'000;
constexpr std::size_t open_choice = static_cast<std::size_t>(-1);

// What is known of a value while some variables are still open.
struct Known {
  bool may_be_unknown = false;
  bool is_line = false;  // then `least` and `most`
  double least = -endless;
  double most = endless;
  std::vector<const Value*> among;  // what it may be, where it has no line
  bool is_open = false;             // nothing can be said of it
};

unsigned negated(unsigned truths) {
  return (truths & unknown) | ((truths & yes) != 0 ? no : 0) | ((truths & no) != 0 ? yes : 0);
}

class Reckoner {
 public:
  Reckoner(const Space& space, const std::vector<std::size_t>& chosen)
      : space_(space), chosen_(chosen) {}

  unsigned truths(const Condition& condition) const {
    switch (condition.word) {
      case Condition::Word::all:
        return of_all(condition);
      case Condition::Word::any:
        return of_any(condition);
      case Condition::Word::none:
        return negated(of_any(condition));
      case Condition::Word::holds:
      case Condition::Word::if_set:
        return of_yes_no(condition.compared.front());
      case Condition::Word::fails:
        return negated(of_yes_no(condition.compared.front()));
      case Condition::Word::known:
        return of_known(condition.compared.front());
      default:
        return of_comparison(condition);
    }
  }

 private:
  unsigned of_all(const Condition& condition) const {
    bool all_may_be_yes = true;
    bool all_may_be_more_than_no = true;
    unsigned seen = 0;
    for (const Condition& part : condition.of) {
      const unsigned some = truths(part);
      all_may_be_yes = all_may_be_yes && (some & yes) != 0;
      all_may_be_more_than_no = all_may_be_more_than_no && (some & (yes | unknown)) != 0;
      seen |= some;
    }
    return (all_may_be_yes ? yes : 0) | (seen & no) |
           (all_may_be_more_than_no ? seen & unknown : 0);
  }

  unsigned of_any(const Condition& condition) const {
    bool all_may_be_no = true;
    bool all_may_be_less_than_yes = true;
    unsigned seen = 0;
    for (const Condition& part : condition.of) {
      const unsigned some = truths(part);
      all_may_be_no = all_may_be_no && (some & no) != 0;
      all_may_be_less_than_yes = all_may_be_less_than_yes && (some & (no | unknown)) != 0;
      seen |= some;
    }
    return (all_may_be_no ? no : 0) | (seen & yes) |
           (all_may_be_less_than_yes ? seen & unknown : 0);
  }

  unsigned of_yes_no(const Expression& expression) const {
    if (const std::optional<unsigned> worked_out = of_condition_fact(expression)) {
      return *worked_out;
    }
    const Known known = value_of(expression);
    unsigned truths = known.may_be_unknown ? unknown : 0;
    for (const Value* value : known.among) {
      truths |= *value == Value(true) ? yes : no;
    }
    return known.is_open || known.is_line ? anything : truths;
  }

  // A fact that is a condition itself, and a condition as a value.
  std::optional<unsigned> of_condition_fact(const Expression& expression) const {
    if (expression.word == Expression::Word::condition) {
      return truths(expression.condition.front());
    }
    const Expression* how = worked_out(expression);
    return how == nullptr ? std::nullopt : std::optional(of_yes_no(*how));
  }

  unsigned of_known(const Expression& expression) const {
    const Known known = value_of(expression);
    if (known.is_open) {
      return either;
    }
    const bool may_be_known = known.is_line || !known.among.empty();
    return (may_be_known ? yes : 0) | (known.may_be_unknown ? no : 0);
  }

  unsigned of_comparison(const Condition& condition) const {
    const Known left = value_of(condition.compared[0]);
    const Known right = value_of(condition.compared[1]);
    const unsigned gap = left.may_be_unknown || right.may_be_unknown ? unknown : 0;
    if (left.is_open || right.is_open) {
      return anything;
    }
    if (left.is_line && right.is_line) {
      return gap | on_line(condition.word, left, right);
    }
    if (left.is_line || right.is_line) {
      return anything;
    }
    unsigned truths = gap;
    for (const Value* one : left.among) {
      for (const Value* other : right.among) {
        truths |= *one == *other ? yes : no;
      }
    }
    return truths;
  }

  static unsigned on_line(Condition::Word word, const Known& left, const Known& right) {
    switch (word) {
      case Condition::Word::below:
        return (left.least < right.most ? yes : 0) | (left.most >= right.least ? no : 0);
      case Condition::Word::at_most_is:
        return (left.least <= right.most ? yes : 0) | (left.most > right.least ? no : 0);
      case Condition::Word::above:
        return on_line(Condition::Word::below, right, left);
      case Condition::Word::at_least_is:
        return on_line(Condition::Word::at_most_is, right, left);
      default: {
        const bool may_meet = left.least <= right.most && right.least <= left.most;
        const bool one_each = left.least == left.most && right.least == right.most;
        return (may_meet ? yes : 0) | (may_meet && one_each ? 0 : no);
      }
    }
  }

  const Expression* worked_out(const Expression& expression) const {
    if (expression.word != Expression::Word::fact) {
      return nullptr;
    }
    const auto slot = space_.facts().find(expression.name);
    return slot ? std::get_if<Expression>(&space_.facts().at(*slot).how) : nullptr;
  }

  static Known open() {
    Known known;
    known.may_be_unknown = true;
    known.is_open = true;
    return known;
  }

  // Beside another value alone a sample stands for itself; inside a sum it stands for its stretch.
  Known value_of(const Expression& expression, bool in_sum = false) const {
    switch (expression.word) {
      case Expression::Word::literal:
        return literal(expression.literal);
      case Expression::Word::setting:
        return variable(space_.setting(expression.name), in_sum);
      case Expression::Word::fact: {
        const Expression* how = worked_out(expression);
        return how != nullptr ? value_of(*how, in_sum)
                              : variable(space_.fact(expression.name), in_sum);
      }
      case Expression::Word::condition:
        return yes_or_no(truths(expression.condition.front()));
      case Expression::Word::when:
        return chosen(expression);
      default:
        return sum(expression);
    }
  }

  static Known yes_or_no(unsigned truths) {
    static const Value values[] = {Value(false), Value(true)};
    Known known;
    known.may_be_unknown = (truths & unknown) != 0;
    if ((truths & no) != 0) {
      known.among.push_back(&values[0]);
    }
    if ((truths & yes) != 0) {
      known.among.push_back(&values[1]);
    }
    return known;
  }

  static Known literal(const Value& value) {
    Known known;
    if (const std::optional<double> place = place_on_line(value)) {
      known.is_line = true;
      known.least = known.most = *place;
    } else if (value.kind() == Value::Kind::boolean || value.kind() == Value::Kind::text) {
      known.among.push_back(&value);
    } else {
      return open();
    }
    return known;
  }

  Known variable(std::optional<std::size_t> place, bool in_sum) const {
    if (!place || space_.variables()[*place].samples.empty()) {
      return open();
    }
    const Variable& variable = space_.variables()[*place];
    Known known;
    known.is_line = variable.is_ordered;
    known.least = endless;
    known.most = -endless;
    bool any_known = false;
    for (std::size_t number = 0; number < variable.samples.size(); ++number) {
      const Sample& sample = variable.samples[number];
      if (chosen_[*place] != open_choice && chosen_[*place] != number) {
        continue;
      }
      if (sample.value.is_unknown()) {
        known.may_be_unknown = true;
        continue;
      }
      any_known = true;
      known.least = std::min(known.least, in_sum ? sample.least : sample.place);
      known.most = std::max(known.most, in_sum ? sample.most : sample.place);
      if (!variable.is_ordered) {
        known.among.push_back(&sample.value);
      }
    }
    known.is_line = known.is_line && any_known;
    return known;
  }

  Known chosen(const Expression& when) const {
    const unsigned truths = this->truths(when.condition.front());
    Known result;
    result.may_be_unknown = (truths & unknown) != 0;
    bool first = true;
    for (const auto& [truth, branch] : {std::pair{yes, 0U}, std::pair{no, 1U}}) {
      if ((truths & truth) == 0) {
        continue;
      }
      const Known taken = value_of(when.of[branch], true);
      if (taken.is_open || (!first && taken.is_line != result.is_line)) {
        return open();
      }
      result.may_be_unknown = result.may_be_unknown || taken.may_be_unknown;
      result.is_line = taken.is_line;
      result.least = first ? taken.least : std::min(result.least, taken.least);
      result.most = first ? taken.most : std::max(result.most, taken.most);
      result.among.insert(result.among.end(), taken.among.begin(), taken.among.end());
      first = false;
    }
    return result;
  }

  Known sum(const Expression& expression) const {
    Known result;
    bool first = true;
    for (const Expression& part : expression.of) {
      const Known operand = value_of(part, true);
      if (operand.is_open || !operand.is_line) {
        return open();
      }
      result = first ? operand : joined(expression.word, result, operand);
      first = false;
    }
    return first ? open() : result;
  }

  static Known joined(Expression::Word word, const Known& a, const Known& b) {
    Known result;
    result.is_line = true;
    result.may_be_unknown = a.may_be_unknown || b.may_be_unknown;
    switch (word) {
      case Expression::Word::plus:
        result.least = a.least + b.least;
        result.most = a.most + b.most;
        return result;
      case Expression::Word::minus:
        result.least = a.least - b.most;
        result.most = a.most - b.least;
        return result;
      case Expression::Word::lowest:
        result.least = std::min(a.least, b.least);
        result.most = std::min(a.most, b.most);
        return result;
      case Expression::Word::highest:
        result.least = std::max(a.least, b.least);
        result.most = std::max(a.most, b.most);
        return result;
      default:
        return product(a, b, result);
    }
  }

  // Without end times nothing has no value; then the product may be anything.
  static Known product(const Known& a, const Known& b, Known result) {
    const double ends[] = {a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most};
    if (std::any_of(std::begin(ends), std::end(ends), [](double end) { return end != end; })) {
      return result;
    }
    // An amount is rounded to whole cents, up or down.
    result.least = std::floor(*std::min_element(std::begin(ends), std::end(ends)));
    result.most = std::ceil(*std::max_element(std::begin(ends), std::end(ends)));
    return result;
  }

  const Space& space_;
  const std::vector<std::size_t>& chosen_;
};

class Solver {
 public:
  Solver(const Space& space, const std::vector<Wanted>& wanted)
      : space_(space), wanted_(wanted), chosen_(space.variables().size(), open_choice) {}

  Answer solve() {
    const Answer::Can can = search();
    Answer answer{can, {}};
    if (can == Answer::Can::sure) {
      for (std::size_t place = 0; place < chosen_.size(); ++place) {
        const Variable& variable = space_.variables()[place];
        if (chosen_[place] < variable.samples.size()) {
          answer.witness.emplace_back(
              variable.is_setting ? "setting " + variable.name : variable.name,
              variable.samples[chosen_[place]].value);
        }
      }
    }
    return answer;
  }

 private:
  // Whether all may still be had, and the first condition that is not settled yet.
  std::pair<bool, const Condition*> state() const {
    const Reckoner reckoner(space_, chosen_);
    const Condition* open = nullptr;
    for (const Wanted& want : wanted_) {
      const unsigned wanted = static_cast<unsigned>(want.truths);
      const unsigned truths = reckoner.truths(*want.condition);
      if ((truths & wanted) == 0) {
        return {false, nullptr};
      }
      const bool settled = (truths & ~wanted) == 0;
      open = open == nullptr && !settled ? want.condition : open;
    }
    return {true, open};
  }

  // A variable of the condition that has no value yet; nothing when all have.
  std::optional<std::size_t> open_variable(const Condition& condition) const {
    for (const std::size_t place : space_.named_in(condition)) {
      if (chosen_[place] == open_choice && !space_.variables()[place].samples.empty()) {
        return place;
      }
    }
    return std::nullopt;
  }

  Answer::Can search() {
    if (++steps_ > most_steps) {
      return Answer::Can::perhaps;
    }
    const auto [possible, open] = state();
    if (!possible) {
      return Answer::Can::never;
    }
    if (open == nullptr) {
      return Answer::Can::sure;
    }
    const std::optional<std::size_t> place = open_variable(*open);
    if (!place) {
      // It stays open whatever is chosen; another one may still be shown impossible.
      return Answer::Can::perhaps;
    }
    Answer::Can best = Answer::Can::never;
    const std::size_t samples = space_.variables()[*place].samples.size();
    for (std::size_t number = 0; number < samples && steps_ <= most_steps; ++number) {
      chosen_[*place] = number;
      const Answer::Can can = search();
      if (can == Answer::Can::sure) {
        return can;
      }
      best = std::max(best, can);
    }
    chosen_[*place] = open_choice;
    return steps_ > most_steps ? Answer::Can::perhaps : best;
  }

  const Space& space_;
  const std::vector<Wanted>& wanted_;
  std::vector<std::size_t> chosen_;
  int steps_ = 0;
};

}  // namespace

Answer can_be(const Surroundings& around, const std::vector<Wanted>& wanted) {
  std::vector<const Condition*> conditions;
  for (const Wanted& want : wanted) {
    conditions.push_back(want.condition);
  }
  const Space space(around, conditions);
  return Solver(space, wanted).solve();
}

}  // namespace naober::policy
