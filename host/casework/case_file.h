// Opening, reading and closing a case.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/may.h"
#include "casework/context.h"
#include "casework/road.h"
#include "casework/sight.h"
#include "model/advice.h"
#include "model/case_file.h"
#include "model/claim.h"
#include "model/closure.h"
#include "model/conversation.h"
#include "model/decision.h"
#include "model/default_notice.h"
#include "model/delivery.h"
#include "model/event.h"
#include "model/objection.h"
#include "model/plan.h"
#include "model/provision.h"
#include "model/step_entry.h"
#include "model/urgent_help.h"
#include "model/work_item.h"

namespace naober::casework {

struct OpenCase {
  NotificationId notification;
  std::string task;            // a plugin this municipality uses
  std::string contact_person;  // vast contactpersoon; the actor when it is not said
};

// Needs open_case. A notification opens one case per task; the case enters the first step of the
// workflow, and goes on to the investigation where the workflow has one.
Result<CaseFile> open_case(const Context& context, const OpenCase& request);

// The same in the transaction of who does more at once, whose right was asked before.
Result<CaseFile> open_case_in(store::WriteTransaction& transaction, const Context& context,
                              const access::Permission& permission, const CaseRoad& road,
                              const OpenCase& request);

// The same in the transaction of a handler's effects; `contact_person` is said. Refused when the
// notification has a case of this task already.
Result<CaseFile> open_case_for_handler(store::WriteTransaction& transaction, const Context& context,
                                       const CaseRoad& road, const OpenCase& request);

struct CloseCase {
  CaseId case_file;
  std::int64_t version = 0;
  std::string because;  // in words, never empty
  // Declined (verantwoord niets doen): the resident wants no help. No refusal is written.
  CaseOutcome outcome = CaseOutcome::ended;
  // What became of the question, where it ended; and with whom, where it was taken along or handed
  // over.
  ClosingWay way = ClosingWay::answered;
  std::string with_whom = {};
};
// Needs make_plan. Refused while an objection is open or a provision of the case still runs, and as
// declined once a decision granted something that was not withdrawn.
Result<CaseFile> close_case(const Context& context, const CloseCase& request);

struct ReopenCase {
  CaseId case_file;
  std::int64_t version = 0;
  std::string because;  // in words, never empty
  // The signal or notification of the same client that brings it back, when there is one.
  std::optional<NotificationId> notification;
};
// Needs open_case. The case begins again at the first step of its road, as a new question: facts,
// conversations and decisions stay, an earlier application does not count for the new question.
Result<CaseFile> reopen_case(const Context& context, const ReopenCase& request);

// The cases that this client closed by wanting no help and that are closed still, newest first.
// Needs register_notification: who takes a new signal in sees the earlier refusal of help.
Result<std::vector<CaseClosure>> declined_before(const Context& context, const ClientId& client);

// Another contact person for the same case.
struct HandOver {
  CaseId case_file;
  std::int64_t version = 0;
  std::string contact_person;
};
Result<CaseFile> hand_over(const Context& context, const HandOver& request);

// A case with all that hangs on it, read at one moment. Facts that the actor's roles may not know
// are left out, and named in `withheld`.
struct WholeCase {
  CaseFile case_file;
  std::vector<CaseMember> members;  // beside its client
  std::vector<Fact> facts;          // the latest of each name
  std::vector<std::string> withheld;
  // The same, where it is because no consent covers what came from another law.
  std::vector<Withheld> withheld_by_law;
  std::vector<StepEntry> steps;  // oldest first
  std::vector<Conversation> conversations;
  std::vector<PersonalPlan> personal_plans;
  std::optional<Plan> plan;     // the household's running plan
  std::vector<Advice> advices;  // newest first, the last twenty
  std::vector<Consultation> consultations;
  std::vector<Decision> decisions;  // newest first
  std::vector<Provision> provisions;
  std::vector<Order> orders;
  std::vector<Objection> objections;
  std::vector<CaseClosure> closures;           // oldest first
  std::vector<Delivery> deliveries;            // oldest first, corrected lines included
  std::vector<DefaultNotice> default_notices;  // oldest first
  std::vector<Adjournment> adjournments;       // oldest first
  std::vector<Claim> claims;                   // oldest first
  std::vector<UrgentHelp> urgent_help;         // oldest first
  std::vector<HandledEvent> events;  // newest first, the last two hundred; for the timeline
};

// Needs read_client and a purpose; the look is journalled.
Result<WholeCase> open_case_file(const Context& context, const CaseId& case_file);

// The case alone, without a look into the file: what a list shows. Needs read_client.
Result<CaseFile> find_case(const Context& context, const CaseId& case_file);

struct CaseQuery {
  std::optional<CaseState> state;
  std::string task;            // empty: all
  std::string contact_person;  // empty: all
  std::string after;
  int limit = 50;  // 1 to 200
};
// Newest first. Needs read_client.
Result<Page<CaseFile>> list_cases(const Context& context, const CaseQuery& query);

// What happened, oldest first. Needs read_client and a purpose.
Result<std::vector<TimelineLine>> timeline(const Context& context, const CaseId& case_file);

// What happened in a case that handlers of plugins listen to, and what they did: newest first.
// Needs read_client and a purpose; the look is journalled.
Result<std::vector<HandledEvent>> case_events(const Context& context, const CaseId& case_file);

// The facts of a case with their history, oldest first.
Result<std::vector<Fact>> fact_history(const Context& context, const CaseId& case_file);

}  // namespace naober::casework
