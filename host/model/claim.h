// Money that is asked back, or a fine (terugvordering, boete): decided by a person, paid in parts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

struct ClaimTag {
  static constexpr std::string_view prefix = "claim";
};
using ClaimId = Id<ClaimTag>;

enum class ClaimKind { recovery, fine };
template <>
const Words<ClaimKind>& words<ClaimKind>();

// Of whom: the client, or somebody who helped on purpose (Wmo 2.4.1).
enum class Debtor { client, third_party };
template <>
const Words<Debtor>& words<Debtor>();

struct Payment {
  std::int64_t number = 0;
  Date paid_on;
  Money amount;
  std::string recorded_by;  // user

  friend bool operator==(const Payment&, const Payment&) = default;
};

struct Claim {
  ClaimId id;
  CaseId case_file;
  ClientId client;
  ClaimKind kind = ClaimKind::recovery;
  Debtor debtor = Debtor::client;
  std::string law;                       // "wmo", "youth", "participation"
  std::optional<DecisionId> withdrawal;  // the withdrawal it follows from
  Money amount;
  std::string article;
  std::string reason;             // Dutch, to the resident
  std::optional<Date> heard_on;   // hoor, Awb 4:7 and 4:8
  std::string not_heard_because;  // Awb 4:11 and 4:12
  std::string mandate;
  std::string decided_by;  // user
  std::string role;
  std::string organisation;
  Date decided_on;
  Date objection_until;
  Money instalment;  // per month; zero: at once
  std::optional<Date> first_instalment_on;
  std::vector<Payment> payments;  // oldest first

  Money paid() const {
    Money sum;
    for (const Payment& payment : payments) {
      sum.cents += payment.amount.cents;
    }
    return sum;
  }
  Money balance() const { return Money{amount.cents - paid().cents}; }

  friend bool operator==(const Claim&, const Claim&) = default;
};

}  // namespace naober
