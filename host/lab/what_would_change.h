// What would change it: the smallest changes of facts that lead to another ending ("4 hours less
// informal care → respite care"), for the worker who sits with the resident.
//
// First every single change is tried, then pairs, then triples. For each ending the fewest changes
// that lead to it are kept, nearest first; a pair is not told when one change is enough. Facts that
// nobody can change (the registration of persons) are told apart, and facts that the actor may not
// know are left alone. An ending is a verdict with its provisions; another amount of the same
// provision is no other ending, and a question is none either.
//
// Exact where rules compare a fact with a literal or a setting. Where they compare sums of facts,
// or a function looks, the place where it tips is found by asking, and the answer says so.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "lab/axis.h"
#include "lab/probe.h"

namespace naober::lab {

struct ChangedFact {
  std::string fact;
  std::string question;  // Dutch, as it is asked
  std::string source;
  Value from;  // unknown: it is not known yet
  Value to;
  bool can_change = true;
  std::vector<std::string> settings;  // whose value lies between the two
};

struct Way {
  std::vector<ChangedFact> changes;
  Ending ending;
  std::string rule;                      // the first that speaks then; empty: none, a person looks
  std::string article;                   // of that rule
  std::string at;                        // file:line of that rule
  std::string because;                   // Dutch: its sentence
  std::vector<std::string> silent_then;  // rules that speak now and would not any more
  std::string says;                      // all of it in one Dutch sentence
};

struct WhatWouldChange {
  Ending now;
  std::vector<std::string> because;  // the rules that speak now
  std::vector<Way> ways;
  std::vector<Way> out_of_reach;   // with a fact that nobody can change
  bool exact = true;               // no boundary had to be found by asking
  bool complete = true;            // everything up to the largest size was tried
  std::int64_t asked = 0;          // so many times the rules were asked
  std::vector<std::string> notes;  // Dutch: what the above leaves open
};

struct WhatWouldChangeRequest {
  Map facts;                                 // of the case
  std::vector<std::string> left_alone = {};  // facts that are not to be changed
  std::size_t most_changes = 3;              // at once
  std::int64_t most_asked = 60'000;          // then it ends, and says that it is not complete
  std::size_t ways_per_ending = 4;
  std::string pilot = {};  // that the case takes part in, or empty
};

// Refused as invalid, with the pointer of the fact, when the facts do not fit the task. `stop` ends
// it early, as complete = false. Functions are evaluated in the worker of `tenant`.
Result<WhatWouldChange> what_would_change(const policy::Task& task, Date on,
                                          const WhatWouldChangeRequest& request,
                                          policy::Scripts* scripts, const std::string& tenant,
                                          const std::atomic<bool>& stop);

}  // namespace naober::lab
