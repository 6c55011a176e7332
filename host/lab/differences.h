// What is different between two answers of the rules, in sentences.
#pragma once

#include <string>
#include <vector>

#include "base/value.h"

namespace naober::lab {

// `what` it is about: "verdict", "provision", "amount", "rule", "reason", "question", "setting",
// "fact", "term", "trace", "advice" or "content" (what the journal sealed).
struct Difference {
  std::string what;
  std::string name;  // of the rule, setting, fact or part; may be empty
  std::string was;   // as it is stored
  std::string now;   // as it comes today
  std::string at;    // file:line, or empty
  std::string says;  // the whole of it in one sentence

  friend bool operator==(const Difference&, const Difference&) = default;
};

// Two outcomes as policy/outcome.h writes them. What changes the answer comes before what only
// tells it otherwise (`what` is "trace"). Empty when they are the same.
std::vector<Difference> differences_between(const Value& was, const Value& now);

// Whether some difference is more than a trace.
bool change_the_answer(const std::vector<Difference>& differences);

}  // namespace naober::lab
