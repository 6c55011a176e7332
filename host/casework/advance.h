// The clock of a case: steps, terms, and the pauses between.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/step_entry.h"

namespace naober::casework {

struct Advance {
  CaseId case_file;
  std::int64_t version = 0;
  std::string to;  // a step that the present one leads to
};
struct Moved {
  CaseFile case_file;
  StepEntry step;
};
// Needs make_plan. When the present step has run out of time it may also go where `overdue` opens a
// way. Steps that belong to an act of the core (application, decision, objection) are entered by
// that act, not by hand.
Result<Moved> advance(const Context& context, const Advance& request);

struct Suspend {
  CaseId case_file;
  std::int64_t version = 0;
  SuspensionGround ground = SuspensionGround::completion;
  std::string what;  // what the client is asked for, or what is waited for
  Date given_until;  // the time given
};
// Opschorting, Awb 4:15. Needs suspend. Only a decision term stands still: the investigation of the
// Wmo has no pause, and one clock pauses once at a time.
Result<Moved> suspend(const Context& context, const Suspend& request);

struct Resume {
  CaseId case_file;
  std::int64_t version = 0;
  std::optional<Date> completed_on;  // today when it is not said; not after the time given
};
// The clock runs again; the days it stood still are added to the term.
Result<Moved> resume(const Context& context, const Resume& request);

}  // namespace naober::casework
