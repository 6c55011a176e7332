#include "lab/demo_story.h"

#include <algorithm>

#include "casework/advance.h"
#include "casework/advise.h"
#include "casework/conversation.h"
#include "casework/facts.h"
#include "casework/notification.h"
#include "casework/objection.h"
#include "casework/plan.h"
#include "casework/provide.h"
#include "policy/outcome.h"

namespace naober::lab {

namespace {

// How many days pass, at most, before the next thing happens in a case.
constexpr int longest_pause = 6;

std::vector<DomainAnswer> answers_to(const policy::Bundle& bundle, const std::string& instrument) {
  std::vector<DomainAnswer> answers;
  if (const policy::Instrument* asked = bundle.instrument(instrument)) {
    for (const policy::Domain& domain : asked->domains) {
      answers.push_back({domain.name, "Besproken: zie het verslag.", {}});
    }
  }
  return answers;
}

std::string text_setting(const casework::Context& context, const std::string& name) {
  const auto settings = context.bundle->settings("casework", context.today());
  const Value* value = settings ? settings->find(name) : nullptr;
  const std::string* text = value == nullptr ? nullptr : value->as<std::string>();
  return text == nullptr ? std::string() : *text;
}

std::vector<std::string> providers_of(const policy::Bundle& bundle) {
  std::vector<std::string> providers;
  for (const policy::Organisation& organisation : bundle.roles.organisations) {
    if (organisation.kind == "care_provider") {
      providers.push_back(organisation.name);
    }
  }
  return providers;
}

Result<void> hold(const casework::Context& context, const CaseId& case_file, std::int64_t version) {
  casework::HoldConversation talk;
  talk.case_file = case_file;
  talk.version = version;
  talk.participants = {Participant::client, Participant::informal_carer};
  talk.answers = answers_to(*context.bundle, text_setting(context, "conversation_instrument"));
  talk.outcome = "Samen besproken wat lukt, wat niet lukt en wie er kan helpen.";
  talk.client_support_offered = true;
  talk.personal_budget_explained = true;
  talk.identity_established = true;
  TRY_DO(casework::hold_conversation(context, talk));
  return {};
}

// The running plan of the household when there is one, else a new one; with a goal for this case.
Result<void> plan_for(const casework::Context& context, const CaseId& case_file,
                      const std::string& question) {
  auto made = casework::make_plan(
      context, {case_file, context.actor.user.text(), context.today().plus_months(6)});
  if (!made && made.error().fault == Fault::conflict) {
    TRY(const PlanId running, PlanId::parse(made.error().about));
    made = casework::open_plan(context, running);
  }
  TRY(const Plan plan, std::move(made));
  const std::string instrument = text_setting(context, "conversation_instrument");
  const policy::Instrument* asked = context.bundle->instrument(instrument);
  casework::AddGoal goal;
  goal.plan = plan.id;
  goal.version = plan.version;
  goal.case_file = case_file;
  goal.domain = asked == nullptr ? std::string() : asked->domains.front().name;
  goal.result = "Over een half jaar is er een goede oplossing voor: " + question;
  goal.own_share = "Doet zelf wat lukt, in eigen tempo.";
  goal.network_share = "De buren houden een oogje in het zeil.";
  goal.general_share = "Kijkt wat er in de buurt is.";
  goal.municipality_share = "Vult aan wat dan nog ontbreekt.";
  TRY_DO(casework::add_goal(context, goal));
  return {};
}

bool advises_amount(const Advice& advice) {
  const auto outcome = policy::outcome_from(advice.outcome);
  return advice.verdict == "grant" && outcome && !outcome->grants.empty() &&
         !outcome->grants.front().values.empty();
}

Result<void> agree(const casework::Context& context, const CaseId& case_file) {
  TRY(const casework::WholeCase whole, casework::open_case_file(context, case_file));
  if (!whole.plan) {
    return refuse(Fault::conflict, "the household has no plan to agree on", case_file.text());
  }
  TRY_DO(casework::agree_plan(context, {whole.plan->id, whole.plan->version}));
  return {};
}

}  // namespace

Result<std::int64_t> Story::version(const casework::Context& context) const {
  TRY(const CaseFile now, casework::find_case(context, case_->id));
  return now.version;
}

Result<void> Story::tell(const Acting& acting, std::size_t colleagues, Chance& chance) {
  std::optional<Error> refused;
  for (std::size_t colleague = 0; colleague < colleagues; ++colleague) {
    const casework::Context context = acting(colleague);
    auto next = take(step_, context, chance);
    if (next) {
      step_ = *next;
      ended_ = step_ == Step::end || ++told_ >= script_.last_step;
      next_on_ = next_on_.plus_days(chance.between(0, longest_pause));
      return {};
    }
    if (next.error().fault != Fault::not_allowed) {
      refused = next.error();
      break;  // not a matter of who acts: another colleague would hear the same
    }
    refused = refused.value_or(next.error());
  }
  ended_ = true;
  return tl::unexpected(std::move(refused).value_or(
      Error{Fault::not_allowed, "nobody works here who could do it", "colleagues"}));
}

Result<Story::Step> Story::take(Step step, const casework::Context& context, Chance& chance) {
  switch (step) {
    case Step::notify: {
      casework::RegisterNotification call;
      call.client = script_.client;
      call.notifier = chance.in_percent(30) ? Notifier::family : Notifier::client;
      call.question = script_.question;
      call.urgent = chance.in_percent(5);
      TRY(const Notification notification, casework::register_notification(context, call));
      notification_ = notification.id;
      return Step::open;
    }
    case Step::open: {
      TRY(case_, casework::open_case(context, {*notification_, script_.task, {}}));
      return Step::facts;
    }
    case Step::facts: {
      TRY(const auto now, version(context));
      TRY_DO(casework::record_facts(context, {case_->id, now, script_.facts, {}, std::nullopt}));
      return Step::converse;
    }
    case Step::converse: {
      TRY(const auto now, version(context));
      TRY_DO(hold(context, case_->id, now));
      return script_.own_plan ? Step::hand_in_plan : Step::plan;
    }
    case Step::hand_in_plan: {
      TRY(const auto now, version(context));
      TRY_DO(casework::record_personal_plan(
          context, {case_->id, now, "Wij willen het eerst met de buren proberen.", std::nullopt}));
      return Step::plan;
    }
    case Step::plan: {
      TRY_DO(plan_for(context, case_->id, script_.question));
      return Step::agree;
    }
    case Step::agree: {
      TRY_DO(agree(context, case_->id));
      return Step::apply;
    }
    case Step::apply: {
      TRY(const auto now, version(context));
      TRY_DO(casework::apply(context, {case_->id, now, std::nullopt, script_.question}));
      return script_.suspends ? Step::suspend : Step::consult;
    }
    case Step::suspend: {
      TRY(const auto now, version(context));
      TRY_DO(casework::suspend(
          context, {case_->id, now, SuspensionGround::completion, "een verklaring van de huisarts",
                    context.today().plus_days(14)}));
      return Step::resume;
    }
    case Step::resume: {
      TRY(const auto now, version(context));
      TRY_DO(casework::resume(context, {case_->id, now, std::nullopt}));
      return Step::consult;
    }
    case Step::consult: {
      TRY(const policy::Task* const task,
          Result<const policy::Task*>(context.bundle->task(script_.task)));
      for (const policy::Provision& provision : task->plugin->provisions) {
        if (provision.kind == policy::Provision::Kind::tailored) {
          TRY_DO(casework::consult(context, {case_->id, provision.name,
                                             "Past bij wat wij vaker zien.", true, std::nullopt}));
        }
      }
      return Step::advise;
    }
    case Step::advise: {
      TRY(advice_, casework::advise(context, {case_->id, std::nullopt}));
      return after_advice(context);
    }
    case Step::decide: {
      TRY(casework::Decide decision, decision_on(context));
      TRY(decision.version, version(context));
      TRY(const auto decided, casework::decide(context, decision));
      decision_ = decided.decision.id;
      if (decided.decision.kind == DecisionKind::grant && !script_.objects) {
        return Step::order;
      }
      return script_.objects ? Step::object : Step::close;
    }
    case Step::order: {
      const auto providers = providers_of(*context.bundle);
      if (providers.empty()) {
        return Step::end;
      }
      TRY(const auto now, version(context));
      casework::PlaceOrder order;
      order.case_file = case_->id;
      order.version = now;
      order.decision = *decision_;
      order.provider = chance.one_of(providers);
      order.offered = providers;
      order.starts_on = context.today().plus_days(7);
      TRY_DO(casework::place_order(context, order));
      return Step::end;
    }
    case Step::object: {
      TRY(const auto now, version(context));
      casework::ReceiveObjection letter;
      letter.decision = *decision_;
      letter.version = now;
      letter.grounds = "Ik ben het niet eens met het besluit.";
      TRY(const auto received, casework::receive_objection(context, letter));
      objection_ = received.objection.id;
      return Step::decide_objection;
    }
    case Step::decide_objection: {
      TRY(const auto now, version(context));
      TRY_DO(casework::decide_objection(
          context, {*objection_, now,
                    chance.in_percent(30) ? ObjectionOutcome::founded : ObjectionOutcome::unfounded,
                    "Wij hebben uw bezwaar besproken tijdens de hoorzitting.", false}));
      return Step::end;
    }
    case Step::close: {
      TRY(const auto now, version(context));
      casework::CloseCase answered;
      answered.case_file = case_->id;
      answered.version = now;
      answered.because = "De vraag is beantwoord.";
      TRY_DO(casework::close_case(context, answered));
      return Step::end;
    }
    case Step::end:
      return Step::end;
  }
  return Step::end;
}

// What follows an advice: nothing while facts are missing, a start without a decision for a general
// provision, a decision otherwise.
Result<Story::Step> Story::after_advice(const casework::Context& context) {
  if (advice_->verdict == "ask") {
    return Step::end;
  }
  const policy::Provision* provision = context.bundle->provision(advice_->provision);
  if (provision == nullptr || provision->kind == policy::Provision::Kind::tailored) {
    return Step::decide;
  }
  TRY(const auto now, version(context));
  TRY_DO(casework::start_provision(context,
                                   {case_->id, now, provision->name, std::nullopt, std::nullopt}));
  return Step::end;
}

Result<casework::Decide> Story::decision_on(const casework::Context& context) const {
  casework::Decide decision;
  decision.case_file = case_->id;
  decision.reason = "Wij hebben samen gekeken naar wat bij u past.";
  decision.personal_plan_weighed =
      script_.own_plan ? "Uw eigen plan hebben wij overgenomen waar dat kon." : "";
  if (advice_->verdict == "refuse") {
    decision.kind = DecisionKind::refuse;
  } else if (advice_->verdict == "refer") {
    decision.kind = DecisionKind::refer;
  }
  const policy::Task* task = context.bundle->task(script_.task);
  const auto tailored = [](const policy::Provision& provision) {
    return provision.kind == policy::Provision::Kind::tailored;
  };
  const auto found = std::ranges::find_if(task->plugin->provisions, tailored);
  if (found == task->plugin->provisions.end()) {
    return refuse(Fault::conflict, "this task has no tailored provision to decide on",
                  script_.task);
  }
  decision.provision = found->name;
  // What the rules advise is granted as they advise it; what they leave to a person takes a number
  // and, where no rule spoke, an article.
  if (decision.kind == DecisionKind::grant && !found->unit.empty() && !advises_amount(*advice_)) {
    decision.amount = "3";
  }
  if (advice_->reasons.empty()) {
    decision.article = "Wmo 2015 art. 2.3.5 lid 3";
  }
  return decision;
}

}  // namespace naober::lab
