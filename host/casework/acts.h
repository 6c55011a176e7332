// "May I?", asked before somebody fills in a form: what one person may do in one case, and what the
// case itself still waits for.
//
// The answer is may()'s own, with what the house knows about the case; so a screen never offers
// what the act would refuse, and says why in the same sentence.
#pragma once

#include <string>
#include <vector>

#include "access/act.h"
#include "access/may.h"
#include "casework/context.h"
#include "model/ids.h"

namespace naober::casework {

struct OfferedAct {
  access::Act act = access::Act::read_client;
  // The provision of the case's task that the answer is about; empty where an act knows none.
  std::string provision;
  bool allowed = false;
  access::Permission permission;  // what a yes rests on
  std::string says;               // what is missing; empty when it is allowed
  // What must happen first in the case, for who may do it: "There is no agreed plan …". Empty when
  // the case is ready for it, and when it is not allowed.
  std::string waits_for;
};

// Every act that can be done in a case, in the order of access::all_acts(); decide and order once
// per tailored provision of its task. Reading needs the purpose of the context. Shows nothing of
// the file but the state in which it waits, and that only for who may act. not_found without the
// case.
Result<std::vector<OfferedAct>> case_acts(const Context& context, const CaseId& case_file);

}  // namespace naober::casework
