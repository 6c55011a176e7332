#include "lab/contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lab/contrast_parts.h"

namespace naober::lab {

namespace {

using policy::Cell;
using policy::Verdict;

// Whether a sheet of one table says the same to the other: same places, same types and bounds.
bool facts_are_alike(const policy::FactTable& one, const policy::FactTable& other) {
  const auto alike = [](const policy::Fact& a, const policy::Fact& b) {
    return a.name == b.name && a.type == b.type && a.derived() == b.derived() &&
           a.minimum == b.minimum && a.maximum == b.maximum;
  };
  return std::equal(one.facts().begin(), one.facts().end(), other.facts().begin(),
                    other.facts().end(), alike);
}

// The settings that rules of either side name and that differ, in order of declaration.
std::vector<std::string> differing_settings(const Asker& before, const Asker& after) {
  std::vector<std::string> names;
  const auto look = [&](const Asker& side) {
    for (const std::string& name : side.book().settings()) {
      if (!same_value(before.settings(), after.settings(), name) &&
          std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(name);
      }
    }
  };
  look(after);
  look(before);
  return names;
}

}  // namespace

Contrast::Contrast(std::string task, const Sides& sides, const Prices& before, const Prices& after,
                   std::string tenant, const std::atomic<bool>& stop)
    : name_(std::move(task)),
      sides_(sides),
      prices_before_(before),
      prices_after_(after),
      before_task_(sides.before->task(name_)),
      after_task_(sides.after->task(name_)) {
  if (before_task_ == nullptr || after_task_ == nullptr) {
    return;
  }
  const auto asker = [&](const policy::Task& of, policy::Settings settings) {
    return std::make_unique<Asker>(of, std::move(settings), sides.scripts, tenant, stop);
  };
  before_ = asker(*before_task_, before_task_->settings_at(sides.on));
  after_ = asker(*after_task_, after_task_->settings_at(sides.on));
  after_->share_answers_of(*before_);
  same_rules_ = rules_are_alike(*sides.before, *sides.after, name_);
  differing_ = differing_settings(*before_, *after_);
  identical_ = same_rules_ && differing_.empty();
  const policy::Settings old = before_->settings();
  policy::Settings all_back = after_->settings();
  for (const std::string& name : differing_) {
    const policy::SettingAtDate* value = old.why(name);
    if (value == nullptr) {
      continue;
    }
    policy::Settings one_back = after_->settings();
    one_back.by_name[name] = *value;
    all_back.by_name[name] = *value;
    put_back_.push_back({name, asker(*after_task_, std::move(one_back))});
  }
  if (put_back_.size() > 1) {
    put_back_.push_back({{}, asker(*after_task_, std::move(all_back))});
  }
  find_twins();
  same_facts_ = facts_are_alike(before_->book().facts(), after_->book().facts());
  read_before_ = std::make_unique<StoredFacts>(before_->book().facts());
  read_after_ = std::make_unique<StoredFacts>(after_->book().facts());
}

void Contrast::find_twins() {
  const std::vector<policy::Rule>& before = before_->book().rules();
  for (const policy::Rule& rule : after_->book().rules()) {
    const auto twin = std::find_if(before.begin(), before.end(), [&](const policy::Rule& other) {
      return other.name == rule.name;
    });
    twins_.push_back(static_cast<std::size_t>(twin - before.begin()));
  }
}

std::size_t Contrast::width() const {
  return before_ == nullptr ? 1000 : std::max(before_->width(), after_->width());
}

// --- asking
// --------------------------------------------------------------------------------------------

bool Contrast::usable(std::span<const Subject> subjects, SimulationResult& into) const {
  if (before_ != nullptr) {
    return true;
  }
  const std::string because =
      fmt::format("the task '{}' is not in use {}", name_,
                  before_task_ == nullptr ? "in the policy in force" : "in the other policy");
  for (const Subject& subject : subjects) {
    SimulationPart& part = subject.open ? into.open : into.decisions;
    ++part.total;
    ++part.left_out;
    into.leave_out(because, subject.number);
  }
  return false;
}

// Seats the cases whose facts can be read; the places of their subjects.
void Contrast::seat(std::span<const Subject> subjects, SimulationResult& into) {
  seated_.clear();
  seats_before_.clear();
  seats_after_.clear();
  const bool one_table = &before_->book().facts() == &after_->book().facts();
  while (pairs_.size() < subjects.size()) {
    Pair pair;
    pair.before = std::make_unique<Seat>(before_->book().facts());
    if (!one_table) {
      pair.after = std::make_unique<Seat>(after_->book().facts());
    }
    pairs_.push_back(std::move(pair));
  }
  for (std::size_t place = 0; place < subjects.size(); ++place) {
    const Subject& subject = subjects[place];
    Pair& pair = pairs_[seated_.size()];
    const auto read = [&](StoredFacts& reader, Seat& into_seat) {
      return subject.known != nullptr ? reader.read(*subject.known, into_seat)
                                      : reader.read(subject.facts, into_seat);
    };
    auto trouble = read(*read_before_, *pair.before);
    if (!trouble && pair.after != nullptr && !identical_) {
      if (same_facts_) {
        pair.after->lend_from(*pair.before);
      } else {
        trouble = read(*read_after_, *pair.after);
      }
    }
    if (trouble) {
      SimulationPart& part = subject.open ? into.open : into.decisions;
      ++part.total;
      ++part.left_out;
      into.leave_out(*trouble, subject.number);
      continue;
    }
    seats_before_.push_back(pair.before.get());
    seats_after_.push_back(pair.after == nullptr ? pair.before.get() : pair.after.get());
    seated_.push_back(place);
  }
}

Result<void> Contrast::ask_both(std::size_t count) {
  // One side may have functions and the other none; then the narrow side goes one by one, and what
  // it answers would be gone. So both are asked at the width of the wider one.
  TRY_DO(before_->ask(std::span(seats_before_).first(count)));
  if (!identical_) {
    TRY_DO(after_->ask(std::span(seats_after_).first(count)));
  }
  return {};
}

// Why the two answers at this place are not to be compared.
std::optional<std::string> Contrast::why_not(std::size_t place) const {
  const auto failed = [](const policy::Evaluator& evaluator) -> std::optional<std::string> {
    if (evaluator.problems().empty()) {
      return std::nullopt;
    }
    const policy::ScriptProblem& first = evaluator.problems().front();
    return fmt::format("the function of '{}' failed ({})", first.rule, first.limit);
  };
  auto because = failed(before_->at(place));
  if (because || identical_) {
    return because;
  }
  const policy::Evaluator& after = after_->at(place);
  if ((because = failed(after))) {
    return because;
  }
  if (after.verdict() != Verdict::ask || before_->at(place).verdict() == Verdict::ask) {
    return std::nullopt;
  }
  for (const policy::FactSlot slot : after.about()) {
    const std::string& fact = after_->book().facts().at(slot).name;
    if (!before_->book().facts().find(fact)) {
      return fmt::format("fact '{}' did not exist yet", fact);
    }
  }
  return std::nullopt;
}

Result<void> Contrast::weigh(std::span<const Subject> subjects, SimulationResult& into) {
  if (!usable(subjects, into)) {
    return {};
  }
  seat(subjects, into);
  TRY_DO(ask_both(seated_.size()));
  std::vector<std::size_t> flipped;
  std::vector<std::string> changed;
  for (std::size_t place = 0; place < seated_.size(); ++place) {
    const Subject& subject = subjects[seated_[place]];
    SimulationPart& part = subject.open ? into.open : into.decisions;
    ++part.total;
    if (const auto because = why_not(place)) {
      ++part.left_out;
      into.leave_out(*because, subject.number);
      continue;
    }
    std::string how;
    const bool differs = answers_differ(place, how);
    count(subject, place, part);
    if (differs) {
      flipped.push_back(place);
      changed.push_back(std::move(how));
    }
  }
  if (flipped.empty()) {
    return {};
  }
  TRY(auto kinds, explain(flipped, changed));
  for (std::size_t nth = 0; nth < flipped.size(); ++nth) {
    count_flip(subjects[seated_[flipped[nth]]], flipped[nth], std::move(kinds[nth]), into);
  }
  return {};
}

bool Contrast::answers_differ(std::size_t place, std::string& changed) {
  answer_before_.take(before_->at(place), before_->book());
  if (identical_) {
    answer_after_ = answer_before_;
    return false;
  }
  answer_after_.take(after_->at(place), after_->book());
  changed = difference(answer_before_, answer_after_);
  return !changed.empty();
}

Result<Contrast::WrittenOut> Contrast::write_out(const Subject& subject) {
  SimulationResult unheard;
  const std::span<const Subject> one(&subject, 1);
  if (usable(one, unheard)) {
    seat(one, unheard);
  }
  if (!unheard.left_out.empty()) {
    return refuse(Fault::invalid, unheard.left_out.begin()->first, std::to_string(subject.number));
  }
  TRY_DO(ask_both(1));
  if (const auto because = why_not(0)) {
    return refuse(Fault::invalid, *because, std::to_string(subject.number));
  }
  WrittenOut written;
  std::string how;
  const bool differs = answers_differ(0, how);
  written.before = before_->at(0).outcome();
  written.after = identical_ ? written.before : after_->at(0).outcome();
  if (differs) {
    TRY(auto kinds, explain({0}, {how}));
    written.kind = std::move(kinds.front());
  }
  return written;
}

// --- counting
// ------------------------------------------------------------------------------------------

bool Contrast::same_rules_spoke(std::size_t place) const {
  if (identical_) {
    return true;
  }
  const auto& before = before_->at(place).spoke();
  const auto& after = after_->at(place).spoke();
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [&](policy::Slot x, policy::Slot y) { return twins_[y] == x; });
}

