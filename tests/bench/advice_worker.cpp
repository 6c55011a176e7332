// The escape hatch: the whole decision as one function in the worker, from fresh memory each time,
// in batches of 1,000 and one at a time. Facts travel there and the complete answer travels back.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "advice_policy.h"

namespace naober::bench {

namespace {

List arguments_of(const WmoCase& is) {
  return {Map{{"age", is.age},
              {"resident", is.resident},
              {"mobility", is.mobility},
              {"adl", is.adl},
              {"cognition", is.cognition},
              {"household_adults", is.household_adults},
              {"usual_care_hours", is.usual_care_hours},
              {"informal_care_hours", is.informal_care_hours},
              {"general_provision", is.general_provision},
              {"other_law", other_laws[is.other_law]},
              {"income", is.income},
              {"requested_hours", is.requested_hours}}};
}

std::int64_t number(const Value& answer, const char* name) {
  return *answer.find(name)->as<std::int64_t>();
}

WmoAnswer read(const policy::Evaluation& evaluation) {
  if (!evaluation.ok()) {
    std::fprintf(stderr, "worker: %s\n", evaluation.says.c_str());
    std::exit(2);
  }
  const Value& value = evaluation.value;
  WmoAnswer answer;
  answer.granted = value.text_at("outcome") == "grant";
  answer.respite = *value.find("respite")->as<bool>();
  answer.half_hours = number(value, "half_hours");
  answer.contribution = number(value, "contribution");
  answer.months = number(value, "months");
  answer.motivations = static_cast<std::int64_t>(value.find("reasons")->as<List>()->size());
  return answer;
}

std::uint64_t decide_in_batches(const std::vector<WmoCase>& cases, std::size_t batch) {
  BenchPolicy& policy = BenchPolicy::shared();
  std::uint64_t sum = 0;
  std::vector<List> arguments;
  for (std::size_t from = 0; from < cases.size(); from += batch) {
    arguments.clear();
    const std::size_t until = std::min(cases.size(), from + batch);
    for (std::size_t index = from; index < until; ++index) {
      arguments.push_back(arguments_of(cases[index]));
    }
    const auto answers =
        policy.pool->evaluate("bench", policy.function_unit, FunctionRef{0}, arguments);
    if (!answers) {
      std::fprintf(stderr, "worker: %s\n", answers.error().says.c_str());
      std::exit(2);
    }
    for (std::size_t index = from; index < until; ++index) {
      sum += checksum_term(static_cast<int>(index), read((*answers)[index - from]));
    }
  }
  return sum;
}

}  // namespace

std::uint64_t decide_in_worker(const std::vector<WmoCase>& cases) {
  return decide_in_batches(cases, 1000);
}

std::uint64_t decide_in_worker_one_by_one(const std::vector<WmoCase>& cases) {
  return decide_in_batches(cases, 1);
}

}  // namespace naober::bench
