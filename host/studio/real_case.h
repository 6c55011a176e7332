// A case of policy out of a case of life: what was known and what came of it, without the person.
//
// Who wants to be sure that "this must never happen again" makes a promise of it, in the cases.lua
// that every later draft is held to. Only the facts that the rules saw come along. Free texts do
// not, because nobody knows whose name stands in them; days move together, so that ages and the
// order of things stay; the identity table is never opened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "casework/context.h"
#include "model/advice.h"
#include "model/ids.h"
#include "policy/fact.h"

namespace naober::studio {

struct RealCase {
  std::string task;
  std::string path;  // of the file it belongs in: the municipality's cases.lua
  std::string lua;   // case "…" { … }, without a comma behind it
  std::vector<std::string>
      left_out;  // facts that stay behind: free texts, and what is not declared
};

// From the latest advice of the case. Opens the file for the context's purpose, and journals that
// look; needs read_client. `promise` is its name; empty: a line that asks to be filled in. Refused
// as conflict when no advice was asked yet.
Result<RealCase> real_case(const casework::Context& context, const CaseId& case_file,
                           const std::string& promise);

// The same without the reading: what the advice saw, of which `facts` are declared.
RealCase case_of(const Advice& advice, const std::string& task, const policy::FactTable& facts,
                 const std::string& promise, Random& random);

// How many days to move all of `days` so that each keeps its age in whole years on `on`, and its
// side of that day; 0 when there is no such number.
int days_to_move(const std::vector<Date>& days, Date on, Random& random);

// The text of a cases.lua with the case in it; a new one, titled so, when there is none.
Result<std::string> cases_with(const std::optional<std::string>& text, const std::string& title,
                               const std::string& lua);

}  // namespace naober::studio
