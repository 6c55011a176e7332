// What the rules say about a case, kept with everything they saw. The rules advise; a person
// decides.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/value.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

// One rule that spoke, as a resident will read it.
struct Reason {
  std::string rule;   // "HH-4"; empty for the words of the officer
  std::string gives;  // what the rule gave: grant, refuse, ask, weigh, refer
  std::string law;    // "Wmo 2015 art. 2.3.5 lid 3"
  std::string text;   // Dutch, B1

  friend bool operator==(const Reason&, const Reason&) = default;
};

struct Advice {
  AdviceId id;
  CaseId case_file;
  std::int64_t case_version = 0;  // the version of the case it was given on
  Date on_day;                    // the day whose settings it used
  std::string verdict;            // grant, refuse, ask, weigh, refer
  std::string provision;          // what is granted; empty where the verdict names none
  std::vector<std::string> ask;   // facts that could still change it, best question first
  std::vector<Reason> reasons;
  Value outcome;  // all of it, with the trace, as policy/outcome.h writes it
  Value facts;    // name → value: what the rules saw
  // Names of facts of another law that no consent covered on that day: the rules did not see them.
  std::vector<std::string> withheld = {};
  std::string bundle;    // fingerprint of the policy
  std::string given_by;  // user
  Instant given_at;
  std::string pilot = {};  // that the case took part in, or empty

  friend bool operator==(const Advice&, const Advice&) = default;
};

// A municipal employee was consulted before a tailored provision (in overleg, seed 003).
struct Consultation {
  ConsultationId id;
  CaseId case_file;
  std::string provision;
  Date held_on;
  std::string consulted;     // the user who gives the judgement, and records it
  std::string organisation;  // for which that user works
  std::string judgement;
  bool agrees = false;

  friend bool operator==(const Consultation&, const Consultation&) = default;
};

}  // namespace naober
