// Bezwaar: receiving an objection and deciding on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/objection.h"

namespace naober::casework {

struct ReceiveObjection {
  DecisionId decision;
  std::int64_t version = 0;  // of its case
  std::optional<Date> received_on;
  // The day of the postmark: posted in time and here within a week after the term is in time (Awb
  // 6:9).
  std::optional<Date> posted_on;
  std::string grounds;
  std::string late_because;  // the excuse for being late, in the words of the client
};
struct ReceivedObjection {
  CaseFile case_file;
  Objection objection;
  std::string says;  // when it is late: what that means, and what to ask (Awb 6:11)
};
// Needs receive_objection. Never refused for being late: it is recorded as late.
Result<ReceivedObjection> receive_objection(const Context& context,
                                            const ReceiveObjection& request);

struct DecideObjection {
  ObjectionId objection;
  std::int64_t version = 0;  // of its case
  ObjectionOutcome outcome = ObjectionOutcome::unfounded;
  std::string reasons;            // Dutch, to the client
  bool lateness_excused = false;  // verschoonbaar; without it a late objection is inadmissible
  // What the advisory committee advised; required where one is heard, refused where none is.
  std::optional<ObjectionOutcome> committee_advice = {};
  std::string committee_deviation = {};  // why the decision differs from it (Awb 7:13 lid 7)
};
struct DecidedObjection {
  CaseFile case_file;
  Objection objection;
};
// Needs decide_objection and its mandate; never by who signed the decision (Awb 10:3).
Result<DecidedObjection> decide_objection(const Context& context, const DecideObjection& request);

Result<Objection> open_objection(const Context& context, const ObjectionId& objection);

}  // namespace naober::casework
