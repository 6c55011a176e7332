// The time a case spent in one step of its workflow, with its term and its pauses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/clock.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

template <>
const Words<TermSource>& words<TermSource>();

// Why the clock stands still (opschorting, Awb 4:15). Waiting for ourselves is no reason.
enum class SuspensionGround {
  completion,
  foreign_information,
  consent,
  delay_by_applicant,
  force_majeure
};
template <>
const Words<SuspensionGround>& words<SuspensionGround>();

struct SuspensionEntry {
  std::int64_t number = 0;
  SuspensionGround ground = SuspensionGround::completion;
  std::string what;                  // what we wait for
  Date requested_on;                 // the clock stands still from the day after
  Date given_until;                  // the time the client was given
  std::optional<Date> completed_on;  // the day it was completed, or the time passed unused

  friend bool operator==(const SuspensionEntry&, const SuspensionEntry&) = default;
};

struct StepEntry {
  std::int64_t number = 0;
  CaseId case_file;
  std::string step;
  Date entered_on;
  std::optional<Term> term;
  TermSource term_source = TermSource::law;
  // The day from which the term runs: that of the notification or application, or of entry.
  Date term_from;
  std::optional<Date> due_on;  // with all pauses so far; none when the step has no term
  std::optional<Date> left_on;
  std::vector<SuspensionEntry> suspensions;

  friend bool operator==(const StepEntry&, const StepEntry&) = default;
};

// One line of what happened to a case, for the desk: read from what was recorded, never typed.
struct TimelineLine {
  Date on;
  std::string what;   // "step_entered", "conversation_held", "decision_signed" …
  std::string about;  // id of the thing, or name of the step
  std::string by;     // user, where one did it
  std::string says;   // one short word of detail: the step, the instrument, the outcome

  friend bool operator==(const TimelineLine&, const TimelineLine&) = default;
};

}  // namespace naober
