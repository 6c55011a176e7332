#include "script/function_counts.h"

#include <algorithm>

namespace naober::script {

void FunctionCounts::note(std::string_view tenant, const policy::Unit& unit,
                          std::string_view version, std::uint32_t function,
                          const std::vector<policy::Evaluation>& evaluations) {
  const std::lock_guard lock(mutex_);
  FunctionNumbers& numbers = counted_[{std::string(tenant), unit.name, function}];
  if (numbers.version != version) {
    numbers = {};
    numbers.unit = unit.name;
    numbers.version = version;
    numbers.function = function;
  }
  for (const policy::Evaluation& evaluation : evaluations) {
    ++numbers.times;
    numbers.work += evaluation.work;
    numbers.most_work = std::max(numbers.most_work, evaluation.work);
    numbers.most_bytes = std::max(numbers.most_bytes, evaluation.bytes);
    ++numbers.ended.at(static_cast<std::size_t>(evaluation.limit));
  }
}

std::vector<FunctionNumbers> FunctionCounts::of(std::string_view tenant) const {
  const std::lock_guard lock(mutex_);
  std::vector<FunctionNumbers> found;
  for (const auto& [key, numbers] : counted_) {
    if (std::get<0>(key) == tenant) {
      found.push_back(numbers);
    }
  }
  return found;
}

}  // namespace naober::script
