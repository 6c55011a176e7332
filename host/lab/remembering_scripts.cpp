#include "lab/remembering_scripts.h"

#include <fmt/format.h>

#include "base/codec.h"

namespace naober::lab {

namespace {

Value bent(const Value& value) {
  if (const bool* yes = value.as<bool>()) {
    return !*yes;
  }
  if (const auto* whole = value.as<std::int64_t>()) {
    return *whole + 1;
  }
  if (const double* number = value.as<double>()) {
    return *number + 1;
  }
  if (const Money* money = value.as<Money>()) {
    return Money{money->cents + 100};
  }
  return value;
}

}  // namespace

Result<std::vector<policy::LoadedFile>> RememberingScripts::load(const policy::Unit& unit) {
  return real_.load(unit);
}

Result<std::vector<policy::Evaluation>> RememberingScripts::evaluate(
    std::string_view tenant, const policy::Unit& unit, FunctionRef function,
    const std::vector<List>& arguments) {
  std::vector<policy::Evaluation> answers;
  for (const List& list : arguments) {
    std::string key = fmt::format("{} {} ", unit.fingerprint, function.index);
    encode_to(key, list);
    auto known = remembered_.find(key);
    if (known == remembered_.end()) {
      TRY(auto fresh, real_.evaluate(tenant, unit, function, {list}));
      known = remembered_.emplace(std::move(key), std::move(fresh.front())).first;
    }
    answers.push_back(known->second);
    if (bent_ && bent_->first == unit.name && bent_->second == function) {
      answers.back().value = bent(answers.back().value);
    }
  }
  return answers;
}

void RememberingScripts::bend(std::optional<std::pair<std::string, FunctionRef>> function) {
  bent_ = std::move(function);
}

}  // namespace naober::lab
