#include "casework/decide.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/host_version.h"
#include "base/json.h"

#include "casework/checks.h"
#include "casework/decision_content.h"
#include "casework/decision_letter.h"
#include "casework/default_notice.h"
#include "casework/events.h"
#include "casework/grounds.h"
#include "casework/kept_letter.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "casework/validity.h"
#include "policy/outcome.h"
#include "records/basis.h"
#include "records/case_file.h"
#include "records/decision.h"
#include "records/identity.h"

namespace naober::casework {
namespace {

// How long a signed letter may lie before it is sent.
constexpr int days_to_send = 14;

constexpr double cents_in_a_euro = 100;

Money in_cents(double euros) { return Money{std::llround(euros * cents_in_a_euro)}; }

// "3", "2.5", "60.00": one spelling for hours and for euros.
std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

// The amount the rules advised for that provision, when they advised one.
std::optional<double> advised_amount(const Advice& advice, const std::string& provision) {
  const auto outcome = policy::outcome_from(advice.outcome);
  if (!outcome) {
    return std::nullopt;
  }
  for (const auto& grant : outcome->grants) {
    if (grant.provision != provision || grant.values.size() != 1) {
      continue;
    }
    const auto& value = grant.values.begin()->second;
    if (const auto* whole = value.as<std::int64_t>()) {
      return static_cast<double>(*whole);
    }
    if (const auto* number = value.as<double>()) {
      return *number;
    }
    if (const auto* money = value.as<Money>()) {
      return static_cast<double>(money->cents) / cents_in_a_euro;
    }
  }
  return std::nullopt;
}

// An amount of money has whole cents: "60", "60.00" and never "60.001".
Result<std::string> euros_of(const std::string& text) {
  const auto money = Money::parse(text);
  if (!money || money->cents <= 0) {
    return refuse(Fault::invalid,
                  "This is granted in euros: an amount above zero with whole cents, such as 60.00.",
                  "/amount");
  }
  return money->text();
}

Result<std::string> amount_of(const Decide& request, const policy::Provision& provision,
                              const Advice& advice) {
  if (request.kind != DecisionKind::grant || provision.unit.empty()) {
    return std::string();
  }
  if (!request.amount.empty()) {
    const auto amount = number_in(request.amount);
    if (!amount || *amount <= 0) {
      return refuse(Fault::invalid, "An amount is a number above zero, such as 3 or 2.5.",
                    "/amount");
    }
    return provision.in_money() ? euros_of(request.amount) : Result<std::string>(request.amount);
  }
  if (const auto advised = advised_amount(advice, provision.name)) {
    return provision.in_money() ? euros_of(in_cents(*advised).text())
                                : Result<std::string>(write_json(Value(*advised)));
  }
  return refuse(Fault::invalid,
                "Say how much is granted, in " + provision.unit + "; the rules advised no amount.",
                "/amount");
}

// In what way the decision differs from the advice, as a piece of a sentence; empty when it does
// not.
std::string difference(const Decision& decision, const Advice& advice) {
  const auto kind = std::string(word_of(decision.kind));
  if (advice.verdict == "weigh") {
    return {};
  }
  if (advice.verdict != kind) {
    return "the rules advised '" + advice.verdict + "' and this decision is '" + kind + "'";
  }
  if (decision.kind == DecisionKind::grant && decision.provision != advice.provision) {
    return "the rules advised '" + advice.provision + "' and this decision grants '" +
           decision.provision + "'";
  }
  const auto advised = advised_amount(advice, decision.provision);
  const auto granted = number_in(decision.amount);
  if (advised && granted && *advised != *granted) {
    return "the rules advised " + write_json(Value(*advised)) + " and this decision grants " +
           decision.amount;
  }
  return {};
}

Result<void> check_deviation(const Decide& request, const Decision& decision,
                             const Advice& advice) {
  const auto differs = difference(decision, advice);
  if (!differs.empty() && is_blank(request.deviation)) {
    return refuse(Fault::invalid,
                  "This differs from the advice: " + differs +
                      ". Deviating is possible, with its reason in `deviation` (Awb 4:84).",
                  "/deviation");
  }
  if (differs.empty() && !is_blank(request.deviation)) {
    return refuse(Fault::invalid,
                  "This decision follows the advice, so there is no deviation to explain; leave "
                  "`deviation` empty.",
                  "/deviation");
  }
  if (advice.verdict == "weigh" && is_blank(request.reason)) {
    return refuse(Fault::invalid,
                  "The rules leave this to you; say to the client in `reason` why you decide so.",
                  "/reason");
  }
  return {};
}

// The rules that gave what was decided, and the officer's own words.
std::vector<Reason> reasons_for(const Decide& request, const Advice& advice) {
  const auto kind = word_of(request.kind);
  std::vector<Reason> reasons;
  for (const auto& reason : advice.reasons) {
    const bool speaks_for_it =
        reason.gives == kind || (reason.gives == "weigh" && advice.verdict == "weigh");
    if (speaks_for_it && is_blank(request.deviation)) {
      reasons.push_back(reason);
    }
  }
  const std::string article = !request.article.empty() ? request.article
                              : !reasons.empty()       ? reasons.front().law
                                                       : std::string();
  if (!is_blank(request.reason)) {
    reasons.push_back(Reason{"", std::string(kind), article, request.reason});
  }
  return reasons;
}

// A special place is granted where a regular one will not do, and the decision says why.
Result<void> check_special(const Decide& request, const policy::Provision& provision) {
  if (request.kind != DecisionKind::grant || provision.setting != "special" ||
      !is_blank(request.reason)) {
    return {};
  }
  return refuse(Fault::invalid,
                "'" + provision.name +
                    "' is a special setting; say to the client in `reason` why a regular one will "
                    "not do.",
                "/reason");
}

Result<void> set_days(const Context& context, const Decide& request, const CaseFile& case_file,
                      const policy::Provision& provision, Decision& decision) {
  const auto today = context.today();
  decision.decided_on = today;
  decision.published_on = request.published_on.value_or(today);
  if (decision.published_on < today || decision.published_on > today.plus_days(days_to_send)) {
    return refuse(Fault::invalid,
                  "A letter is sent on the day it is signed or within two weeks after.",
                  "/published_on");
  }
  TRY(const auto term, core_term(context, "objection_term", decision.published_on));
  decision.objection_until =
      context.calendar.last_day(term.term, decision.published_on, TermSource::law);
  decision.valid_from = request.valid_from.value_or(decision.published_on);
  decision.valid_until = request.valid_until;
  if (!decision.valid_until && request.kind == DecisionKind::grant) {
    TRY(decision.valid_until, end_of_validity(context, case_file, provision, decision.valid_from));
  }
  if (decision.valid_until && *decision.valid_until < decision.valid_from) {
    return refuse(Fault::invalid, "What is granted ends before it begins.", "/valid_until");
  }
  return {};
}

Result<void> set_reasons(const Decide& request, const Advice& advice,
                         const policy::Provision& provision, Decision& decision) {
  TRY_DO(check_deviation(request, decision, advice));
  decision.deviation = request.deviation;
  decision.reasons = reasons_for(request, advice);
  if (decision.reasons.empty()) {
    return refuse(Fault::invalid,
                  "No rule gives the reason for this; say it to the client in `reason` (Awb 3:46).",
                  "/reason");
  }
  decision.article = request.article.empty() ? decision.reasons.front().law : request.article;
  if (is_blank(decision.article)) {
    decision.article = provision.article;
  }
  if (is_blank(decision.article)) {
    return refuse(Fault::invalid, "Name the article this decision rests on (Awb 3:47).",
                  "/article");
  }
  return {};
}

struct Draft {
  Grounds grounds;
  Decision decision;
  Decision kept;  // the same, as the file keeps it: its letter is sealed
  std::string letter_without_names;
  access::Permission permission;
};

// Everything but the signature: who may, on what it rests, and why.
Result<Draft> draft_of(const Context& context, const Decide& request) {
  if (request.kind == DecisionKind::withdraw) {
    return refuse(Fault::invalid, "A grant is withdrawn by naming it, not by deciding anew.",
                  "/kind");
  }
  Draft draft;
  TRY(draft.grounds, context.store.read([&](store::ReadTransaction& transaction) {
    return read_grounds(transaction, context, request.case_file, request.version, request.advice);
  }));
  const auto& grounds = draft.grounds;
  TRY(const auto* provision, tailored_provision(context, grounds.case_file, request.provision));
  TRY(draft.permission, may_decide(context, grounds, request.provision));
  TRY_DO(check_application(grounds));
  TRY_DO(check_plan(context, grounds, request.kind));
  TRY_DO(check_advice(context, grounds));
  auto& decision = draft.decision;
  decision.id = DecisionId::make(context.random);
  decision.case_file = grounds.case_file.id;
  decision.kind = request.kind;
  decision.provision = provision->name;
  TRY(decision.amount, amount_of(request, *provision, *grounds.advice));
  decision.advice = grounds.advice->id;
  decision.plan = grounds.plan->id;
  decision.plan_version = grounds.plan->agreed_version;
  decision.mandate = draft.permission.mandate;
  TRY_DO(set_reasons(request, *grounds.advice, *provision, decision));
  TRY(decision.personal_plan_weighed, weighing_of(grounds, request.personal_plan_weighed));
  decision.signed_by = context.actor.user.text();
  decision.role = draft.permission.role;
  decision.organisation = draft.permission.organisation;
  decision.bundle = context.bundle->fingerprint;
  decision.facts = grounds.facts;
  TRY_DO(check_special(request, *provision));
  TRY_DO(set_days(context, request, grounds.case_file, *provision, decision));
  TRY(const auto identity, records::open_identity(context.store.vault(), grounds.case_file.client,
                                                  grounds.sealed_identity));
  const LetterMatter matter{decision,      &*grounds.advice, grounds.case_file,
                            *grounds.plan, identity,         !grounds.personal_plans.empty()};
  TRY(decision.letter, decision_letter(context, matter));
  TRY(draft.letter_without_names, letter_without_names(context, matter));
  TRY(draft.kept, with_sealed_letter(context.store.vault(), grounds.case_file.client, decision));
  return draft;
}

Line line_of(const Draft& draft, const CaseFile& case_file) {
  const Decision& decision = draft.decision;
  const Advice& advice = *draft.grounds.advice;
  return Line{.act = access::Act::decide,
              .subject_kind = "decision",
              .subject_id = decision.id.text(),
              .client = case_file.client,
              .case_file = case_file.id,
              .details = Map{
                  {"kind", word_of(decision.kind)},
                  {"provision", decision.provision},
                  {"advised", advice.verdict},
                  {"deviates", !is_blank(decision.deviation)},
                  {"plan_version", decision.plan_version},
                  {"bundle", decision.bundle},
                  {"host", host_version},
                  {"content", seals_of(decision, draft.kept, advice, draft.letter_without_names)}}};
}

}  // namespace

std::string difference_from_advice(const Decision& decision, const Advice& advice) {
  return difference(decision, advice);
}

Result<void> emit_decided(store::WriteTransaction& transaction, const Context& context,
                          const Decided& decided) {
  const Decision& decision = decided.decision;
  const bool ends = decision.kind == DecisionKind::withdraw;
  const std::string_view name = ends                                   ? "decision_withdrawn"
                                : decision.kind == DecisionKind::grant ? "decision_granted"
                                                                       : "decision_refused";
  Map details{{"kind", word_of(decision.kind)},
              {"amount", decision.amount},
              {"published_on", decision.published_on},
              {"objection_until", decision.objection_until},
              {"valid_from", decision.valid_from}};
  if (decision.valid_until) {
    details.emplace("valid_until", *decision.valid_until);
  }
  details.emplace("decision", decision.id.text());
  return emit(transaction, context, decided.case_file, name, decision.provision,
              std::move(details));
}

Result<Decided> decide(const Context& context, const Decide& request) {
  TRY(const auto draft, draft_of(context, request));
  TRY(const auto road, road_of(context, draft.grounds.case_file));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Decided> {
    Decided result{{}, draft.decision};
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(records::add_decision(transaction, draft.kept));
    TRY_DO(records::add_basis(transaction, draft.decision, result.case_file.task,
                              *draft.grounds.advice));
    TRY_DO(records::add_letter_without_names(transaction, draft.decision.id,
                                             draft.letter_without_names));
    if (draft.decision.kind == DecisionKind::grant) {
      TRY_DO(follow(transaction, context, road, result.case_file, "provision"));
    } else {
      TRY_DO(finish_present(transaction, context, result.case_file));
    }
    TRY_DO(stop_default_notices(transaction, context, result.case_file, std::nullopt,
                                draft.decision.published_on));
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(emit_decided(transaction, context, result));
    TRY_DO(write_line(transaction, context, draft.permission, line_of(draft, result.case_file)));
    return result;
  });
}

Result<std::string> preview_letter(const Context& context, const Decide& request) {
  TRY(const auto draft, draft_of(context, request));
  TRY_DO(record_look(context, draft.permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "case",
                          .subject_id = request.case_file.text(),
                          .client = draft.grounds.case_file.client,
                          .case_file = request.case_file,
                          .details = Map{{"what", "previewed a letter"}}}));
  return draft.decision.letter;
}

Result<Decision> open_decision(const Context& context, const DecisionId& decision) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile case_file;
  TRY(auto found, context.store.read([&](store::ReadTransaction& transaction) -> Result<Decision> {
    TRY(auto read, records::find_decision(transaction, decision));
    TRY(case_file, records::find_case(transaction, read.case_file));
    return read;
  }));
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "decision",
                          .subject_id = decision.text(),
                          .client = case_file.client,
                          .case_file = case_file.id}));
  TRY(found.letter, open_letter(context.store.vault(), case_file.client, std::move(found.letter)));
  return found;
}

}  // namespace naober::casework
