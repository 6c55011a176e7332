// What the functions of policy have used, and how they ended, since the host started: for whoever
// keeps the host running. No argument, value or word of a script is kept, so nothing of a person.
//
// Thread-safe. A function is counted per municipality; a plugin that changed begins anew.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "policy/scripts.h"

namespace naober::script {

struct FunctionNumbers {
  std::string unit;            // "plugins/household_help"
  std::string version;         // the exact version of the unit
  std::uint32_t function = 0;  // its place among the functions of the unit
  std::uint64_t times = 0;
  std::uint64_t work = 0;       // of all evaluations together
  std::uint64_t most_work = 0;  // of one
  std::uint64_t most_bytes = 0;
  // How often each policy::Limit ended it; `none` is how often it ended well.
  std::array<std::uint64_t, 8> ended = {};
  bool set_aside = false;
};

class FunctionCounts {
 public:
  void note(std::string_view tenant, const policy::Unit& unit, std::string_view version,
            std::uint32_t function, const std::vector<policy::Evaluation>& evaluations);
  // By unit and place.
  std::vector<FunctionNumbers> of(std::string_view tenant) const;

 private:
  mutable std::mutex mutex_;
  // By tenant, unit and place.
  std::map<std::tuple<std::string, std::string, std::uint32_t>, FunctionNumbers> counted_;
};

}  // namespace naober::script
