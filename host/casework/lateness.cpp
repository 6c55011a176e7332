#include "casework/lateness.h"

#include "records/objection.h"
#include "records/step_entry.h"

namespace naober::casework {
namespace {

Result<DueDecision> due_on_objection(store::ReadTransaction& transaction, const CaseFile& case_file,
                                     const ObjectionId& id) {
  DueDecision due;
  TRY(due.objection, records::find_objection(transaction, id));
  if (due.objection->case_file != case_file.id) {
    return refuse(Fault::invalid, "This objection belongs to another case.", "/objection_id");
  }
  if (due.objection->outcome) {
    return refuse(Fault::conflict,
                  "This objection was decided on " + due.objection->decided_on->text() + ".",
                  id.text());
  }
  due.due_on = due.objection->decide_until;
  return due;
}

}  // namespace

Result<DueDecision> due_decision(store::ReadTransaction& transaction, const CaseFile& case_file,
                                 const std::optional<ObjectionId>& objection) {
  if (objection) {
    return due_on_objection(transaction, case_file, *objection);
  }
  DueDecision due;
  TRY(due.step, records::present_step(transaction, case_file.id));
  if (!case_file.applied_on || !due.step || due.step->step != "decision" || !due.step->due_on) {
    return refuse(Fault::conflict,
                  "No decision on an application is due in this case: there is no application, or "
                  "it was decided.",
                  case_file.id.text());
  }
  due.due_on = *due.step->due_on;
  return due;
}

}  // namespace naober::casework
