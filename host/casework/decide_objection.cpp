// The decision on an objection (beslissing op bezwaar, Awb 7:11): by another person, in full
// reconsideration.
#include "casework/checks.h"
#include "casework/decision_letter.h"
#include "casework/default_notice.h"
#include "casework/events.h"
#include "casework/kept_letter.h"
#include "casework/lines.h"
#include "casework/objection.h"
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

struct Matter {
  Objection objection;
  Decision decision;
  CaseFile case_file;
  std::vector<access::EarlierAct> earlier;
  std::string sealed_identity;
};

Result<Matter> read_matter(store::ReadTransaction& transaction, const DecideObjection& request) {
  Matter matter;
  TRY(matter.objection, records::find_objection(transaction, request.objection));
  TRY(matter.decision, records::find_decision(transaction, matter.objection.decision));
  TRY(matter.case_file, open_at_version(transaction, matter.objection.case_file, request.version));
  TRY(matter.earlier, earlier_acts(transaction, matter.case_file.id));
  TRY(matter.sealed_identity, records::sealed_identity(transaction, matter.case_file.client));
  return matter;
}

Result<access::Permission> may_decide(const Context& context, const Matter& matter) {
  // Said here as well as by may(): the law says it whatever the journal holds.
  if (matter.decision.signed_by == context.actor.user.text()) {
    return refuse(
        Fault::not_allowed,
        "You signed the decision, so you do not decide the objection against it (Awb 10:3); "
        "have a colleague with the mandate do it.",
        "decide_objection");
  }
  access::Context known;
  known.provision = matter.decision.provision;
  known.earlier = matter.earlier;
  return allowed(context, access::Act::decide_objection, known);
}

Result<void> check_outcome(const DecideObjection& request, const Objection& objection) {
  TRY_DO(must_say(request.reasons, "/reasons", "to the client why you decide so"));
  if (objection.outcome) {
    return refuse(Fault::conflict,
                  "This objection was decided on " + objection.decided_on->text() +
                      "; the road from here is appeal to the court.",
                  objection.id.text());
  }
  const bool admissible = request.outcome != ObjectionOutcome::inadmissible;
  if (objection.late && admissible && !request.lateness_excused) {
    return refuse(
        Fault::conflict,
        "This objection came too late: it is inadmissible, unless being late is excusable "
        "(Awb 6:11); then say so with lateness_excused and explain it in the reasons.",
        "/lateness_excused");
  }
  if (!objection.late && request.lateness_excused) {
    return refuse(Fault::invalid, "This objection was in time; there is nothing to excuse.",
                  "/lateness_excused");
  }
  return {};
}

// Where a committee is heard its advice goes with the decision, and who departs from it says why
// (Awb 7:13 lid 7).
Result<void> check_committee(const DecideObjection& request, const Objection& objection) {
  if (objection.committee != request.committee_advice.has_value()) {
    return refuse(Fault::conflict,
                  objection.committee
                      ? "An advisory committee is heard on this objection (Awb 7:13); say in "
                        "committee_advice what it advised."
                      : "No advisory committee is heard on this objection; leave committee_advice "
                        "out.",
                  "/committee_advice");
  }
  const bool differs = objection.committee && *request.committee_advice != request.outcome;
  if (differs && is_blank(request.committee_deviation)) {
    return refuse(Fault::conflict,
                  "The committee advised '" + std::string(word_of(*request.committee_advice)) +
                      "'; say in committee_deviation why you decide otherwise (Awb 7:13 lid 7).",
                  "/committee_deviation");
  }
  if (!differs && !is_blank(request.committee_deviation)) {
    return refuse(Fault::invalid, "This follows the committee; there is no deviation to explain.",
                  "/committee_deviation");
  }
  return {};
}

Result<void> decide_again(store::WriteTransaction& transaction, const Context& context,
                          const CaseRoad& road, CaseFile& case_file, const Objection& objection) {
  const bool again = objection.outcome == ObjectionOutcome::founded ||
                     objection.outcome == ObjectionOutcome::partly_founded;
  if (!again || road.workflow->step("decision") == nullptr) {
    return {};
  }
  // Founded means that a new decision takes the place of the old one (Awb 7:11 lid 2).
  TRY_DO(enter(transaction, context, road, case_file, "decision", context.today()));
  return {};
}

Result<Objection> settled(const Context& context, const DecideObjection& request,
                          const Matter& matter, const access::Permission& permission) {
  auto objection = matter.objection;
  objection.outcome = request.outcome;
  objection.decided_on = context.today();
  objection.decided_by = context.actor.user.text();
  objection.reasons = request.reasons;
  objection.committee_advice = request.committee_advice;
  if (!is_blank(request.committee_deviation)) {
    objection.reasons +=
        "\n\nWij volgen het advies van de commissie niet: " + request.committee_deviation;
  }
  TRY(const auto identity, records::open_identity(context.store.vault(), matter.case_file.client,
                                                  matter.sealed_identity));
  TRY(objection.letter, objection_letter(context, objection, matter.decision, matter.case_file,
                                         identity, permission.role));
  return objection;
}

}  // namespace

Result<DecidedObjection> decide_objection(const Context& context, const DecideObjection& request) {
  TRY(const auto matter, context.store.read([&](store::ReadTransaction& transaction) {
    return read_matter(transaction, request);
  }));
  TRY(const auto permission, may_decide(context, matter));
  TRY_DO(check_outcome(request, matter.objection));
  TRY_DO(check_committee(request, matter.objection));
  TRY(const auto objection, settled(context, request, matter, permission));
  TRY(const auto kept,
      with_sealed_letter(context.store.vault(), matter.case_file.client, objection));
  TRY(const auto road, road_of(context, matter.case_file));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<DecidedObjection> {
    DecidedObjection result{{}, objection};
    TRY(result.case_file, open_at_version(transaction, objection.case_file, request.version));
    TRY_DO(records::settle_objection(transaction, kept));
    TRY_DO(stop_default_notices(transaction, context, result.case_file, objection.id,
                                context.today()));
    TRY_DO(records::finish_work(transaction, objection.case_file, objection.id.text(),
                                context.today()));
    TRY_DO(decide_again(transaction, context, road, result.case_file, objection));
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(emit(transaction, context, result.case_file, "objection_decided",
                word_of(request.outcome),
                Map{{"provision", matter.decision.provision}, {"decided_on", context.today()}}));
    TRY_DO(write_line(transaction, context, permission,
                      Line{.act = access::Act::decide_objection,
                           .subject_kind = "objection",
                           .subject_id = objection.id.text(),
                           .client = result.case_file.client,
                           .case_file = result.case_file.id,
                           .details = Map{{"outcome", word_of(request.outcome)}}}));
    return result;
  });
}

Result<Objection> open_objection(const Context& context, const ObjectionId& objection) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile case_file;
  TRY(auto found, context.store.read([&](store::ReadTransaction& transaction) -> Result<Objection> {
    TRY(auto read, records::find_objection(transaction, objection));
    TRY(case_file, records::find_case(transaction, read.case_file));
    return read;
  }));
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "objection",
                          .subject_id = objection.text(),
                          .client = case_file.client,
                          .case_file = case_file.id}));
  TRY(found.letter, open_letter(context.store.vault(), case_file.client, std::move(found.letter)));
  return found;
}

}  // namespace naober::casework
