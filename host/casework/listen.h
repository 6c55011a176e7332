// What the handlers of plugins want done about an event: conditions in C++, functions in the
// worker. Nothing is written here, and the pen is not held.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casework/case_letter.h"
#include "casework/context.h"
#include "casework/road.h"
#include "model/case_file.h"
#include "model/event.h"
#include "model/notification.h"
#include "policy/handler.h"

namespace naober::casework {

// An event with what its handlers may look at, read at one moment.
struct Situation {
  Event event;
  std::optional<CaseFile> case_file;
  std::optional<Notification> notification;
  Map facts;  // the latest of each name
  std::string sealed_identity;
};

// One thing to be done, ready to be carried out.
struct Wish {
  policy::Effect::Kind kind = policy::Effect::Kind::task;
  Map fields;                         // settings and facts filled in
  std::optional<DraftLetter> letter;  // of a letter
  std::optional<CaseRoad> road;       // of an order and a case to open

  std::string text(std::string_view field) const {
    return std::string(Value(fields).text_at(field));
  }
};

// What one handler wants: all of it is done, or nothing. `problem` says why it cannot be done.
struct Wanted {
  const policy::Task* task = nullptr;
  const policy::Handler* handler = nullptr;
  std::vector<Wish> wishes;
  std::string limit;  // "work", "memory" …, when a function was stopped
  std::string problem;
};

// Handlers that have nothing to say are left out. Fails only when the script room itself is not
// there; the event then waits.
Result<std::vector<Wanted>> what_is_wanted(const Context& context, const Situation& situation);

}  // namespace naober::casework
