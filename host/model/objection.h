// Somebody does not agree with a decision (bezwaar, Awb chapters 6 and 7).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

enum class ObjectionOutcome { founded, partly_founded, unfounded, inadmissible };
template <>
const Words<ObjectionOutcome>& words<ObjectionOutcome>();

struct Objection {
  ObjectionId id;
  DecisionId decision;
  CaseId case_file;
  Date received_on;
  std::string grounds;
  bool late = false;         // received after the objection term had ended
  std::string late_because;  // the excuse that was given (verschoonbaar, Awb 6:11)
  Date decide_until;         // Awb 7:10
  std::string received_by;   // user
  std::optional<ObjectionOutcome> outcome;
  std::optional<Date> decided_on;
  std::string decided_by;  // user; never the one who signed the decision (Awb 10:3)
  std::string reasons;
  std::string letter;  // HTML
  // An advisory committee is heard (adviescommissie, Awb 7:13): twelve weeks instead of six.
  bool committee = false;
  std::optional<ObjectionOutcome> committee_advice;  // what it advised, once decided

  friend bool operator==(const Objection&, const Objection&) = default;
};

}  // namespace naober
