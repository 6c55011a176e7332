// What the rules say about a case. They advise; they never decide (AVG 22).
#pragma once

#include <optional>
#include <string>

#include "casework/context.h"
#include "model/advice.h"

namespace naober::casework {

struct Advise {
  CaseId case_file;
  std::optional<Date> on;  // the day whose settings count; today when it is not said
};

// Needs advise. Reads the facts, asks the rules while nobody holds the pen, then keeps the answer
// with the facts it saw. A case that changed meanwhile is a conflict: ask again.
Result<Advice> advise(const Context& context, const Advise& request);

struct Consult {
  CaseId case_file;
  std::string provision;  // what it is about
  std::string judgement;
  bool agrees = false;
  std::optional<Date> held_on;
};

// A municipal employee gives a judgement, and records it personally. Needs consult, and an
// organisation of kind municipality.
Result<Consultation> consult(const Context& context, const Consult& request);

}  // namespace naober::casework
