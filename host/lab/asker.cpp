#include "lab/asker.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace naober::lab {

namespace {

using policy::Cell;
using policy::Slot;

constexpr std::chrono::milliseconds longest_slice{20};

tl::unexpected<Error> cancelled() {
  return refuse(Fault::unavailable, "The simulation was cancelled.", "cancelled");
}

// The facts that a call reads are asked facts of one name and place, not worked out.
bool reads_alike(const policy::Call& a, const policy::RuleBook& of_a, const policy::Call& b,
                 const policy::RuleBook& of_b) {
  const auto alike = [&](Slot x, Slot y) {
    const policy::Fact& fact = of_a.facts().at(x);
    const policy::Fact& other = of_b.facts().at(y);
    return fact.name == other.name && fact.type == other.type && !fact.derived() &&
           !other.derived();
  };
  return std::equal(a.reads.begin(), a.reads.end(), b.reads.begin(), b.reads.end(), alike);
}

bool uses_alike(const policy::Call& a, const Asker& of_a, const policy::Call& b,
                const Asker& of_b) {
  const auto value = [](const Asker& side, Slot place) -> const Value* {
    const std::size_t first = side.book().facts().size();
    return side.settings().find(side.book().settings()[place - first]);
  };
  const auto alike = [&](Slot x, Slot y) {
    const std::size_t first_a = of_a.book().facts().size();
    const std::size_t first_b = of_b.book().facts().size();
    const Value* one = value(of_a, x);
    const Value* other = value(of_b, y);
    return of_a.book().settings()[x - first_a] == of_b.book().settings()[y - first_b] &&
           one != nullptr && other != nullptr && *one == *other;
  };
  return std::equal(a.uses.begin(), a.uses.end(), b.uses.begin(), b.uses.end(), alike);
}

std::optional<double> number_in(const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::whole:
      return static_cast<double>(cell.whole);
    case Cell::Kind::number:
      return cell.number;
    default:
      return std::nullopt;
  }
}

bool equal(const Cell& a, const Cell& b) {
  if (a.kind == Cell::Kind::text && b.kind == Cell::Kind::text) {
    return *a.text == *b.text;
  }
  return policy::value_of(a) == policy::value_of(b);
}

bool same_amounts(const Answer& a, const Answer& b) {
  return std::equal(a.amounts.begin(), a.amounts.end(), b.amounts.begin(), b.amounts.end(),
                    [](const Answer::Amount& x, const Answer::Amount& y) {
                      return x.provision == y.provision && x.name == y.name &&
                             equal(x.value, y.value);
                    });
}

bool same_provisions(const Answer& a, const Answer& b) {
  return std::equal(a.grants.begin(), a.grants.end(), b.grants.begin(), b.grants.end(),
                    [](const Granted& x, const Granted& y) { return x.provision == y.provision; });
}

}  // namespace

std::string_view difference(const Answer& a, const Answer& b) {
  if (a.verdict != b.verdict) {
    return "verdict";
  }
  if (!same_provisions(a, b)) {
    return "provision";
  }
  if (!same_amounts(a, b)) {
    return "amount";
  }
  return a.refer_to == b.refer_to ? "" : "referral";
}

void Answer::take(const policy::Evaluator& evaluator, const policy::RuleBook& book) {
  verdict = evaluator.verdict();
  refer_to = {};
  grants.clear();
  amounts.clear();
  for (const Slot place : evaluator.spoke()) {
    const policy::Rule& rule = book.rules()[place];
    if (rule.gives == policy::Verdict::refer && refer_to.empty()) {
      refer_to = rule.target;
    }
    if (rule.gives != policy::Verdict::grant || verdict != policy::Verdict::grant) {
      continue;
    }
    const auto known = [&](const Granted& granted) { return granted.provision == rule.target; };
    if (std::none_of(grants.begin(), grants.end(), known)) {
      grants.push_back({rule.target, {}, {}});
    }
    // Of two values of one name the rule that was declared first has its say.
    for (const policy::CompiledRule::Amount& amount : evaluator.amounts(place)) {
      const auto said = [&](const Amount& held) {
        return held.provision == rule.target && held.name == amount.name;
      };
      if (std::none_of(amounts.begin(), amounts.end(), said)) {
        amounts.push_back({rule.target, amount.name, evaluator.fact(amount.place)});
      }
    }
  }
  for (Granted& granted : grants) {
    const auto mine = [&](const Amount& held) { return held.provision == granted.provision; };
    if (std::count_if(amounts.begin(), amounts.end(), mine) != 1) {
      continue;
    }
    const Cell& value = std::find_if(amounts.begin(), amounts.end(), mine)->value;
    granted.amount = number_in(value);
    if (value.kind == Cell::Kind::amount) {
      granted.cents = value.whole;
    }
  }
}

