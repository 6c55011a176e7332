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

// One closing of a case. It stays when the case is opened again, so that nobody has to be told the
// same story twice.
struct CaseClosure {
  std::int64_t number = 0;  // counts up within the municipality
  CaseId case_file;
  CaseOutcome outcome = CaseOutcome::ended;
  std::string because;
  Date closed_on;
  std::string closed_by;  // user
  std::optional<Date> reopened_on;
  std::string reopened_by;  // user
  std::string reopened_because;
  std::optional<NotificationId> reopened_for;  // the signal or notification that brought it back

  friend bool operator==(const CaseClosure&, const CaseClosure&) = default;
};

}  // namespace naober
