// Demonstration data: an invented municipality at work, made by calling the use cases.
//
// Nothing is written past casework/, so every client, case and decision of a demonstration has its
// rights checked, its policy asked and its line in the journal, as a real one would. The same seed,
// policy and day give the same data.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "lab/demo_cast.h"
#include "policy/bundle.h"
#include "policy/scripts.h"
#include "store/house.h"

namespace naober::lab {

struct DemoOptions {
  std::uint64_t seed = 1;
  int residents = 400;  // per municipality, at least
  Date today;
};

struct DemoCount {
  std::string municipality;
  int residents = 0;
  int cases = 0;
  int steps = 0;                      // acts that were carried out
  int refused = 0;                    // acts that the house refused: a story ends there
  std::vector<std::string> refusals;  // the first few, in words
};

// The facts that make sense together, by task: what a demonstration's cases are made of.
using FactSheets = std::map<std::string, std::vector<Map>, std::less<>>;

// Called now and then with how far it is, 0 to 100.
using Progress = std::function<void(const std::string& municipality, int percent)>;

// Fills one municipality. Its store must not hold clients already (conflict).
Result<DemoCount> fill_municipality(const DemoOptions& options, store::House& house,
                                    std::shared_ptr<const policy::Bundle> bundle,
                                    policy::Scripts& scripts, const Calendar& calendar,
                                    const Cast& cast, const FactSheets& sheets,
                                    std::size_t place_in_order, const Progress& progress);

}  // namespace naober::lab
