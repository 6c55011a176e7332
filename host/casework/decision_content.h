// What a decision is, as values, and the hashes with which the journal binds it.
//
// The line of a decision in the journal holds a hash of each part (`content`), so whoever holds the
// line can prove that none was changed later: the decision itself, its reasons, the facts it saw,
// the advice it rests on, and the letter. The letter is bound three times: as it was sent, for the
// resident who kept it; as the file keeps it, sealed with the resident's key (kept_letter.h); and
// without names, for a file that others will read. Hashes are SHA-256 in
// hexadecimal over the canonical encoding (base/codec.h) of the part, or over the letter's bytes.
// Decisions from before this was so have no `content`.
#pragma once

#include <string>

#include "base/result.h"
#include "base/value.h"
#include "model/advice.h"
#include "model/client.h"
#include "model/decision.h"
#include "policy/outcome.h"

namespace naober::casework {

// All of it but what is a part of its own: reasons, facts and letter.
Map content_of(const Decision& decision);
// Back again, for who holds only the parts. Refused as invalid when it is not in form.
Result<Decision> decision_from(const Value& content);

List content_of(const std::vector<Reason>& reasons);
Result<std::vector<Reason>> reasons_from(const Value& content);

// The advice as it can be asked again: day, policy, facts, and what came of it.
Map content_of(const Advice& advice);
// Back again; verdict, provision, questions and reasons are those of its outcome.
Result<Advice> advice_from(const Value& content);

// What an advice says of an outcome in its own words: verdict, provision, questions, reasons.
void take(const policy::Outcome& outcome, Advice& advice);

// The part's hash, as it stands in the journal.
std::string seal_of(const Value& content);
// That of content_of(advice), without a copy of its facts and its outcome: they are lent for it and
// come back.
std::string seal_of(Advice& advice);

// What the line of a decision holds: { decision, reasons, facts, advice, letter, kept_letter,
// letter_without_names }, part → hash. `sent` has its letter as it was sent, `kept` as it is kept.
Map seals_of(const Decision& sent, const Decision& kept, const Advice& advice,
             const std::string& letter_without_names);
// The same of a decision as it was found in the file, years later: what was sent is not in it.
Map seals_of(const Decision& kept, const Advice& advice, const std::string& letter_without_names);

// The name under which a letter addresses nobody in particular.
Identity nobody();
// The letter with what tells `identity` from others taken out of its text: a name or address that
// an officer wrote in a reason. Whole words only.
std::string without(const Identity& identity, std::string letter);

}  // namespace naober::casework
