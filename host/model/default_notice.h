// Too late, and what follows from it: the notice of default (ingebrekestelling, Awb 4:17) and the
// adjournment (verdaging, Awb 4:14 and 7:10).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/money.h"
#include "model/ids.h"

namespace naober {

struct DefaultNoticeTag {
  static constexpr std::string_view prefix = "notice_of_default";
};
using DefaultNoticeId = Id<DefaultNoticeTag>;

// A written notice that the municipality is too late with a decision on an application, or on an
// objection when it names one.
struct DefaultNotice {
  DefaultNoticeId id;
  CaseId case_file;
  std::optional<ObjectionId> objection;
  Date received_on;
  Date due_on;                     // the last day on which the decision should have been there
  bool too_early = false;          // received before that day was over: it starts nothing
  Date decide_until;               // the two weeks (Awb 4:17 lid 3); deciding by then costs nothing
  Date last_penalty_day;           // the 42nd day
  std::string received_by;         // user
  std::optional<Date> decided_on;  // the decision came at last
  // What a person fixed as penalty (Awb 4:18), and why when it is not what the table says.
  std::optional<Money> penalty;
  std::optional<Date> penalty_fixed_on;
  std::string penalty_fixed_by;  // user
  std::string penalty_because;

  friend bool operator==(const DefaultNotice&, const DefaultNotice&) = default;
};

// The municipality says in writing that it needs more time.
struct Adjournment {
  std::int64_t number = 0;  // counts up within the municipality
  CaseId case_file;
  std::optional<ObjectionId> objection;
  Date told_on;
  Date was_due_on;
  Date until;              // the day it names
  bool extends = false;    // whether the term itself became longer, or only was told about
  bool consented = false;  // the objector agreed (Awb 7:10 lid 4)
  std::string article;
  std::string because;
  std::string told_by;  // user

  friend bool operator==(const Adjournment&, const Adjournment&) = default;
};

}  // namespace naober
