#include "advice_work.h"

namespace naober::bench {

namespace {

// xorshift64, the upper half.
class Dice {
 public:
  std::int64_t between(std::int64_t least, std::int64_t most) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    const auto drawn = static_cast<std::uint32_t>(state_ >> 32);
    return least + drawn % static_cast<std::uint32_t>(most - least + 1);
  }

 private:
  std::uint64_t state_ = 88172645463325252ULL;
};

}  // namespace

std::vector<WmoCase> make_cases(int count) {
  Dice dice;
  std::vector<WmoCase> cases;
  for (int made = 0; made < count; ++made) {
    WmoCase drawn{};
    drawn.age = dice.between(18, 99);
    drawn.resident = dice.between(1, 100) <= 95;
    drawn.mobility = dice.between(0, 10);
    drawn.adl = dice.between(0, 10);
    drawn.cognition = dice.between(0, 10);
    drawn.household_adults = dice.between(1, 4);
    drawn.usual_care_hours = dice.between(0, 10);
    drawn.informal_care_hours = dice.between(0, 30);
    drawn.general_provision = dice.between(0, 1) == 1;
    const std::int64_t law = dice.between(0, 19);
    drawn.other_law = law == 0 ? 1 : (law < 4 ? 2 : 0);
    drawn.income = dice.between(900, 4000);
    drawn.requested_hours = dice.between(1, 20);
    cases.push_back(drawn);
  }
  return cases;
}

std::uint64_t checksum_term(int index, const WmoAnswer& answer) {
  const std::int64_t worth = answer.half_hours + (answer.respite ? 100 : 0) + answer.contribution +
                             answer.months * 7 + answer.motivations * 13 +
                             (answer.granted ? 17 : 0);
  return static_cast<std::uint64_t>(index % 1000 + 1) * static_cast<std::uint64_t>(worth);
}

}  // namespace naober::bench