Asker::Asker(const policy::Task& task, policy::Settings settings, policy::Scripts* scripts,
             std::string tenant, const std::atomic<bool>& stop)
    : task_(task),
      settings_(std::move(settings)),
      scripts_(scripts),
      tenant_(std::move(tenant)),
      stop_(stop) {
  evaluators_.reserve(width());
  evaluators_.emplace_back(book(), settings_);
  called_.resize(evaluators_.front().calls().size());
  shared_.assign(called_.size(), -1);
}

void Asker::share_answers_of(const Asker& other) {
  const auto mine = evaluators_.front().calls();
  const auto theirs = other.evaluators_.front().calls();
  other_ = &other;
  for (std::size_t place = 0; place < mine.size(); ++place) {
    for (std::size_t there = 0; there < theirs.size(); ++there) {
      const bool same_function =
          mine[place].function == theirs[there].function &&
          task_.plugin->unit.fingerprint == other.task_.plugin->unit.fingerprint;
      if (same_function && mine[place].derives == theirs[there].derives &&
          reads_alike(mine[place], book(), theirs[there], other.book()) &&
          uses_alike(mine[place], *this, theirs[there], other)) {
        shared_[place] = static_cast<std::int32_t>(there);
      }
    }
  }
}

Result<void> Asker::ask(std::span<Seat* const> seats) {
  evaluators_.reserve(seats.size());
  while (evaluators_.size() < seats.size()) {
    evaluators_.emplace_back(book(), settings_);
  }
  for (std::size_t place = 0; place < seats.size(); ++place) {
    evaluators_[place].start(seats[place]->sheet);
  }
  for (std::size_t which = 0; which < called_.size(); ++which) {
    if (stop_) {
      return cancelled();
    }
    TRY_DO(call(which, seats.size()));
  }
  for (std::size_t place = 0; place < seats.size(); ++place) {
    evaluators_[place].conclude();
  }
  return {};
}

Result<void> Asker::call(std::size_t which, std::size_t count) {
  for (std::size_t place = 0; place < count; ++place) {
    evaluators_[place].run_to(evaluators_[place].calls()[which]);
  }
  const policy::Call& called = evaluators_.front().calls()[which];
  if (shared_[which] >= 0) {
    hand_out(called, other_->called_[static_cast<std::size_t>(shared_[which])], count);
    return {};
  }
  TRY_DO(evaluate(called, called_[which], count));
  hand_out(called, called_[which], count);
  return {};
}

Result<void> Asker::evaluate(const policy::Call& call, Called& called, std::size_t count) {
  std::vector<List> arguments;
  arguments.reserve(count);
  called.place.assign(count, -1);
  for (std::size_t place = 0; place < count; ++place) {
    List own;
    if (evaluators_[place].arguments(call, own)) {
      called.place[place] = static_cast<std::int32_t>(arguments.size());
      arguments.push_back(std::move(own));
    }
  }
  called.answers.clear();
  if (arguments.empty()) {
    return {};
  }
  if (scripts_ == nullptr) {
    policy::Evaluation nobody;
    nobody.limit = policy::Limit::error;
    nobody.says = "no script room was there to evaluate it";
    called.answers.assign(arguments.size(), nobody);
    return {};
  }
  return in_slices(call, arguments, called.answers);
}

// The clock decides how many travel together, never what they answer.
Result<void> Asker::in_slices(const policy::Call& call, const std::vector<List>& arguments,
                              std::vector<policy::Evaluation>& answers) {
  using Clock = std::chrono::steady_clock;
  for (std::size_t from = 0; from < arguments.size();) {
    if (stop_) {
      return cancelled();
    }
    const std::size_t count = std::min(slice_, arguments.size() - from);
    const auto first = arguments.begin() + static_cast<std::ptrdiff_t>(from);
    const auto begun = Clock::now();
    TRY(auto some,
        scripts_->evaluate(tenant_, task_.plugin->unit, call.function,
                           std::vector<List>(first, first + static_cast<std::ptrdiff_t>(count))));
    CHECK(some.size() == count);
    const auto took = Clock::now() - begun;
    if (took > longest_slice) {
      slice_ = std::max<std::size_t>(1, slice_ / 2);
    } else if (took < longest_slice / 4) {
      slice_ = std::min<std::size_t>(1000, slice_ * 2);
    }
    std::move(some.begin(), some.end(), std::back_inserter(answers));
    from += count;
  }
  return {};
}

void Asker::hand_out(const policy::Call& call, const Called& called, std::size_t count) {
  for (std::size_t place = 0; place < count; ++place) {
    if (called.place[place] < 0) {
      evaluators_[place].leave_unknown(call);
    } else {
      evaluators_[place].answer(call,
                                called.answers[static_cast<std::size_t>(called.place[place])]);
    }
  }
}

}  // namespace naober::lab
