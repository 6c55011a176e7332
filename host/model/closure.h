// How a case ended, and how it came back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

// Declined (verantwoord niets doen): the resident wants no help, and that is respected. It is no
// refusal: nothing was asked that was denied.
enum class CaseOutcome { ended, declined };
template <>
const Words<CaseOutcome>& words<CaseOutcome>();

// What became of the question when a case ended: it was answered, it went along into another file,
// or somebody else took it over from hand to hand (warme overdracht). There is no fourth: nobody is
// sent away from the wrong counter.
enum class ClosingWay { answered, taken_along, handed_over };
template <>
const Words<ClosingWay>& words<ClosingWay>();

// One closing of a case. It stays when the case is opened again, so that nobody has to be told the
// same story twice.
struct CaseClosure {
  std::int64_t number = 0;  // counts up within the municipality
  CaseId case_file;
  CaseOutcome outcome = CaseOutcome::ended;
  std::string because;
  std::optional<ClosingWay> way;  // none: declined, or closed before this was asked
  std::string with_whom;          // who took the question along or over, by name; else empty
  Date closed_on;
  std::string closed_by;  // user
  std::optional<Date> reopened_on;
  std::string reopened_by;  // user
  std::string reopened_because;
  std::optional<NotificationId> reopened_for;  // the signal or notification that brought it back

  friend bool operator==(const CaseClosure&, const CaseClosure&) = default;
};

}  // namespace naober
