// What a simulation found out: counts and sums, never a person.
//
// Every figure is a sum over cases, so parts of a simulation can be added in any order and come to
// the same result. The cases that flipped are kept as marks of sixteen bytes; who may see them
// reads them as pages (lab/simulation_flips.h).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/value.h"
#include "lab/simulation_cost.h"
#include "policy/rule.h"

namespace naober::lab {

// Why a flip flipped, and what it was: the same for many cases.
struct FlipKind {
  std::string task;
  std::string before;  // verdict
  std::string after;
  // "verdict" when it is another one; else "provision", "amount" or "referral" of the same verdict.
  std::string changed;
  std::vector<std::string> rules;     // that made the difference, in order of declaration
  std::vector<std::string> settings;  // each of which, put back alone, undoes it …
  bool together = false;              // … or that only all together undo it
  bool other_rules = false;           // not even all settings put back undo it: the rules differ

  friend auto operator<=>(const FlipKind&, const FlipKind&) = default;
};

// A case that flipped: `number` of its basis, or of the case itself when it is still open.
struct FlipMark {
  std::int64_t number = 0;
  std::uint32_t kind = 0;  // place in SimulationResult::kinds
  bool open = false;
};

// How many went from which verdict to which.
struct Moves {
  std::array<std::array<std::int64_t, 5>, 5> counts{};

  void add(policy::Verdict from, policy::Verdict to) {
    ++counts[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
  }
  void add(const Moves& other);
  std::int64_t of(policy::Verdict from, policy::Verdict to) const {
    return counts[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
  }
  friend bool operator==(const Moves&, const Moves&) = default;
};

// Nothing when the word is no verdict. A decision's kind is the verdict of the same word.
std::optional<policy::Verdict> verdict_named(std::string_view word);

// One kind of work that was looked at: decisions, or open cases that nobody decided yet.
struct SimulationPart {
  std::int64_t total = 0;
  std::int64_t same = 0;           // the same outcome …
  std::int64_t other_reasons = 0;  // … of which other rules spoke for it
  std::int64_t flipped = 0;        // another verdict
  std::int64_t changed = 0;        // the same verdict, another provision, amount or referral
  std::int64_t left_out = 0;       // could not be asked again
  std::int64_t gains = 0;          // of flipped and changed: is granted something, or more, after
  std::int64_t loses = 0;          // of flipped and changed: was granted something, or more, before
  Moves before_after;
  Moves decided_after;  // from what a person decided, or the latest advice of an open case said
  Cost decided;         // as it was decided
  Cost before;          // as the policy in force advises
  Cost after;           // as the other policy advises

  void add(const SimulationPart& other);
  friend bool operator==(const SimulationPart&, const SimulationPart&) = default;
};

struct SettingDifference {
  std::string task;
  std::string name;
  Value before;  // unknown: not there
  Value after;
  friend bool operator==(const SettingDifference&, const SettingDifference&) = default;
};

struct SimulationResult {
  std::string municipality;
  std::string before;  // fingerprint
  std::string after;
  Date on;                                  // the day whose settings count, on both sides
  std::optional<Date> since;                // decisions of this day and later
  std::vector<SettingDifference> settings;  // that differ on that day
  std::vector<std::string> tasks_with_other_rules;

  SimulationPart decisions;
  SimulationPart open;
  // Answered from what the decision keeps of what it read, without asking again.
  std::int64_t unread = 0;

  std::map<std::string, std::int64_t> by_rule;     // "household_help HH-9"; a flip counts for each
  std::map<std::string, std::int64_t> by_setting;  // "household_help.usual_hours"
  std::map<std::string, std::int64_t> by_age;      // of those who flipped: "67-74", "unknown"
  // Reason → how many, and the first few numbers.
  struct LeftOut {
    std::int64_t count = 0;
    std::vector<std::int64_t> first;
  };
  std::map<std::string, LeftOut> left_out;

  std::vector<FlipKind> kinds;  // sorted
  std::vector<FlipMark> flips;  // decisions by number, then open cases by number

  // A case that could not be asked again.
  void leave_out(const std::string& because, std::int64_t number);
  // A case that flipped.
  void mark(std::int64_t number, bool open, FlipKind kind);

  // Adds what another part of the same simulation found; settle() afterwards, once.
  void add(SimulationResult other);
  // Sorts kinds and flips, so that equal simulations give equal results however they were cut up.
  void settle();

 private:
  std::map<FlipKind, std::uint32_t> places_;  // of kinds, while it grows
};

// "0-17", "18-26", "27-44", "45-66", "67-74", "75-84", "85+".
std::string age_group_of(std::int64_t years);

// As the API and --json show it; without the flips.
Value show(const SimulationResult& result);
Value show(const FlipKind& kind);

}  // namespace naober::lab
