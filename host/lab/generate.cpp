#include "lab/generate.h"

#include <algorithm>
#include <span>
#include <utility>

#include "access/account.h"
#include "base/json.h"
#include "journal/journal.h"
#include "lab/demo_people.h"
#include "policy/evaluate.h"
#include "records/advice.h"
#include "records/basis.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/decision.h"
#include "records/fact.h"
#include "records/household.h"
#include "records/identity.h"
#include "records/notification.h"
#include "records/plan.h"
#include "records/provision.h"
#include "records/work_item.h"

namespace naober::lab {

namespace {

// Cases that are advised, sealed and written together: one commit each.
constexpr std::int64_t batch = 250;
// Cases of one work of the pen. What SQLite keeps to undo a work is walked through at each of its
// statements, so large works cost the square of their size.
constexpr std::size_t cases_of_a_work = 4;
constexpr int days_to_decide = 40;
constexpr int percent_still_open = 6;

// All that is written of one case.
struct Made {
  Client client;
  std::vector<Client> housemates;  // the client first
  std::vector<records::SealedIdentity> identities;
  Notification notification;
  CaseFile case_file;
  Map facts;
  Plan plan;
  Advice advice;
  std::optional<Decision> decision;
  std::optional<Provision> provision;
  std::optional<WorkItem> work;
  Date day;
};

class Generating {
 public:
  Generating(const GenerateOptions& options, store::MunicipalityStore& store,
             const policy::Bundle& bundle, policy::Scripts* scripts, const FactSheets& sheets,
             const GeneratingHand& hand)
      : options_(options),
        store_(store),
        bundle_(bundle),
        scripts_(scripts),
        hand_(hand),
        chance_(options.seed),
        desk_chance_(options.seed + 1),
        numbers_(0) {
    for (const auto& [task, maps] : sheets) {
      if (bundle.task(task) != nullptr && !maps.empty()) {
        tasks_.emplace_back(bundle.task(task), &maps);
      }
    }
  }

  bool has_tasks() const { return !tasks_.empty(); }
  Result<void> next_batch(std::int64_t first, std::int64_t count, GenerateCount& made);

 private:
  using TaskSheets = std::pair<const policy::Task*, const std::vector<Map>*>;

  Made invent(std::int64_t place, const TaskSheets& task);
  std::string contact_person_of(std::int64_t place);
  void put_on_a_work_list(Made& made);
  Result<void> seal_people(Made& made, std::vector<Identity> people);
  Result<void> advise(const policy::Task& task, std::vector<Made*>& cases);
  void give_advice(const policy::Outcome& outcome, Made& made);
  void decide(const policy::Task& task, const policy::Outcome& outcome, Made& made);
  void settle(const policy::Task& task, const policy::Provision& granted, DecisionKind kind,
              Made& made);
  Result<void> seal(std::vector<Made>& cases);
  Result<void> write_all(const std::vector<Made>& cases);
  Result<void> write(store::WriteTransaction& transaction, const Made& made);
  Result<void> write_case(store::WriteTransaction& transaction, const Made& made);
  Result<void> write_outcome(store::WriteTransaction& transaction, const Made& made);
  Result<void> line(store::WriteTransaction& transaction, const Made& made, const char* act,
                    const char* kind, const std::string& subject, Map details);

