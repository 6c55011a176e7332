// What a decision letter says: what was decided, why, and how to object until when (Awb 3:45,
// 3:46).
#pragma once

#include <string>

#include "casework/context.h"
#include "model/advice.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/decision.h"
#include "model/objection.h"
#include "model/plan.h"

namespace naober::casework {

// What it is about, on loan for one call.
struct LetterMatter {
  const Decision& decision;
  const Advice* advice;  // on which it rests; null: what the rules looked at is not told
  const CaseFile& case_file;
  const Plan& plan;
  const Identity& identity;
  bool has_personal_plan = false;
};

// Renders the task's letter for the kind of decision.
Result<std::string> decision_letter(const Context& context, const LetterMatter& matter);

// The same letter addressed to nobody, for a file that others will read: without the name, number
// and address of `identity`, also where an officer wrote them in a reason.
Result<std::string> letter_without_names(const Context& context, const LetterMatter& matter);

// Renders the letter "objection_decision" of the task, or else of the plugin casework.
Result<std::string> objection_letter(const Context& context, const Objection& objection,
                                     const Decision& decision, const CaseFile& case_file,
                                     const Identity& identity, const std::string& role);

}  // namespace naober::casework
