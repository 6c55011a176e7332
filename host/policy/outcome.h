// What the rules advise on one case, with everything needed to understand, store and replay it.
//
// Every rule is asked. refer outranks weigh, then ask, refuse, grant; when no rule speaks the
// advice is weigh: a person looks. A rule whose condition is unknown makes the advice `ask` when it
// could still change a grant, a refusal or a silence. A function that fails never grants or
// refuses: it is weighed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "policy/rule.h"

namespace naober::policy {

// One reason for the letter (motivering, Awb 3:46).
struct Reason {
  std::string rule;
  Verdict gives = Verdict::weigh;
  std::string text;               // the sentence of the rule
  std::vector<std::string> also;  // sentences that a setting of the municipality adds
  std::string article;
  std::string at;  // file:line of the rule
};

// What is granted: a provision with its amounts ("hours"). When several rules grant the same
// provision their values are joined; of two values of one name the rule that was declared first has
// its say.
struct Grant {
  std::string provision;
  Map values;
};

// A function that did not give an answer; the advice is weigh at least.
struct ScriptProblem {
  std::string rule;   // or the derived fact
  std::string at;     // file:line
  std::string limit;  // "work", "memory", "time", "result", "error", "crash"
  std::string says;
};

struct Outcome {
  Verdict verdict = Verdict::weigh;
  std::vector<Grant> grants;         // of a grant
  std::string refer_to;              // of a referral
  std::string leaning;               // of weigh "refuse": what the rule leans to; may be empty
  std::vector<std::string> because;  // the rules that spoke: by rank, then in order of declaration
  std::vector<Reason> reasons;       // in the order of `because`
  std::vector<std::string> about;  // unknown facts that could still change it, best question first
  std::vector<std::string> articles;  // each once, in the order of `because`
  // What the answer rests on: had any other fact or setting been different, it would be the same.
  std::vector<std::string> facts_read;
  std::vector<std::string> settings_read;
  std::vector<ScriptProblem> problems;
  // Per rule: { rule, at, gives, status = spoke|silent|unknown|lifted|failed, when = tree }; per
  // condition: { word, is = yes|no|unknown, at, of } with the fact or setting it looked at, its
  // value, and for a setting the layer and file:line that set it.
  List trace;
};

// Canonical: equal outcomes give equal values, and base/json.h or base/codec.h gives them equal
// bytes.
Value to_value(const Outcome& outcome);
// Back from to_value(), to show a stored advice.
Result<Outcome> outcome_from(const Value& value);

}  // namespace naober::policy
