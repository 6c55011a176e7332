#include "policy/evaluate.h"

#include <utility>

namespace naober::policy {

namespace {

// As many cases as travel to the worker together.
constexpr std::size_t batch = 1000;

Evaluation no_script_room() {
  Evaluation evaluation;
  evaluation.limit = Limit::error;
  evaluation.says = "no script room was there to evaluate it";
  return evaluation;
}

// Calls one function for all cases that know the facts it reads.
Result<void> call_for_all(const Call& call, std::span<Evaluator> cases,
                          const Functions* functions) {
  std::vector<List> arguments;
  std::vector<Evaluator*> asked;
  for (Evaluator& evaluator : cases) {
    evaluator.run_to(call);
    List own;
    if (evaluator.arguments(call, own)) {
      arguments.push_back(std::move(own));
      asked.push_back(&evaluator);
    } else {
      evaluator.leave_unknown(call);
    }
  }
  if (asked.empty()) {
    return {};
  }
  std::vector<Evaluation> answers(asked.size(), no_script_room());
  if (functions != nullptr) {
    TRY(answers,
        functions->scripts.evaluate(functions->tenant, functions->unit, call.function, arguments));
    CHECK(answers.size() == asked.size());
  }
  for (std::size_t place = 0; place < asked.size(); ++place) {
    asked[place]->answer(call, answers[place]);
  }
  return {};
}

Result<void> advise_batch(std::span<Evaluator> evaluators, std::span<const FactSheet> cases,
                          const Functions* functions, std::vector<Outcome>& outcomes) {
  for (std::size_t place = 0; place < cases.size(); ++place) {
    evaluators[place].start(cases[place]);
  }
  for (const Call& call : evaluators.front().calls()) {
    TRY_DO(call_for_all(call, evaluators, functions));
  }
  for (std::size_t place = 0; place < cases.size(); ++place) {
    evaluators[place].conclude();
    outcomes.push_back(evaluators[place].outcome());
  }
  return {};
}

}  // namespace

Result<Outcome> advise(const RuleBook& book, const Settings& settings, const FactSheet& facts,
                       const Functions* functions) {
  TRY(std::vector<Outcome> outcomes, advise_all(book, settings, {&facts, 1}, functions));
  return std::move(outcomes.front());
}

Result<AdviceAndFacts> advise_and_derive(const RuleBook& book, const Settings& settings,
                                         const FactSheet& facts, const Functions* functions) {
  std::vector<Evaluator> one;
  one.emplace_back(book, settings);
  std::vector<Outcome> outcomes;
  TRY_DO(advise_batch(one, {&facts, 1}, functions, outcomes));
  AdviceAndFacts advised{std::move(outcomes.front()), {}};
  for (std::size_t slot = 0; slot < book.facts().size(); ++slot) {
    const auto place = static_cast<FactSlot>(slot);
    if (const Cell& cell = one.front().fact(place); !cell.is_unknown()) {
      advised.facts.emplace(book.facts().at(place).name, value_of(cell));
    }
  }
  return advised;
}

Result<std::vector<Outcome>> advise_all(const RuleBook& book, const Settings& settings,
                                        std::span<const FactSheet> cases,
                                        const Functions* functions) {
  std::vector<Outcome> outcomes;
  outcomes.reserve(cases.size());
  std::vector<Evaluator> evaluators;
  for (std::size_t from = 0; from < cases.size(); from += batch) {
    const std::span<const FactSheet> some =
        cases.subspan(from, std::min(batch, cases.size() - from));
    evaluators.reserve(some.size());
    while (evaluators.size() < some.size()) {
      evaluators.emplace_back(book, settings);
    }
    TRY_DO(advise_batch(std::span(evaluators).first(some.size()), some, functions, outcomes));
  }
  return outcomes;
}

}  // namespace naober::policy
