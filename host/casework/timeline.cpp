#include "casework/timeline.h"

#include <algorithm>

namespace naober::casework {
namespace {

using Lines = std::vector<TimelineLine>;

void add_steps(const WholeCase& whole, Lines& lines) {
  for (const auto& entry : whole.steps) {
    lines.push_back({entry.entered_on, "step_entered", entry.step, "",
                     entry.due_on ? "due " + entry.due_on->text() : ""});
    for (const auto& pause : entry.suspensions) {
      lines.push_back(
          {pause.requested_on, "suspended", entry.step, "", std::string(word_of(pause.ground))});
      if (pause.completed_on) {
        lines.push_back({*pause.completed_on, "resumed", entry.step, "", ""});
      }
    }
  }
}

void add_investigation(const WholeCase& whole, Lines& lines) {
  for (const auto& conversation : whole.conversations) {
    lines.push_back({conversation.held_on, "conversation_held", conversation.id.text(),
                     conversation.held_by, conversation.instrument});
  }
  for (const auto& personal_plan : whole.personal_plans) {
    lines.push_back({personal_plan.received_on, "personal_plan_received",
                     std::to_string(personal_plan.number), personal_plan.recorded_by, ""});
  }
  if (whole.plan && whole.plan->agreed_on) {
    lines.push_back({*whole.plan->agreed_on, "plan_agreed", whole.plan->id.text(), "",
                     "version " + std::to_string(whole.plan->agreed_version)});
  }
  for (const auto& advice : whole.advices) {
    lines.push_back({Clock::day_in_the_netherlands(advice.given_at), "advised", advice.id.text(),
                     advice.given_by, advice.verdict});
  }
  for (const auto& held : whole.consultations) {
    lines.push_back({held.held_on, "consulted", held.id.text(), held.consulted,
                     held.agrees ? "agrees" : "does not agree"});
  }
}

void add_results(const WholeCase& whole, Lines& lines) {
  for (const auto& decision : whole.decisions) {
    lines.push_back({decision.decided_on, "decided", decision.id.text(), decision.signed_by,
                     std::string(word_of(decision.kind))});
  }
  for (const auto& order : whole.orders) {
    lines.push_back(
        {order.ordered_on, "ordered", order.id.text(), order.ordered_by, order.provider});
  }
  for (const auto& provision : whole.provisions) {
    lines.push_back({provision.started_on, "provision_started", provision.id.text(),
                     provision.started_by, provision.name});
    if (provision.ended_on) {
      lines.push_back(
          {*provision.ended_on, "provision_ended", provision.id.text(), "", provision.name});
    }
  }
  for (const auto& objection : whole.objections) {
    lines.push_back({objection.received_on, "objection_received", objection.id.text(),
                     objection.received_by, objection.late ? "late" : "in time"});
    if (objection.decided_on) {
      lines.push_back({*objection.decided_on, "objection_decided", objection.id.text(),
                       objection.decided_by, std::string(word_of(*objection.outcome))});
    }
  }
}

// What came in between: help in a hurry, what was delivered, being late, money, and coming back.
void add_process(const WholeCase& whole, Lines& lines) {
  for (const auto& help : whole.urgent_help) {
    lines.push_back({Clock::day_in_the_netherlands(help.decided_at), "helped_urgently",
                     help.provision.text(), help.decided_by, help.name});
  }
  for (const auto& line : whole.deliveries) {
    lines.push_back({line.told_on, "delivered", line.id.text(), line.told_by,
                     line.above ? "above the grant" : line.unit});
  }
  for (const auto& notice : whole.default_notices) {
    lines.push_back({notice.received_on, "default_notice_received", notice.id.text(),
                     notice.received_by, notice.too_early ? "too early" : "in time"});
    if (notice.penalty_fixed_on) {
      lines.push_back({*notice.penalty_fixed_on, "penalty_fixed", notice.id.text(),
                       notice.penalty_fixed_by, notice.penalty->text()});
    }
  }
  for (const auto& adjournment : whole.adjournments) {
    lines.push_back({adjournment.told_on, "adjourned", whole.case_file.id.text(),
                     adjournment.told_by, "until " + adjournment.until.text()});
  }
  for (const auto& claim : whole.claims) {
    lines.push_back({claim.decided_on, "claim_decided", claim.id.text(), claim.decided_by,
                     std::string(word_of(claim.kind))});
  }
}

// Earlier closings; the one that stands is told by the case itself.
void add_closures(const WholeCase& whole, Lines& lines) {
  for (const auto& closure : whole.closures) {
    if (closure.reopened_on) {
      lines.push_back({closure.closed_on, "case_closed", whole.case_file.id.text(),
                       closure.closed_by, closure.because});
      lines.push_back({*closure.reopened_on, "case_reopened", whole.case_file.id.text(),
                       closure.reopened_by, closure.reopened_because});
    }
  }
}

// What handlers did about what happened: nothing when nobody had anything to do.
void add_events(const WholeCase& whole, Lines& lines) {
  for (auto handled = whole.events.rbegin(); handled != whole.events.rend(); ++handled) {
    for (const auto& outcome : handled->outcomes) {
      for (const auto& did : outcome.did) {
        lines.push_back({handled->event.on, "handler_acted", handled->event.name, "", did});
      }
      if (!outcome.refused.empty()) {
        lines.push_back(
            {handled->event.on, "handler_refused", handled->event.name, "", outcome.place});
      }
    }
  }
}

}  // namespace

std::vector<TimelineLine> lines_of(const WholeCase& whole) {
  Lines lines;
  lines.push_back({whole.case_file.opened_on, "case_opened", whole.case_file.id.text(), "",
                   whole.case_file.task});
  if (whole.case_file.applied_on) {
    lines.push_back({*whole.case_file.applied_on, "applied", whole.case_file.id.text(), "", ""});
  }
  add_steps(whole, lines);
  add_investigation(whole, lines);
  add_results(whole, lines);
  add_process(whole, lines);
  add_closures(whole, lines);
  add_events(whole, lines);
  if (whole.case_file.closed_on) {
    lines.push_back({*whole.case_file.closed_on, "case_closed", whole.case_file.id.text(), "",
                     whole.case_file.closed_because});
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.on < b.on; });
  return lines;
}

}  // namespace naober::casework