  const GenerateOptions& options_;
  store::MunicipalityStore& store_;
  const policy::Bundle& bundle_;
  policy::Scripts* scripts_;
  const GeneratingHand& hand_;
  Chance chance_;
  Chance desk_chance_;  // who works on what; apart, so that the cases are the same without it
  TestNumbers numbers_;
  std::int64_t numbered_ = 0;
  std::string contact_person_;  // of the cases at hand
  std::vector<TaskSheets> tasks_;
};

// Colleagues come and go in turn; nobody of them has an account.
std::string Generating::contact_person_of(std::int64_t place) {
  if (options_.caseload == 0 || place >= options_.cases - options_.caseload) {
    return hand_.user;
  }
  if (contact_person_.empty() || place % options_.caseload == 0) {
    contact_person_ = access::UserId::make(desk_chance_).text();
  }
  return contact_person_;
}

// Half of them wait for a person, half in the queue of a role.
void Generating::put_on_a_work_list(Made& made) {
  WorkItem item;
  item.id = TaskId::make(desk_chance_);
  item.case_file = made.case_file.id;
  item.client = made.client.id;
  item.task = made.case_file.task;
  item.step = made.case_file.step;
  item.what = "step_due";
  if (desk_chance_.in_percent(50)) {
    item.user = made.case_file.contact_person;
  } else {
    item.role = hand_.role;
    item.organisation = hand_.organisation;
  }
  item.due_on = made.day.plus_days(desk_chance_.between(1, days_to_decide));
  made.work = std::move(item);
}

Made Generating::invent(std::int64_t place, const TaskSheets& task) {
  const auto days = std::int64_t{options_.years} * 365;
  Made made;
  made.day = options_.today.plus_days(
      static_cast<int>(days * (place + 1) / std::max<std::int64_t>(options_.cases, 1) - days));
  const Date opened = made.day.plus_days(-chance_.between(7, days_to_decide));
  made.client = {ClientId::make(chance_), HouseholdId::make(chance_), opened};
  Notification& call = made.notification;
  call.id = NotificationId::make(chance_);
  call.client = made.client.id;
  call.question = "Het lukt thuis niet meer alleen.";
  call.received_on = opened;
  call.personal_plan_until = opened.plus_days(7);
  call.investigation_until = opened.plus_days(42);
  call.registered_by = hand_.user;
  CaseFile& file = made.case_file;
  file.id = CaseId::make(chance_);
  file.task = task.first->name();
  file.client = made.client.id;
  file.household = made.client.household;
  file.notification = call.id;
  const policy::Step* step = task.first->workflow().first();
  file.step = step == nullptr ? "investigation" : step->name;
  file.contact_person = contact_person_of(place);
  file.bundle = bundle_.fingerprint;
  file.opened_on = opened;
  file.applied_on = opened;
  made.facts = vary_facts(*task.first->plugin->facts, chance_.one_of(*task.second), chance_);
  Plan& plan = made.plan;
  plan.id = PlanId::make(chance_);
  plan.household = made.client.household;
  plan.form = "support_plan";
  plan.state = PlanState::agreed;
  plan.director = hand_.user;
  plan.made_by = hand_.user;
  Goal goal;
  goal.id = GoalId::make(chance_);
  goal.case_file = file.id;
  goal.result = "Thuis gaat het weer.";
  plan.goals.push_back(std::move(goal));
  return made;
}

void Generating::give_advice(const policy::Outcome& outcome, Made& made) {
  policy::Outcome kept = outcome;
  kept.trace.clear();
  Advice& advice = made.advice;
  advice.id = AdviceId::make(chance_);
  advice.case_file = made.case_file.id;
  advice.case_version = 1;
  advice.on_day = made.day;
  advice.verdict = policy::name_of(outcome.verdict);
  advice.provision = outcome.grants.empty() ? "" : outcome.grants.front().provision;
  advice.ask = outcome.about;
  for (const policy::Reason& reason : outcome.reasons) {
    advice.reasons.push_back(
        {reason.rule, std::string(policy::name_of(reason.gives)), reason.article, reason.text});
  }
  advice.outcome = policy::to_value(kept);
  advice.facts = made.facts;
  advice.bundle = bundle_.fingerprint;
  advice.given_by = hand_.user;
  advice.given_at = FixedClock(made.day).now();
}

void Generating::decide(const policy::Task& task, const policy::Outcome& outcome, Made& made) {
  const auto& provisions = task.plugin->provisions;
  const auto tailored =
      std::find_if(provisions.begin(), provisions.end(), [](const policy::Provision& provision) {
        return provision.kind == policy::Provision::Kind::tailored;
      });
  const bool is_tailored =
      outcome.grants.empty() ||
      (tailored != provisions.end() && outcome.grants.front().provision == tailored->name);
  if (outcome.verdict == policy::Verdict::ask || tailored == provisions.end() || !is_tailored ||
      chance_.in_percent(percent_still_open)) {
    return;
  }
  DecisionKind kind = DecisionKind::grant;
  if (outcome.verdict == policy::Verdict::refuse || outcome.leaning == "refuse") {
    kind = DecisionKind::refuse;
  } else if (outcome.verdict == policy::Verdict::refer) {
    kind = DecisionKind::refer;
  }
  settle(task, *tailored, kind, made);
  if (!outcome.grants.empty() && outcome.grants.front().values.size() == 1) {
    made.decision->amount = write_json(outcome.grants.front().values.begin()->second);
  }
}

void Generating::settle(const policy::Task& task, const policy::Provision& granted,
                        DecisionKind kind, Made& made) {
  Decision decision;
  decision.id = DecisionId::make(chance_);
  decision.case_file = made.case_file.id;
  decision.kind = kind;
  decision.provision = granted.name;
  if (kind == DecisionKind::grant && !granted.unit.empty()) {
    decision.amount = std::to_string(chance_.between(1, 5));
  }
  decision.advice = made.advice.id;
  decision.plan = made.plan.id;
  decision.plan_version = 1;
  decision.mandate = "generated";
  decision.article =
      made.advice.reasons.empty() ? "Wmo 2015 art. 2.3.5 lid 3" : made.advice.reasons.front().law;
  decision.reasons = made.advice.reasons;
  if (decision.reasons.empty()) {
    decision.reasons.push_back(
        {"", std::string(word_of(kind)), decision.article, "Samen gewogen."});
  }
  decision.personal_plan_weighed = "Er is geen persoonlijk plan ingediend.";
  decision.signed_by = hand_.user;
  decision.role = hand_.role;
  decision.organisation = hand_.organisation;
  decision.bundle = bundle_.fingerprint;
  decision.facts = made.facts;
  decision.letter = "<p>Een gegenereerde brief.</p>";
  decision.decided_on = made.day;
  decision.published_on = made.day;
  decision.objection_until = made.day.plus_days(42);
  decision.valid_from = made.day;
  if (const policy::Step* step = task.workflow().step("decision")) {
    made.case_file.step = step->name;
  }
  if (kind == DecisionKind::grant) {
    Provision provision;
    provision.id = ProvisionId::make(chance_);
    provision.client = made.client.id;
    provision.case_file = made.case_file.id;
    provision.name = granted.name;
    provision.kind = ProvisionKind::tailored;
    provision.decision = decision.id;
    provision.started_on = made.day;
    provision.started_by = hand_.user;
    made.provision = std::move(provision);
  } else {
    made.case_file.state = CaseState::closed;
    made.case_file.closed_on = made.day;
    made.case_file.closed_because = "De vraag is beantwoord.";
  }
  made.decision = std::move(decision);
}

Result<void> Generating::advise(const policy::Task& task, std::vector<Made*>& cases) {
  std::vector<policy::FactSheet> sheets;
  for (const Made* made : cases) {
    TRY(auto sheet, policy::FactSheet::read(*task.plugin->facts, made->facts));
    sheets.push_back(std::move(sheet));
  }
  const std::string tenant = bundle_.municipality.id();
  std::optional<policy::Functions> functions;
  if (scripts_ != nullptr) {
    functions.emplace(policy::Functions{*scripts_, tenant, task.plugin->unit});
  }
  // The settings of the first day of the batch serve all of it: a batch spans a few days at most.
  const policy::Settings settings = task.settings_at(cases.front()->day);
  TRY(const auto outcomes,
      policy::advise_all(*task.book, settings, sheets, functions ? &*functions : nullptr));
  for (std::size_t place = 0; place < cases.size(); ++place) {
    cases[place]->facts = sheets[place].to_map();
    give_advice(outcomes[place], *cases[place]);
    cases[place]->advice.on_day = cases.front()->day;
    decide(task, outcomes[place], *cases[place]);
  }
  return {};
}

Result<void> Generating::seal(std::vector<Made>& cases) {
  std::vector<std::string> ids;
  std::vector<std::vector<Identity>> people;
  for (Made& made : cases) {
    people.push_back(invent_household(chance_, numbers_, bundle_.municipality.title, made.day));
    people.back().resize(options_.households ? people.back().size() : 1);
    made.housemates.push_back(made.client);
    while (made.housemates.size() < people.back().size()) {
      made.housemates.push_back(
          {ClientId::make(chance_), made.client.household, made.client.registered_on});
    }
    for (const Client& client : made.housemates) {
      ids.push_back(client.id.text());
    }
  }
  TRY_DO(store_.vault().ensure_keys(ids));
  for (std::size_t place = 0; place < cases.size(); ++place) {
    TRY_DO(seal_people(cases[place], std::move(people[place])));
  }
  return {};
}

Result<void> Generating::seal_people(Made& made, std::vector<Identity> people) {
  for (std::size_t place = 0; place < people.size(); ++place) {
    const ClientId& client = made.housemates[place].id;
    // The test range has a few thousand numbers only; without one, name and address tell.
    const bool has_number = numbered_++ < options_.numbered;
    if (!has_number) {
      people[place].bsn.clear();
    }
    TRY(auto sealed, records::seal_identity(store_.vault(), client, people[place]));
    if (!has_number && options_.numbered > 0) {
      sealed.bsn_index = records::bsn_index(store_.vault(), client.text());
    }
    made.identities.push_back(std::move(sealed));
  }
  return {};
}

Result<void> Generating::line(store::WriteTransaction& transaction, const Made& made,
                              const char* act, const char* kind, const std::string& subject,
                              Map details) {
  details.emplace("generated", true);
  journal::Entry entry;
  entry.at = FixedClock(made.day).now();
  entry.user_id = hand_.user;
  entry.role = hand_.role;
  entry.organisation = hand_.organisation;
  entry.purpose = "investigation";
  entry.act = act;
  entry.subject_kind = kind;
  entry.subject_id = subject;
  entry.client_id = made.client.id.text();
  entry.case_id = made.case_file.id.text();
  entry.details = std::move(details);
  TRY_DO(journal::append(transaction, entry));
  return {};
}

Result<void> Generating::write_case(store::WriteTransaction& transaction, const Made& made) {
  TRY_DO(records::add_household(transaction, made.client.household, made.client.registered_on));
  for (std::size_t place = 0; place < made.housemates.size(); ++place) {
    const Client& client = made.housemates[place];
    TRY_DO(records::add_client(transaction, client, made.identities[place]));
    TRY_DO(records::join_household(transaction, client.household, client.id, client.registered_on));
  }
  TRY_DO(records::add_notification(transaction, made.notification));
  TRY(const std::int64_t number, records::add_case(transaction, made.case_file));
  if (made.work) {
    WorkItem work = *made.work;
    work.case_number = number;
    TRY_DO(records::add_work(transaction, work, work.case_file.text()));
  }
  for (const auto& [name, value] : made.facts) {
    TRY_DO(records::add_fact(transaction, made.case_file.id,
                             {name, value, "generated", made.case_file.opened_on, hand_.user,
                              FixedClock(made.case_file.opened_on).now()}));
  }
  TRY_DO(records::add_plan(transaction, made.plan));
  TRY_DO(records::add_goal(transaction, made.plan.id, made.plan.goals.front(), 1));
  TRY_DO(records::agree_version(transaction, made.plan, hand_.user, made.case_file.opened_on));
  return line(transaction, made, "open_case", "case", made.case_file.id.text(), {});
}

Result<void> Generating::write_outcome(store::WriteTransaction& transaction, const Made& made) {
  TRY_DO(records::add_advice(transaction, made.advice));
  TRY_DO(line(transaction, made, "advise", "advice", made.advice.id.text(),
              {{"verdict", made.advice.verdict}, {"bundle", made.advice.bundle}}));
  if (!made.decision) {
    return {};
  }
  const Decision& decision = *made.decision;
  TRY_DO(records::add_decision(transaction, decision));
  TRY_DO(records::add_basis(transaction, decision, made.case_file.task, made.advice));
  TRY_DO(line(transaction, made, "decide", "decision", decision.id.text(),
              {{"kind", word_of(decision.kind)}, {"provision", decision.provision}}));
  if (made.provision) {
    TRY_DO(records::add_provision(transaction, *made.provision));
  }
  return {};
}

Result<void> Generating::write(store::WriteTransaction& transaction, const Made& made) {
  TRY_DO(write_case(transaction, made));
  return write_outcome(transaction, made);
}

// In small works that share a commit. The pen does them in order, so when it has answered the last
// one it is done with all.
Result<void> Generating::write_all(const std::vector<Made>& cases) {
  const std::span<const Made> all(cases);
  Result<void> written;
  for (std::size_t from = 0; from < all.size(); from += cases_of_a_work) {
    const auto some = all.subspan(from, std::min(cases_of_a_work, all.size() - from));
    const auto work = [this, some](store::WriteTransaction& transaction) -> Result<void> {
      for (const Made& made : some) {
        TRY_DO(write(transaction, made));
      }
      return {};
    };
    if (from + cases_of_a_work >= all.size()) {
      const Result<void> last = store_.write(work);
      return written ? last : written;
    }
    store_.pen().write_later(work, [&written](Result<void> one) {
      if (written && !one) {
        written = std::move(one);
      }
    });
  }
  return written;
}

Result<void> Generating::next_batch(std::int64_t first, std::int64_t count,
                                    GenerateCount& counted) {
  std::vector<Made> cases;
  std::vector<std::vector<Made*>> by_task(tasks_.size());
  std::vector<std::size_t> task_of;
  for (std::int64_t place = first; place < first + count; ++place) {
    task_of.push_back(
        static_cast<std::size_t>(chance_.between(0, static_cast<int>(tasks_.size()) - 1)));
    cases.push_back(invent(place, tasks_[task_of.back()]));
  }
  for (std::size_t place = 0; place < cases.size(); ++place) {
    by_task[task_of[place]].push_back(&cases[place]);
  }
  for (std::size_t task = 0; task < tasks_.size(); ++task) {
    if (!by_task[task].empty()) {
      TRY_DO(advise(*tasks_[task].first, by_task[task]));
    }
  }
  for (Made& made : cases) {
    if (made.case_file.state == CaseState::open && !made.decision) {
      put_on_a_work_list(made);
    }
  }
  TRY_DO(seal(cases));
  TRY_DO(write_all(cases));
  counted.cases += count;
  for (const Made& made : cases) {
    counted.clients += static_cast<std::int64_t>(made.housemates.size());
  }
  counted.decided += std::count_if(cases.begin(), cases.end(),
                                   [](const Made& made) { return made.decision.has_value(); });
  return {};
}

}  // namespace

Result<GenerateCount> generate_cases(const GenerateOptions& options,
                                     store::MunicipalityStore& store, const policy::Bundle& bundle,
                                     policy::Scripts* scripts, const FactSheets& sheets,
                                     const GeneratingHand& hand, const GenerateProgress& progress) {
  Generating generating(options, store, bundle, scripts, sheets, hand);
  if (!generating.has_tasks()) {
    return refuse(Fault::invalid,
                  "None of the tasks in use here has cases of its own (cases.lua) to vary.",
                  bundle.municipality.name);
  }
  GenerateCount count;
  while (count.cases < options.cases) {
    TRY_DO(generating.next_batch(count.cases, std::min(batch, options.cases - count.cases), count));
    if (progress) {
      progress(count.cases, options.cases);
    }
  }
  return count;
}

}  // namespace naober::lab
