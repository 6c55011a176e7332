#include "lab/probe.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/codec.h"
#include "lab/asking.h"

namespace naober::lab {

namespace {

constexpr std::size_t batch = 500;

policy::Evaluation no_script_room() {
  policy::Evaluation evaluation;
  evaluation.limit = policy::Limit::error;
  evaluation.says = "no script room was there to evaluate it";
  return evaluation;
}

}  // namespace

Probe::Probe(const policy::Task& task, policy::Settings settings, policy::Scripts* scripts,
             std::string tenant, const policy::FactSheet& facts)
    : task_(task),
      settings_(std::move(settings)),
      scripts_(scripts),
      tenant_(std::move(tenant)),
      facts_(facts),
      sheet_(facts.table()) {
  evaluators_.emplace_back(*task.book, settings_);
  known_.resize(evaluators_.front().calls().size());
}

Result<std::vector<Ending>> Probe::ask(std::span<const Changes> changes) {
  std::vector<Ending> endings;
  endings.reserve(changes.size());
  for (std::size_t from = 0; from < changes.size(); from += batch) {
    TRY_DO(ask_some(changes.subspan(from, std::min(batch, changes.size() - from)), endings));
  }
  return endings;
}

Result<void> Probe::ask_some(std::span<const Changes> changes, std::vector<Ending>& endings) {
  asked_ += static_cast<std::int64_t>(changes.size());
  const bool side_by_side = !known_.empty();
  while (side_by_side && evaluators_.size() < changes.size()) {
    evaluators_.emplace_back(*task_.book, settings_);
  }
  for (std::size_t place = 0; place < changes.size(); ++place) {
    for (std::size_t slot = 0; slot < facts_.cells().size(); ++slot) {
      sheet_.put(static_cast<policy::FactSlot>(slot), facts_.cells()[slot]);
    }
    for (const Change& change : changes[place]) {
      sheet_.put(change.slot, policy::cell_of(change.to));
    }
    policy::Evaluator& evaluator = evaluators_[side_by_side ? place : 0];
    if (side_by_side) {
      evaluator.start(sheet_);
    } else {
      evaluator.ask(sheet_);
      endings.push_back(ending_of(evaluator));
    }
  }
  if (!side_by_side) {
    return {};
  }
  for (std::size_t which = 0; which < known_.size(); ++which) {
    TRY_DO(call(which, changes.size()));
  }
  for (std::size_t place = 0; place < changes.size(); ++place) {
    evaluators_[place].conclude();
    endings.push_back(ending_of(evaluators_[place]));
  }
  return {};
}

Result<void> Probe::call(std::size_t which, std::size_t count) {
  const policy::Call& call = evaluators_.front().calls()[which];
  auto& known = known_[which];
  std::vector<std::string> keys(count);  // empty: a fact it reads is unknown
  std::vector<List> arguments;
  std::vector<std::string> asked;
  for (std::size_t place = 0; place < count; ++place) {
    evaluators_[place].run_to(call);
    List own;
    if (!evaluators_[place].arguments(call, own)) {
      continue;
    }
    encode_to(keys[place], own);
    if (known.emplace(keys[place], no_script_room()).second) {
      asked.push_back(keys[place]);
      arguments.push_back(std::move(own));
    }
  }
  if (scripts_ != nullptr && !asked.empty()) {
    functions_asked_ += static_cast<std::int64_t>(asked.size());
    TRY(auto answers, scripts_->evaluate(tenant_, task_.plugin->unit, call.function, arguments));
    CHECK(answers.size() == asked.size());
    for (std::size_t place = 0; place < asked.size(); ++place) {
      known[asked[place]] = std::move(answers[place]);
    }
  }
  for (std::size_t place = 0; place < count; ++place) {
    if (keys[place].empty()) {
      evaluators_[place].leave_unknown(call);
    } else {
      evaluators_[place].answer(call, known.find(keys[place])->second);
    }
  }
  return {};
}

Ending Probe::ending_of(const policy::Evaluator& evaluator) const {
  Ending ending;
  ending.verdict = evaluator.verdict();
  ending.failed = !evaluator.problems().empty();
  std::set<std::string> provisions;
  for (const policy::Slot place : evaluator.spoke()) {
    const policy::Rule& rule = task_.book->rules()[place];
    if (rule.gives != ending.verdict) {
      continue;
    }
    if (rule.gives == policy::Verdict::grant) {
      provisions.insert(rule.target);
    } else if (rule.gives == policy::Verdict::refer && ending.refer_to.empty()) {
      ending.refer_to = rule.target;
    } else if (rule.gives == policy::Verdict::weigh && ending.leaning.empty()) {
      ending.leaning = rule.target;
    }
  }
  ending.provisions.assign(provisions.begin(), provisions.end());
  return ending;
}

Result<policy::Outcome> Probe::outcome(const Changes& changes) {
  Map facts = facts_.to_map();
  for (const Change& change : changes) {
    facts[facts_.table().at(change.slot).name] = change.to;
  }
  TRY(const auto sheet, policy::FactSheet::read(facts_.table(), facts, "/facts"));
  if (scripts_ == nullptr) {
    return policy::advise(*task_.book, settings_, sheet);
  }
  const auto functions = functions_of(task_, tenant_, *scripts_);
  return policy::advise(*task_.book, settings_, sheet, &functions);
}

}  // namespace naober::lab
