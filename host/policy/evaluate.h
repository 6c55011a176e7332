// Asking the rules.
//
//   Evaluator evaluator(book, settings);  // once per rule book and day; keep it, it is reusable
//   evaluator.ask(sheet);                 // no Lua, and no memory taken after the first time
//   evaluator.verdict(); evaluator.spoke(); …   // views, valid until the next question
//   Outcome outcome = evaluator.outcome();      // the whole answer, for keeping
//
// or, for one case with functions among the rules: advise(book, settings, sheet, &functions).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "policy/evaluator.h"
#include "policy/fact_sheet.h"
#include "policy/outcome.h"
#include "policy/rule_book.h"
#include "policy/scripts.h"
#include "policy/settings.h"

namespace naober::policy {

// Where the functions of a rule book live; all on loan for the length of the call.
struct Functions {
  Scripts& scripts;
  std::string_view tenant;  // the municipality whose worker does it: "buch/bergen"
  const Unit& unit;         // of the plugin
};

// The advice on one case. Without `functions` each function counts as failed, so nothing is granted
// or refused by mistake. Fails only when the script room itself is not available.
Result<Outcome> advise(const RuleBook& book, const Settings& settings, const FactSheet& facts,
                       const Functions* functions = nullptr);

// An advice, and the known facts as the rules saw them: those that were given and those that were
// worked out.
struct AdviceAndFacts {
  Outcome outcome;
  Map facts;
};
Result<AdviceAndFacts> advise_and_derive(const RuleBook& book, const Settings& settings,
                                         const FactSheet& facts,
                                         const Functions* functions = nullptr);

// The advice on many cases; each function is called in one batch for all of them.
Result<std::vector<Outcome>> advise_all(const RuleBook& book, const Settings& settings,
                                        std::span<const FactSheet> cases,
                                        const Functions* functions = nullptr);

}  // namespace naober::policy
