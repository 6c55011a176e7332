// What plugins do about what happened: the outbox is emptied, each event exactly once.
//
// An event is written in the transaction of the change itself (events.h). Here its handlers are
// asked, outside the pen, and what they want is carried out in one transaction together with the
// mark that the event was handled. A crash between leaves the event waiting; a crash after leaves
// it done. Handlers that change what other handlers listen to make further events, up to
// `deepest_event`.
//
// Each handler stands by itself: what one of them may not do is refused and named, is on the list
// of the administrator (handler_problem.h), and keeps no other from its work. Handlers are those of
// the policy in force when the event is handled, which is right after it happened.
#pragma once

#include "casework/context.h"

namespace naober::casework {

struct Handled {
  int events = 0;
  int effects = 0;
  int problems = 0;  // handlers that were refused
  int waiting = 0;   // events that could not be handled now, and wait
};

// Call it after every change, at the start, and now and then. The actor of `context` does nothing
// here: the house itself acts. Cheap when nothing waits.
Result<Handled> handle_events(const Context& context);

// The same house without a person: for what nobody asked for.
Context house_of(const Context& context);

}  // namespace naober::casework
