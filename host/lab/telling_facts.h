// Facts that tell: the values at which a rule may change its mind, and facts on which two policies
// differ.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "policy/bundle.h"

namespace naober::lab {

// By fact: the values worth trying. Yes, no and unknown; every option of a choice; of numbers,
// amounts and dates the bounds, and each value that a rule or setting compares with, with its
// neighbours.
std::map<std::string, std::vector<Value>> telling_values(const policy::FactTable& facts,
                                                         const std::vector<policy::Rule>& rules,
                                                         const policy::Settings& settings);

// Looks for facts that `tells`, near the ones given: first those themselves, then with one and so
// on to `deepest` of them changed. Asks at most `most` times. Nothing when it found none.
std::optional<Map> facts_that_tell(const std::vector<Map>& near,
                                   const std::map<std::string, std::vector<Value>>& values,
                                   int deepest, std::size_t most,
                                   const std::function<bool(const Map&)>& tells);

}  // namespace naober::lab