void Contrast::count_cost(const Subject& subject, SimulationPart& part) {
  if (!subject.open && subject.decided == "grant") {
    const Granted granted{subject.provision, number_in(subject.amount), {}};
    part.decided.add(prices_before_.of(granted, std::nullopt));
  }
}

void Contrast::count(const Subject& subject, std::size_t place, SimulationPart& part) {
  part.before_after.add(answer_before_.verdict, answer_after_.verdict);
  if (const auto decided = verdict_named(subject.decided)) {
    part.decided_after.add(*decided, answer_after_.verdict);
  }
  const Cost cost_before =
      cost_of(answer_before_.grants, prices_before_, subject.provision, subject.amount);
  const Cost cost_after =
      cost_of(answer_after_.grants, prices_after_, subject.provision, subject.amount);
  part.before.add(cost_before);
  part.after.add(cost_after);
  count_cost(subject, part);
  const std::string_view how = difference(answer_before_, answer_after_);
  if (how.empty()) {
    ++part.same;
    part.other_reasons += same_rules_spoke(place) ? 0 : 1;
    return;
  }
  ++(how == "verdict" ? part.flipped : part.changed);
  // More or less of it is told by one price, so that a change of price gives and takes nothing.
  const Cost by_one_price =
      cost_of(answer_after_.grants, prices_before_, subject.provision, subject.amount);
  const auto worth = [](const Cost& cost) { return cost.cents_a_year + cost.cents_once; };
  const bool had = answer_before_.verdict == Verdict::grant;
  const bool has = answer_after_.verdict == Verdict::grant;
  part.gains += (has && (!had || worth(by_one_price) > worth(cost_before))) ? 1 : 0;
  part.loses += (had && (!has || worth(by_one_price) < worth(cost_before))) ? 1 : 0;
}

void Contrast::count_flip(const Subject& subject, std::size_t place, FlipKind kind,
                          SimulationResult& into) {
  for (const std::string& rule : kind.rules) {
    ++into.by_rule[name_ + " " + rule];
  }
  for (const std::string& setting : kind.settings) {
    ++into.by_setting[name_ + "." + setting];
  }
  ++into.by_age[age_group(place)];
  into.mark(subject.number, subject.open, std::move(kind));
}

// By what the case itself says; the identity stays closed.
std::string Contrast::age_group(std::size_t place) const {
  const policy::FactTable& facts = before_->book().facts();
  const auto cell = [&](std::string_view name, Cell::Kind kind) -> const Cell* {
    const auto slot = facts.find(name);
    const Cell* found = slot ? &before_->at(place).fact(*slot) : nullptr;
    return found != nullptr && found->kind == kind ? found : nullptr;
  };
  if (const Cell* age = cell("age", Cell::Kind::whole)) {
    return age_group_of(age->whole);
  }
  if (const Cell* born = cell("born_on", Cell::Kind::date)) {
    return age_group_of(sides_.on.years_since(*policy::value_of(*born).as<Date>()));
  }
  return "unknown";
}

}  // namespace naober::lab
