// Deciding again, years later: the rules and the facts of that day, and whether the same comes of
// it.
//
// A decision rests on an advice, and the advice names the fingerprint of its policy and the facts
// it saw. Replay loads that policy from the archive, asks its rules about those facts and compares
// the answer with the one that was kept, byte for byte in the canonical encoding (base/codec.h).
// Then it looks whether the decision follows from that advice as it says, counts its objection term
// again, and holds everything against the hashes that the journal keeps of it
// (casework/decision_content.h).
//
// What a person decided is not decided again: replay shows what it rested on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "casework/policies.h"
#include "journal/journal.h"
#include "lab/differences.h"
#include "model/advice.h"
#include "model/decision.h"
#include "policy/scripts.h"
#include "store/transaction.h"

namespace naober::lab {

// A decision with everything it rests on, as the house or a package has it.
struct Matter {
  Decision decision;
  Advice advice;
  std::string task;
  ClientId client;
  std::optional<std::string> letter_without_names;      // nothing: it was not kept yet
  std::optional<journal::NumberedEntry> decision_line;  // of the journal
  std::optional<journal::NumberedEntry> advice_line;
};
// not_found when there is no such decision.
Result<Matter> read_matter(store::ReadTransaction& transaction, const DecisionId& decision);

enum class Sameness {
  same,
  told_otherwise,  // the answer is the same; this host tells it in another form
  different,
  not_replayed,  // see `because`
};
std::string_view name_of(Sameness sameness);

// Whether the journal's line holds hashes of what was decided.
enum class Binding {
  bound,    // and they fit
  unbound,  // it was written by a host that did not keep them yet
  broken,   // and they do not fit, or there is no line: see the differences
};
std::string_view name_of(Binding binding);

struct Replay {
  DecisionId decision;
  Sameness sameness = Sameness::same;
  Binding binding = Binding::unbound;
  std::vector<Difference> differences;
  std::string because;    // why it was not replayed
  std::string bundle;     // fingerprint of the policy of the advice
  std::string host_then;  // version of the host that asked the rules; empty when it was not kept
  // Everything in a few plain sentences.
  std::vector<std::string> says() const;
};

// What a replay needs besides the matter; all on loan.
struct ReplayRoom {
  std::string municipality;  // "bergen"
  casework::Policies& policies;
  policy::Scripts& scripts;
  const Calendar& calendar;
};

// Fails only when the script room itself is not available; all else stands in the replay.
Result<Replay> replay(const Matter& matter, const ReplayRoom& room);
// The same without the journal, for who has looked at that otherwise; the binding is unbound.
Result<Replay> replay_rules(const Matter& matter, const ReplayRoom& room);

}  // namespace naober::lab
