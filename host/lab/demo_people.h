// Invented residents for a demonstration: nobody who lives anywhere.
//
// Names come from lists of common words put together by chance, numbers from the test range of the
// citizen service number (9999…), postcodes from a range that is not in use. The same seed gives
// the same people in the same order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "model/client.h"

namespace naober::lab {

// A plain, seeded sequence of numbers (SplitMix64): for invented data and ids, never for secrets.
class Chance final : public Random {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::string bytes(std::size_t count) override;
  std::uint64_t next();
  // One of low..high, both included.
  int between(int low, int high);
  // True in `percent` of a hundred draws.
  bool in_percent(int percent) { return between(1, 100) <= percent; }
  template <class T>
  const T& one_of(const std::vector<T>& choices) {
    return choices[static_cast<std::size_t>(between(0, static_cast<int>(choices.size()) - 1))];
  }

 private:
  std::uint64_t state_;
};

// The numbers of the test range that pass the eleven-proof, in ascending order: some nine thousand.
class TestNumbers {
 public:
  static constexpr std::size_t count = 9000;  // at least so many different ones

  // Starts after the first `skipped` numbers, so that two municipalities share few, and goes round.
  explicit TestNumbers(std::size_t skipped);
  std::string next();

 private:
  static constexpr std::uint32_t first_number = 999900000;
  static constexpr std::uint32_t last_number = 999999999;
  std::uint32_t candidate_ = first_number;
};

// The people of one address: one to five, who share a name more often than not. The first is an
// adult. `town` is where they live.
std::vector<Identity> invent_household(Chance& chance, TestNumbers& numbers,
                                       const std::string& town, Date today);

// "Roos Veldkamp": for the display name of an invented colleague.
std::string invent_name(Chance& chance);

}  // namespace naober::lab
