// The work every driver does: one Wmo decision with 12 inputs and 10 rules, over invented cases.
//
// The generator, the constants and the checksum are those of the peers that this house is measured
// against (20,000 cases: 7869631943), so that all figures are about the same work.
#pragma once

#include <cstdint>
#include <vector>

namespace naober::bench {

struct WmoCase {
  std::int64_t age;
  bool resident;
  std::int64_t mobility, adl, cognition;
  std::int64_t household_adults, usual_care_hours, informal_care_hours;
  bool general_provision;
  int other_law;  // place in other_laws
  std::int64_t income, requested_hours;
};

inline constexpr const char* other_laws[] = {"none", "wlz", "zvw"};

// What a driver reads out of its answer.
struct WmoAnswer {
  bool granted = false;
  bool respite = false;
  std::int64_t half_hours = 0;
  std::int64_t contribution = 0;
  std::int64_t months = 0;
  std::int64_t motivations = 0;
};

std::vector<WmoCase> make_cases(int count);
std::uint64_t checksum_term(int index, const WmoAnswer& answer);

inline constexpr int case_count = 20'000;
inline constexpr std::uint64_t expected_checksum = 7'869'631'943;

// A driver decides all cases once and gives the checksum.
using Driver = std::uint64_t (*)(const std::vector<WmoCase>&);

std::uint64_t decide_plainly(const std::vector<WmoCase>& cases);    // advice_plain.cpp
std::uint64_t decide_in_lua(const std::vector<WmoCase>& cases);     // advice_lua.cpp
WmoAnswer decide_one_in_lua(const WmoCase& is);                     // advice_lua.cpp
std::uint64_t decide_by_rules(const std::vector<WmoCase>& cases);   // advice_rules.cpp
std::uint64_t decide_and_keep(const std::vector<WmoCase>& cases);   // advice_rules.cpp
std::uint64_t decide_in_worker(const std::vector<WmoCase>& cases);  // advice_worker.cpp
std::uint64_t decide_in_worker_one_by_one(const std::vector<WmoCase>& cases);

}  // namespace naober::bench
