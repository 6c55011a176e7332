#include "casework/default_notice.h"

#include <algorithm>

#include "casework/carry_out.h"
#include "casework/checks.h"
#include "casework/dutch.h"
#include "casework/events.h"
#include "casework/lateness.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "policy/effect.h"
#include "records/case_file.h"
#include "records/consultation.h"
#include "records/decision.h"
#include "records/default_notice.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

// Awb 4:17 lid 1 and 2: at most 42 days, in three rates of 14. The Algemene termijnenwet does not
// move them.
constexpr int days_per_rate = 14;
constexpr int penalty_days = 42;
// Awb 4:18: fixed within two weeks after the last day.
constexpr Term fix_within{2, Term::Unit::weeks};

// What one day costs: the `counted`th since the two weeks were over, counted from zero.
Result<Money> rate_of(const Context& context, int counted, Date day) {
  if (counted < days_per_rate) {
    return core_money(context, "penalty_first_rate", day);
  }
  if (counted < 2 * days_per_rate) {
    return core_money(context, "penalty_second_rate", day);
  }
  return core_money(context, "penalty_third_rate", day);
}

std::string work_of(const DefaultNoticeId& notice) { return "default_notice:" + notice.text(); }
std::string fixing_of(const DefaultNoticeId& notice) { return "penalty:" + notice.text(); }

Line line_of(const CaseFile& case_file, access::Act act, const DefaultNotice& notice,
             Value details) {
  return Line{.act = act,
              .subject_kind = "default_notice",
              .subject_id = notice.id.text(),
              .client = case_file.client,
              .case_file = case_file.id,
              .details = std::move(details)};
}

std::string meaning_of(const DefaultNotice& notice) {
  if (notice.too_early) {
    return "The term runs until " + notice.due_on.text() +
           ", so this notice came too early and starts nothing (Awb 4:17 lid 3); tell the sender.";
  }
  return "The decision was due on " + notice.due_on.text() + ". Decide by " +
         notice.decide_until.text() + "; from the day after a penalty runs, until " +
         notice.last_penalty_day.text() + " at the latest (Awb 4:17).";
}

Result<DefaultNotice> notice_for(const Context& context, const ReceiveDefaultNotice& request,
                                 Date due_on) {
  DefaultNotice notice;
  notice.id = DefaultNoticeId::make(context.random);
  notice.case_file = request.case_file;
  notice.objection = request.objection;
  TRY(notice.received_on, past_day(context, request.received_on, "/received_on"));
  notice.due_on = due_on;
  notice.too_early = notice.received_on <= due_on;
  TRY(const auto weeks, core_term(context, "default_notice_term", notice.received_on));
  notice.decide_until =
      context.calendar.last_day(weeks.term, std::max(notice.received_on, due_on), TermSource::law);
  notice.last_penalty_day = notice.decide_until.plus_days(penalty_days);
  notice.received_by = context.who();
  return notice;
}

Result<void> check_none_runs(store::ReadTransaction& transaction,
                             const ReceiveDefaultNotice& request) {
  TRY(const auto earlier, records::default_notices_of(transaction, request.case_file));
  for (const auto& other : earlier) {
    if (!other.too_early && !other.decided_on && other.objection == request.objection) {
      return refuse(Fault::conflict,
                    "A notice of default of " + other.received_on.text() +
                        " about the same decision runs already; a second one changes nothing.",
                    other.id.text());
    }
  }
  return {};
}

Result<void> keep(store::WriteTransaction& transaction, const Context& context,
                  const access::Permission& permission, ReceivedDefaultNotice& received) {
  const auto& notice = received.notice;
  TRY_DO(records::add_default_notice(transaction, notice));
  const std::string title =
      notice.too_early ? "Ingebrekestelling te vroeg: laat dat de afzender weten"
                       : "Ingebrekestelling: besluit uiterlijk " + dutch(notice.decide_until);
  TRY_DO(leave_task(transaction, context, received.case_file, std::string(policy::contact_person),
                    title, notice.too_early ? notice.due_on : notice.decide_until,
                    work_of(notice.id)));
  TRY_DO(records::change_case(transaction, received.case_file));
  TRY_DO(emit(transaction, context, received.case_file, "default_notice_received", {},
              Map{{"too_early", notice.too_early}, {"decide_until", notice.decide_until}}));
  return write_line(
      transaction, context, permission,
      line_of(received.case_file, access::Act::receive_objection, notice,
              Map{{"too_early", notice.too_early}, {"decide_until", notice.decide_until}}));
}

struct Fixing {
  DefaultNotice notice;
  CaseFile case_file;
  std::string provision;  // the one the case was about
  std::vector<Consultation> consultations;
  std::vector<access::EarlierAct> earlier;
};

Result<Fixing> read_fixing(store::ReadTransaction& transaction, const Context& context,
                           const FixPenalty& request) {
  Fixing fixing;
  TRY(fixing.notice, records::find_default_notice(transaction, request.notice));
  TRY(fixing.case_file,
      records::case_at_version(transaction, fixing.notice.case_file, request.version));
  TRY(fixing.consultations, records::consultations_of(transaction, fixing.case_file.id));
  TRY(fixing.earlier, earlier_acts(transaction, fixing.case_file.id));
  TRY(const auto decisions, records::decisions_of(transaction, fixing.case_file.id));
  if (!decisions.empty()) {
    fixing.provision = decisions.front().provision;
    return fixing;
  }
  // Nobody decided at all: whoever may decide on what the task grants fixes the penalty.
  if (const auto* task = context.bundle->task(fixing.case_file.task)) {
    for (const auto& provision : task->plugin->provisions) {
      if (provision.kind == policy::Provision::Kind::tailored) {
        fixing.provision = provision.name;
        break;
      }
    }
  }
  return fixing;
}

