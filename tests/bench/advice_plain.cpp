// The limit: the decision written out in C++, with nothing to explain it but a list of codes and
// texts.
#include <algorithm>
#include <string_view>

#include "advice_work.h"

namespace naober::bench {

namespace {

struct Motivation {
  std::string_view code;
  std::string_view text;
};

constexpr Motivation motivations[] = {
    {"W-RES", "U woont niet in deze gemeente."},
    {"W-WLZ", "U kunt zorg krijgen uit de Wet langdurige zorg."},
    {"W-ALG", "Een algemene voorziening is genoeg."},
    {"W-GEB", "Uw huisgenoten kunnen de hulp geven."},
    {"W-ZRM", "Het lukt u zelf."},
    {"W-UREN", "Zo zijn uw uren berekend."},
    {"W-LFT", "U krijgt meer uren door uw leeftijd en uw geheugen."},
    {"W-RSP", "Uw mantelzorger krijgt lucht."},
    {"W-EIG", "U betaalt de eigen bijdrage."},
    {"W-DUR", "Zo lang duurt de hulp."},
    {"W-NUL", "Er blijft geen hulp over die nodig is."},
};

struct Decision {
  WmoAnswer answer;
  std::vector<Motivation> reasons;
  void say(int place) { reasons.push_back(motivations[place]); }
};

void refuse(const WmoCase& is, Decision& decision) {
  if (!is.resident) {
    decision.say(0);
  }
  if (is.other_law == 1) {
    decision.say(1);
  }
  if (is.general_provision && is.mobility >= 6 && is.adl >= 6) {
    decision.say(2);
  }
  if (is.household_adults >= 2 && is.usual_care_hours >= is.requested_hours) {
    decision.say(3);
  }
  if (is.mobility * 3 + is.adl * 5 + is.cognition * 2 >= 80) {
    decision.say(4);
  }
}

void grant(const WmoCase& is, Decision& decision) {
  const std::int64_t score = is.mobility * 3 + is.adl * 5 + is.cognition * 2;
  const std::int64_t cap = score < 30 ? 40 : (score < 50 ? 24 : 12);
  const std::int64_t wanted =
      is.requested_hours * 2 - is.usual_care_hours * 2 - is.informal_care_hours;
  WmoAnswer& answer = decision.answer;
  answer.half_hours = std::clamp<std::int64_t>(wanted, 0, cap);
  decision.say(5);
  if (is.age >= 75 && is.cognition < 5) {
    answer.half_hours += 4;
    decision.say(6);
  }
  answer.respite = is.informal_care_hours > 16;
  if (answer.respite) {
    decision.say(7);
  }
  if (is.income > 1800 && !(is.household_adults >= 2 && is.age < 67)) {
    answer.contribution = 2060;
    decision.say(8);
  }
  answer.months = is.age >= 80 || is.cognition < 3 ? 60 : 24;
  decision.say(9);
  answer.granted = answer.half_hours > 0 || answer.respite;
  if (!answer.granted) {
    decision.say(10);
  }
}

[[gnu::noinline]] Decision decide(const WmoCase& is) {
  Decision decision;
  decision.reasons.reserve(6);
  refuse(is, decision);
  if (decision.reasons.empty()) {
    grant(is, decision);
  }
  decision.answer.motivations = static_cast<std::int64_t>(decision.reasons.size());
  return decision;
}

}  // namespace

std::uint64_t decide_plainly(const std::vector<WmoCase>& cases) {
  std::uint64_t sum = 0;
  for (std::size_t index = 0; index < cases.size(); ++index) {
    sum += checksum_term(static_cast<int>(index), decide(cases[index]).answer);
  }
  return sum;
}

}  // namespace naober::bench
