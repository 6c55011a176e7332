// Reading a case with all that hangs on it, at one moment, and journalling the look.
#include "casework/case_file.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "casework/timeline.h"
#include "casework/usable_facts.h"
#include "casework/veil.h"
#include "records/advice.h"
#include "records/case_file.h"
#include "records/claim.h"
#include "records/closure.h"
#include "records/consultation.h"
#include "records/conversation.h"
#include "records/decision.h"
#include "records/default_notice.h"
#include "records/delivery.h"
#include "records/event.h"
#include "records/fact.h"
#include "records/objection.h"
#include "records/order.h"
#include "records/plan.h"
#include "records/provision.h"
#include "records/step_entry.h"
#include "records/urgent_help.h"

namespace naober::casework {
namespace {

constexpr int events_shown = 200;

Result<WholeCase> read_whole(store::ReadTransaction& transaction, const Context& context,
                             const CaseId& id) {
  WholeCase whole;
  TRY(whole.case_file, records::find_case(transaction, id));
  TRY_DO(may_see_case(transaction, context, whole.case_file));
  TRY(whole.members, records::members_of(transaction, id));
  TRY(auto usable, usable_facts(transaction, context, whole.case_file));
  whole.facts = std::move(usable.facts);
  whole.withheld_by_law = std::move(usable.withheld);
  TRY(whole.steps, records::steps_of(transaction, id));
  TRY(whole.conversations, records::conversations_of(transaction, id));
  TRY(whole.personal_plans, records::personal_plans_of(transaction, id));
  TRY(whole.plan, records::running_plan(transaction, whole.case_file.household));
  TRY(whole.advices, records::advices_of(transaction, id));
  TRY(whole.consultations, records::consultations_of(transaction, id));
  TRY(whole.decisions, records::decisions_of(transaction, id));
  TRY(whole.provisions, records::provisions_of(transaction, id));
  TRY(whole.orders, records::orders_of(transaction, id));
  TRY(whole.objections, records::objections_of(transaction, id));
  TRY(whole.closures, records::closures_of(transaction, id));
  TRY(whole.deliveries, records::deliveries_of_case(transaction, id));
  TRY(whole.default_notices, records::default_notices_of(transaction, id));
  TRY(whole.adjournments, records::adjournments_of(transaction, id));
  TRY(whole.claims, records::claims_of(transaction, id));
  TRY(whole.urgent_help, records::urgent_help_of(transaction, id));
  TRY(whole.events, records::events_of(transaction, id, events_shown));
  return whole;
}

Result<void> journal_look(const Context& context, const access::Permission& permission,
                          const CaseFile& case_file, std::string what) {
  return record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "case",
                          .subject_id = case_file.id.text(),
                          .client = case_file.client,
                          .case_file = case_file.id,
                          .details = Map{{"what", std::move(what)}}});
}

// What the actor may not know of the case is not shown, and what is withheld is named.
void draw_over(const Veil& veil, WholeCase& whole) {
  std::vector<Fact> shown;
  for (auto& fact : whole.facts) {
    if (veil.hides(fact.name)) {
      whole.withheld.push_back(fact.name);
    } else {
      shown.push_back(std::move(fact));
    }
  }
  whole.facts = std::move(shown);
  for (auto& advice : whole.advices) {
    veil.draw_over(advice);
  }
  for (auto& decision : whole.decisions) {
    veil.draw_over(decision.facts);
  }
}

}  // namespace

Result<WholeCase> open_case_file(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto whole, context.store.read([&](store::ReadTransaction& transaction) {
    return read_whole(transaction, context, case_file);
  }));
  Veil veil(context, whole.case_file.task);
  for (const auto& withheld : whole.withheld_by_law) {
    for (const auto& name : withheld.facts) {
      veil.hide(name);
      whole.withheld.push_back(name);
    }
  }
  draw_over(veil, whole);
  TRY_DO(journal_look(context, permission, whole.case_file, "opened the case"));
  return whole;
}

Result<std::vector<Fact>> fact_history(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile read;
  std::vector<std::string> withheld;
  TRY(auto history,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<std::vector<Fact>> {
        TRY(read, records::find_case(transaction, case_file));
        TRY_DO(may_see_case(transaction, context, read));
        TRY(const auto usable, usable_facts(transaction, context, read));
        withheld = usable.withheld_names();
        return records::fact_history(transaction, case_file);
      }));
  Veil veil(context, read.task);
  for (const auto& name : withheld) {
    veil.hide(name);
  }
  std::erase_if(history, [&](const Fact& fact) { return veil.hides(fact.name); });
  TRY_DO(journal_look(context, permission, read, "read the history of facts"));
  return history;
}

Result<std::vector<HandledEvent>> case_events(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile read;
  TRY(auto events,
      context.store.read(
          [&](store::ReadTransaction& transaction) -> Result<std::vector<HandledEvent>> {
            TRY(read, records::find_case(transaction, case_file));
            TRY_DO(may_see_case(transaction, context, read));
            return records::events_of(transaction, case_file, events_shown);
          }));
  TRY_DO(journal_look(context, permission, read, "read what handlers did"));
  return events;
}

Result<std::vector<TimelineLine>> timeline(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(const auto whole, context.store.read([&](store::ReadTransaction& transaction) {
    return read_whole(transaction, context, case_file);
  }));
  TRY_DO(journal_look(context, permission, whole.case_file, "read the timeline"));
  return lines_of(whole);
}

}  // namespace naober::casework
