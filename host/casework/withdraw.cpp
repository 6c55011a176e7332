// Withdrawal of a grant (intrekking, Wmo 2.3.10): a decision of its own, with its own letter and
// objection term.
#include <algorithm>

#include "base/host_version.h"

#include "casework/checks.h"
#include "casework/decide.h"
#include "casework/decision_content.h"
#include "casework/decision_letter.h"
#include "casework/events.h"
#include "casework/grounds.h"
#include "casework/hearing.h"
#include "casework/kept_letter.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/decision.h"
#include "records/identity.h"
#include "records/plan.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

struct Matter {
  Decision grant;
  Plan plan;
  Grounds grounds;
};

Result<Matter> read_matter(store::ReadTransaction& transaction, const Context& context,
                           const Withdraw& request) {
  Matter matter;
  TRY(matter.grant, records::find_decision(transaction, request.decision));
  if (matter.grant.kind != DecisionKind::grant) {
    return refuse(Fault::conflict, "Only a grant can be withdrawn.", request.decision.text());
  }
  TRY(const auto earlier, records::withdrawn_by(transaction, request.decision));
  if (earlier) {
    return refuse(Fault::conflict, "This grant was withdrawn already.", earlier->text());
  }
  TRY(matter.plan, records::find_plan(transaction, matter.grant.plan));
  TRY(matter.grounds, read_grounds(transaction, context, matter.grant.case_file, request.version,
                                   matter.grant.advice));
  return matter;
}

// The five grounds of Wmo 2.3.10 lid 1, and no other; the Jeugdwet has the same in an article of
// its own.
Result<std::string> article_of(const Context& context, const Decision& grant,
                               const std::string& ground) {
  if (ground.size() == 1 && ground[0] >= 'a' && ground[0] <= 'e') {
    const auto* provision = context.bundle->provision(grant.provision);
    const bool youth = provision != nullptr && provision->law == "youth";
    return (youth ? "Jeugdwet art. 8.1.4 lid 1 sub " : "Wmo 2015 art. 2.3.10 lid 1 sub ") + ground;
  }
  return refuse(
      Fault::invalid,
      "A grant is withdrawn on one of the grounds a to e of Wmo 2.3.10 lid 1: a (wrong data), b "
      "(no longer dependent), c (no longer sufficient), d (conditions not met), e (not used, or "
      "for something else).",
      "/ground");
}

struct Withdrawal {
  Decision decision;
  Decision kept;  // the same, as the file keeps it: its letter is sealed
  std::string letter_without_names;
};

Result<void> write_letters(const Context& context, const Matter& matter, Withdrawal& made) {
  const auto& grounds = matter.grounds;
  TRY(const auto identity, records::open_identity(context.store.vault(), grounds.case_file.client,
                                                  grounds.sealed_identity));
  const LetterMatter about{made.decision, nullptr,  grounds.case_file,
                           matter.plan,   identity, !grounds.personal_plans.empty()};
  TRY(made.decision.letter, decision_letter(context, about));
  TRY(made.letter_without_names, letter_without_names(context, about));
  TRY(made.kept,
      with_sealed_letter(context.store.vault(), grounds.case_file.client, made.decision));
  return {};
}

Result<Withdrawal> make_withdrawal(const Context& context, const Withdraw& request,
                                   const Matter& matter, const access::Permission& permission) {
  TRY_DO(must_say(request.reason, "/reason", "to the client why the support ends"));
  TRY_DO(check_heard(context, request.heard_on, request.not_heard_because));
  Withdrawal made;
  Decision& decision = made.decision;
  decision.id = DecisionId::make(context.random);
  decision.case_file = matter.grant.case_file;
  decision.kind = DecisionKind::withdraw;
  decision.provision = matter.grant.provision;
  decision.advice = matter.grant.advice;
  decision.plan = matter.grant.plan;
  decision.plan_version = matter.grant.plan_version;
  decision.mandate = permission.mandate;
  TRY(decision.article, article_of(context, matter.grant, request.ground));
  decision.reasons = {Reason{"", "withdraw", decision.article, request.reason}};
  TRY(decision.personal_plan_weighed, weighing_of(matter.grounds, request.personal_plan_weighed));
  decision.withdraws = matter.grant.id;
  decision.signed_by = context.actor.user.text();
  decision.role = permission.role;
  decision.organisation = permission.organisation;
  decision.bundle = context.bundle->fingerprint;
  decision.facts = matter.grounds.facts;
  decision.decided_on = context.today();
  decision.published_on = decision.decided_on;
  TRY(const auto term, core_term(context, "objection_term", decision.published_on));
  decision.objection_until =
      context.calendar.last_day(term.term, decision.published_on, TermSource::law);
  decision.valid_from = request.from;
  TRY_DO(write_letters(context, matter, made));
  return made;
}

Result<void> end_what_it_started(store::WriteTransaction& transaction, const Context& context,
                                 const CaseFile& case_file, const Decision& decision) {
  TRY(const auto provisions, records::provisions_of(transaction, decision.case_file));
  for (const auto& provision : provisions) {
    if (provision.decision == decision.withdraws && !provision.ended_on) {
      // The last day is the one before the withdrawal takes effect.
      const auto last = std::max(provision.started_on, decision.valid_from.plus_days(-1));
      TRY_DO(records::end_provision(transaction, provision.id, last, "withdrawn"));
      TRY_DO(emit(transaction, context, case_file, "provision_ended", provision.name,
                  Map{{"ended_on", last}}));
    }
  }
  return {};
}

}  // namespace

Result<Decided> withdraw(const Context& context, const Withdraw& request) {
  TRY(const auto matter, context.store.read([&](store::ReadTransaction& transaction) {
    return read_matter(transaction, context, request);
  }));
  TRY(const auto permission, may_decide(context, matter.grounds, matter.grant.provision));
  TRY(const auto made, make_withdrawal(context, request, matter, permission));
  const Decision& decision = made.decision;
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Decided> {
    Decided result{{}, decision};
    TRY(result.case_file, open_at_version(transaction, decision.case_file, request.version));
    TRY_DO(records::add_decision(transaction, made.kept));
    TRY_DO(records::add_letter_without_names(transaction, decision.id, made.letter_without_names));
    TRY_DO(end_what_it_started(transaction, context, result.case_file, decision));
    TRY_DO(finish_present(transaction, context, result.case_file));
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(emit_decided(transaction, context, result));
    TRY_DO(write_line(
        transaction, context, permission,
        Line{.act = access::Act::decide,
             .subject_kind = "decision",
             .subject_id = decision.id.text(),
             .client = result.case_file.client,
             .case_file = result.case_file.id,
             .details = Map{{"kind", "withdraw"},
                            {"ground", request.ground},
                            {"heard", request.heard_on.has_value()},
                            {"bundle", decision.bundle},
                            {"host", host_version},
                            {"content", seals_of(decision, made.kept, *matter.grounds.advice,
                                                 made.letter_without_names)}}}));
    return result;
  });
}

}  // namespace naober::casework
