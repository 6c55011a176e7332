#include "policy/evaluator.h"

#include <fmt/format.h>

#include <algorithm>

#include "policy/operations.h"

namespace naober::policy {

namespace {

// A setting as the rules expect it: where other days may bring 2.5, today's 3 is a number too.
Cell fitting(const Value& value, Cell::Kind kind) {
  Cell cell = cell_of(value);
  if (cell.kind == Cell::Kind::whole && kind == Cell::Kind::number) {
    cell = Cell::of_number(static_cast<double>(cell.whole));
  }
  return cell.kind == kind ? cell : Cell{};
}

}  // namespace

Evaluator::Evaluator(const RuleBook& book, const Settings& settings)
    : book_(book),
      registers_(book.register_count_),
      truths_(book.shown_.size()),
      also_(book.rules_.size()),
      weights_(book.facts_->size()),
      failed_(book.rules_.size()) {
  bind_settings(settings);
  for (const auto& [place, value] : book.constants_) {
    registers_[place] = cell_of(value);
  }
  bind_sentences();
  spoke_.reserve(book.rules_.size());
  about_.reserve(book.facts_->size());
  found_.reserve(book.facts_->size());
}

void Evaluator::bind_settings(const Settings& settings) {
  const std::size_t first = book_.facts_->size();
  for (std::size_t index = 0; index < book_.settings_.size(); ++index) {
    const SettingAtDate* setting = settings.why(book_.settings_[index]);
    settings_.push_back(setting);
    if (setting != nullptr) {
      registers_[first + index] = fitting(setting->value, book_.setting_kinds_[index]);
    }
  }
}

void Evaluator::bind_sentences() {
  for (std::size_t rule = 0; rule < book_.rules_.size(); ++rule) {
    const std::vector<Slot>& settings = book_.compiled_[rule].also;
    for (std::size_t index = 0; index < settings.size(); ++index) {
      const Cell& cell = registers_[settings[index]];
      if (!cell.is_unknown() && cell.whole != 0) {
        also_[rule].push_back(book_.rules_[rule].also[index].text);
      }
    }
  }
}

void Evaluator::ask(const FactSheet& facts) {
  start(facts);
  for (const Call& call : book_.calls_) {
    run_to(call);
    fail(call, "error", "no script room was there to evaluate it");
  }
  conclude();
}

std::span<const Call> Evaluator::calls() const { return book_.calls_; }

void Evaluator::start(const FactSheet& facts) {
  CHECK(&facts.table() == book_.facts_.get());
  std::copy(facts.cells().begin(), facts.cells().end(), registers_.begin());
  next_ = 0;
  overflowed_ = false;
  problems_.clear();
  if (!book_.calls_.empty()) {
    std::fill(failed_.begin(), failed_.end(), std::uint8_t{0});
  }
}

std::string_view Evaluator::status(Slot rule) const {
  const CompiledRule& compiled = book_.compiled_[rule];
  if (failed_[rule] != 0) {
    return "failed";
  }
  switch (truth(compiled.spoken)) {
    case Truth::yes:
      return "spoke";
    case Truth::unknown:
      return "unknown";
    case Truth::no:
      break;
  }
  return truth(compiled.own) == Truth::no ? "silent" : "lifted";
}

std::span<const CompiledRule::Amount> Evaluator::amounts(Slot rule) const {
  return book_.compiled_[rule].amounts;
}

void Evaluator::run_to(const Call& call) { run_until(call.position); }

void Evaluator::run_until(std::size_t position) {
  Board board{registers_.data(), truths_.data(), book_.parts_.data(), false};
  run({book_.instructions_.data() + next_, position - next_}, board);
  overflowed_ = overflowed_ || board.overflowed;
  next_ = position;
}

void Evaluator::conclude() {
  run_until(book_.instructions_.size());
  if (overflowed_) {
    problems_.push_back({{}, {}, "result", "a sum in these rules went out of range"});
  }
  rank_rules();
}

// --- functions
// ---------------------------------------------------------------------------------------

bool Evaluator::arguments(const Call& call, List& into) const {
  Map facts;
  for (const Slot fact : call.reads) {
    if (registers_[fact].is_unknown()) {
      return false;
    }
    facts.emplace(book_.facts_->at(fact).name, value_of(registers_[fact]));
  }
  Map settings;
  const std::size_t first = book_.facts_->size();
  for (const Slot place : call.uses) {
    const SettingAtDate* setting = settings_[place - first];
    settings.emplace(book_.settings_[place - first], setting == nullptr ? Value() : setting->value);
  }
  into = {std::move(facts), std::move(settings)};
  return true;
}

void Evaluator::leave_unknown(const Call& call) {
  if (call.derives) {
    registers_[call.out] = Cell{};
  } else {
    truths_[call.out] = static_cast<std::uint8_t>(Truth::unknown);
  }
}

void Evaluator::answer(const Call& call, const Evaluation& evaluation) {
  if (!evaluation.ok()) {
    fail(call, name_of(evaluation.limit), evaluation.says);
    return;
  }
  if (call.derives) {
    answer_fact(call, evaluation.value);
    return;
  }
  const bool* answer = evaluation.value.as<bool>();
  if (answer == nullptr && !evaluation.value.is_unknown()) {
    fail(call, "result",
         fmt::format("the function of a rule answers yes, no or unknown, not a {}",
                     naober::name_of(evaluation.value.kind())));
    return;
  }
  const Truth truth = answer == nullptr ? Truth::unknown : (*answer ? Truth::yes : Truth::no);
  truths_[call.out] = static_cast<std::uint8_t>(truth);
}

void Evaluator::answer_fact(const Call& call, const Value& value) {
  const Fact& fact = book_.facts_->at(call.owner);
  const Result<Value> accepted = fact.accept(value, {});
  if (!accepted) {
    fail(call, "result", accepted.error().says);
    return;
  }
  if (answers_.size() < book_.facts_->size()) {
    answers_.resize(book_.facts_->size());
  }
  answers_[call.owner] = *accepted;
  registers_[call.out] = fitting(answers_[call.owner], kind_of(fact.type.kind));
}

// It counts as unknown, and a person weighs the case: a broken script grants and refuses nothing.
void Evaluator::fail(const Call& call, std::string_view limit, std::string_view says) {
  leave_unknown(call);
  const Place& place =
      call.derives ? book_.facts_->at(call.owner).place : book_.rules_[call.owner].place;
  const std::string& name =
      call.derives ? book_.facts_->at(call.owner).name : book_.rules_[call.owner].name;
  if (!call.derives) {
    failed_[call.owner] = 1;
  }
  problems_.push_back({name, place.text(), std::string(limit), std::string(says)});
}

}  // namespace naober::policy
