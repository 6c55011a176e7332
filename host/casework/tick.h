// What time itself makes happen: a term runs out, a reminder falls due. Each is told once.
//
// Nothing here depends on the hour, so a day is enough; it is called at the start of the host, when
// a new day begins, and when somebody asks (naober tick).
#pragma once

#include "casework/context.h"
#include "casework/handle_events.h"

namespace naober::casework {

struct Ticked {
  int overdue = 0;            // steps whose last day has passed
  int reminders = 0;          // that fell due
  int urgent_help_ended = 0;  // whose time was over
  Handled handled;
};

// Finds what is due on the day of the clock, makes events of it (step_overdue, reminder_due), tells
// those whom the step's `overdue` names, and has the handlers do their work. The actor of `context`
// does nothing here.
Result<Ticked> tick(const Context& context);

}  // namespace naober::casework
