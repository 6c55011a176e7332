#include "casework/objection.h"

#include "casework/checks.h"
#include "casework/decision_letter.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/decision.h"
#include "records/identity.h"
#include "records/objection.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

// Awb 6:9 lid 2: by post it is in time when posted in time and received within a week after the
// term.
constexpr int days_by_post = 7;

bool is_late(const ReceiveObjection& request, Date received_on, Date until) {
  if (received_on <= until) {
    return false;
  }
  const bool by_post = request.posted_on && *request.posted_on <= until &&
                       received_on <= until.plus_days(days_by_post);
  return !by_post;
}

// The law counts from the end of the objection term; for who comes after it, from the day of
// receipt, because the other day would be over before it began.
// Awb 7:10 lid 1: six weeks, or twelve with an advisory committee.
Result<TermSetting> term_of(const Context& context, const Objection& objection) {
  if (objection.committee) {
    return core_term(context, "objection_committee_term", objection.received_on);
  }
  return core_term(context, "objection_decision_term", objection.received_on);
}

Result<Date> decide_until(const Context& context, const Decision& decision,
                          const Objection& objection) {
  TRY(const auto within, term_of(context, objection));
  return context.calendar.last_day(
      within.term, objection.late ? objection.received_on : decision.objection_until,
      TermSource::law);
}

std::string what_late_means(const Decision& decision, const std::string& excuse) {
  std::string says = "This objection came after the last day (" + decision.objection_until.text() +
                     "), so it is inadmissible unless being late is excusable (Awb 6:11). ";
  says += is_blank(excuse) ? "Ask the client why it is late, and by when to answer."
                           : "Weigh the excuse that was given when deciding.";
  return says;
}

// Who may decide on objections: the role of the mandate, or the first role that may.
std::string role_for_objections(const Context& context) {
  for (const auto& mandate : context.bundle->roles.mandates) {
    for (const auto& act : mandate.acts) {
      if (act == "decide_objection" && !mandate.to.empty()) {
        return mandate.to.front();
      }
    }
  }
  for (const auto& role : context.bundle->roles.roles) {
    for (const auto& act : role.does) {
      if (act == "decide_objection") {
        return role.name;
      }
    }
  }
  return {};
}

WorkItem work_for(const Context& context, const CaseFile& case_file, const Objection& objection) {
  WorkItem item;
  item.id = TaskId::make(context.random);
  item.case_file = case_file.id;
  item.case_number = case_file.number;
  item.client = case_file.client;
  item.task = case_file.task;
  item.step = case_file.step;
  item.what = "decide_objection";
  item.role = role_for_objections(context);
  item.user = item.role.empty() ? case_file.contact_person : "";
  item.due_on = objection.decide_until;
  return item;
}

Line line_of(const CaseFile& case_file, access::Act act, const Objection& objection,
             Value details) {
  return Line{.act = act,
              .subject_kind = "objection",
              .subject_id = objection.id.text(),
              .client = case_file.client,
              .case_file = case_file.id,
              .details = std::move(details)};
}

Result<Objection> make_objection(const Context& context, const ReceiveObjection& request,
                                 const Decision& decision) {
  TRY_DO(must_say(request.grounds, "/grounds", "what the client objects to"));
  Objection objection;
  objection.id = ObjectionId::make(context.random);
  objection.decision = decision.id;
  objection.case_file = decision.case_file;
  TRY(objection.received_on, past_day(context, request.received_on, "/received_on"));
  objection.grounds = request.grounds;
  objection.late = is_late(request, objection.received_on, decision.objection_until);
  objection.late_because = request.late_because;
  TRY(objection.committee, core_yes(context, "objection_committee", objection.received_on));
  TRY(objection.decide_until, decide_until(context, decision, objection));
  objection.received_by = context.actor.user.text();
  if (objection.received_on < decision.decided_on) {
    return refuse(Fault::invalid,
                  "There was no decision to object to on " + objection.received_on.text() + ".",
                  "/received_on");
  }
  return objection;
}

}  // namespace

Result<ReceivedObjection> receive_objection(const Context& context,
                                            const ReceiveObjection& request) {
  TRY(const auto permission, allowed(context, access::Act::receive_objection));
  return context.store.write([&](store::WriteTransaction& transaction)
                                 -> Result<ReceivedObjection> {
    ReceivedObjection result;
    TRY(const auto decision, records::find_decision(transaction, request.decision));
    TRY(result.objection, make_objection(context, request, decision));
    TRY(result.case_file, open_at_version(transaction, decision.case_file, request.version));
    TRY(const auto earlier, records::objections_of(transaction, decision.case_file));
    for (const auto& other : earlier) {
      if (other.decision == decision.id && !other.outcome) {
        return refuse(Fault::conflict,
                      "An objection against this decision is open already; add these grounds to "
                      "it when deciding.",
                      other.id.text());
      }
    }
    TRY_DO(records::add_objection(transaction, result.objection));
    TRY_DO(records::add_work(transaction, work_for(context, result.case_file, result.objection),
                             result.objection.id.text()));
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(emit(transaction, context, result.case_file, "objection_received", decision.provision,
                Map{{"late", result.objection.late},
                    {"received_on", result.objection.received_on},
                    {"decide_until", result.objection.decide_until}}));
    if (result.objection.late) {
      result.says = what_late_means(decision, request.late_because);
    }
    TRY_DO(write_line(transaction, context, permission,
                      line_of(result.case_file, access::Act::receive_objection, result.objection,
                              Map{{"late", result.objection.late}})));
    return result;
  });
}

}  // namespace naober::casework