Result<access::Permission> may_fix(const Context& context, const Fixing& fixing) {
  access::Context known;
  known.provision = fixing.provision;
  known.consulted = consulted_on(context, fixing.consultations, fixing.provision);
  const bool about_objection = fixing.notice.objection.has_value();
  return allowed(context, about_objection ? access::Act::decide_objection : access::Act::decide,
                 known);
}

Result<void> check_over(const Context& context, const DefaultNotice& notice) {
  if (notice.too_early) {
    return refuse(Fault::conflict, "This notice came too early, so no penalty ran.",
                  notice.id.text());
  }
  if (notice.penalty) {
    return refuse(Fault::conflict,
                  "The penalty was fixed on " + notice.penalty_fixed_on->text() + " already.",
                  notice.id.text());
  }
  if (!notice.decided_on && context.today() <= notice.last_penalty_day) {
    return refuse(Fault::conflict,
                  "The penalty still runs, until the decision or " +
                      notice.last_penalty_day.text() + "; it is fixed after that (Awb 4:18).",
                  notice.id.text());
  }
  return {};
}

Result<DefaultNotice> fixed(const Context& context, const FixPenalty& request,
                            DefaultNotice notice) {
  TRY(const auto table,
      penalty_on(context, notice, notice.decided_on.value_or(notice.last_penalty_day)));
  const Money amount = request.amount.value_or(table.amount);
  if (amount != table.amount && is_blank(request.because)) {
    return refuse(Fault::invalid,
                  "The table of Awb 4:17 comes to " + table.amount.text() + " for " +
                      std::to_string(table.days) +
                      " days; say in `because` why it is another amount (Awb 4:17 lid 6).",
                  "/because");
  }
  if (amount > table.amount) {
    return refuse(Fault::invalid, "No more is owed than " + table.amount.text() + " (Awb 4:17).",
                  "/amount");
  }
  notice.penalty = amount;
  notice.penalty_fixed_on = context.today();
  notice.penalty_fixed_by = context.who();
  notice.penalty_because = request.because;
  return notice;
}

}  // namespace

Result<ReceivedDefaultNotice> receive_default_notice(const Context& context,
                                                     const ReceiveDefaultNotice& request) {
  TRY(const auto permission, allowed(context, access::Act::receive_objection));
  return context.store.write(
      [&](store::WriteTransaction& transaction) -> Result<ReceivedDefaultNotice> {
        ReceivedDefaultNotice received;
        TRY(received.case_file, open_at_version(transaction, request.case_file, request.version));
        TRY(const auto due, due_decision(transaction, received.case_file, request.objection));
        TRY(received.notice, notice_for(context, request, due.due_on));
        TRY_DO(check_none_runs(transaction, request));
        TRY_DO(keep(transaction, context, permission, received));
        received.says = meaning_of(received.notice);
        return received;
      });
}

Result<Penalty> penalty_on(const Context& context, const DefaultNotice& notice, Date day) {
  Penalty penalty;
  if (notice.too_early) {
    return penalty;
  }
  penalty.days = std::clamp(day.days_since(notice.decide_until), 0, penalty_days);
  for (int counted = 0; counted < penalty.days; ++counted) {
    TRY(const auto amount, rate_of(context, counted, notice.decide_until.plus_days(counted + 1)));
    penalty.amount.cents += amount.cents;
  }
  return penalty;
}

Result<DefaultNotice> fix_penalty(const Context& context, const FixPenalty& request) {
  TRY(const auto fixing, context.store.read([&](store::ReadTransaction& transaction) {
    return read_fixing(transaction, context, request);
  }));
  TRY(const auto permission, may_fix(context, fixing));
  TRY_DO(check_over(context, fixing.notice));
  TRY(const auto notice, fixed(context, request, fixing.notice));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<DefaultNotice> {
    TRY(auto case_file, records::case_at_version(transaction, notice.case_file, request.version));
    TRY_DO(records::change_default_notice(transaction, notice));
    TRY_DO(records::finish_work(transaction, case_file.id, fixing_of(notice.id), context.today()));
    TRY_DO(records::change_case(transaction, case_file));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(case_file, access::Act::decide, notice,
                              Map{{"what", "penalty fixed"}, {"amount", notice.penalty->text()}})));
    return notice;
  });
}

Result<DefaultNotice> open_default_notice(const Context& context, const DefaultNoticeId& notice) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile case_file;
  TRY(auto found,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<DefaultNotice> {
        TRY(auto read, records::find_default_notice(transaction, notice));
        TRY(case_file, records::find_case(transaction, read.case_file));
        return read;
      }));
  TRY_DO(record_look(context, permission, line_of(case_file, access::Act::read_client, found, {})));
  return found;
}

Result<void> stop_default_notices(store::WriteTransaction& transaction, const Context& context,
                                  const CaseFile& case_file,
                                  const std::optional<ObjectionId>& objection, Date decided_on) {
  TRY(const auto notices, records::default_notices_of(transaction, case_file.id));
  for (auto notice : notices) {
    if (notice.objection != objection || notice.decided_on || notice.penalty) {
      continue;
    }
    notice.decided_on = decided_on;
    TRY_DO(records::change_default_notice(transaction, notice));
    TRY_DO(records::finish_work(transaction, case_file.id, work_of(notice.id), context.today()));
    if (!notice.too_early && decided_on > notice.decide_until) {
      const Date last = std::min(decided_on, notice.last_penalty_day);
      TRY_DO(leave_task(transaction, context, case_file, std::string(policy::contact_person),
                        "Stel de dwangsom vast (Awb 4:18)",
                        context.calendar.last_day(fix_within, last, TermSource::law),
                        fixing_of(notice.id)));
    }
  }
  return {};
}

}  // namespace naober::casework
