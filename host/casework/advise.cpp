#include "casework/advise.h"

#include "base/host_version.h"
#include "casework/checks.h"
#include "casework/decision_content.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/settings_of_day.h"
#include "casework/sight.h"
#include "casework/usable_facts.h"
#include "policy/evaluate.h"
#include "records/advice.h"
#include "records/case_file.h"

namespace naober::casework {
namespace {

struct Known {
  CaseFile case_file;
  Map facts;
  std::vector<std::string> withheld;
};

Result<Known> read_known(const Context& context, const CaseId& case_file) {
  return context.store.read([&](store::ReadTransaction& transaction) -> Result<Known> {
    Known known;
    TRY(known.case_file, records::find_case(transaction, case_file));
    TRY_DO(may_see_case(transaction, context, known.case_file));
    TRY(auto usable, usable_facts(transaction, context, known.case_file));
    known.withheld = usable.withheld_names();
    for (auto& fact : usable.facts) {
      known.facts.emplace(std::move(fact.name), std::move(fact.value));
    }
    return known;
  });
}

// What the task of today declares; a fact that an earlier version declared stays in the file,
// unasked.
Result<policy::FactSheet> sheet_of(const policy::Task& task, Map facts) {
  const auto& table = *task.plugin->facts;
  std::erase_if(facts, [&](const auto& fact) {
    const auto slot = table.find(fact.first);
    return !slot || table.at(*slot).derived();
  });
  return policy::FactSheet::read(table, facts, "/facts");
}

Result<Advice> ask_rules(const Context& context, const Known& known, Date on) {
  TRY(const auto* task, task_of(context, known.case_file.task));
  TRY(const auto sheet, sheet_of(*task, known.facts));
  const auto settings = settings_of_day(context.bundle, *task, on, known.case_file.pilot);
  const auto tenant = context.bundle->municipality.id();
  std::optional<policy::Functions> functions;
  if (context.scripts != nullptr) {
    functions.emplace(policy::Functions{*context.scripts, tenant, task->plugin->unit});
  }
  TRY(auto outcome,
      policy::advise(*task->book, *settings, sheet, functions ? &*functions : nullptr));
  Advice advice;
  advice.id = AdviceId::make(context.random);
  advice.case_file = known.case_file.id;
  advice.case_version = known.case_file.version;
  advice.on_day = on;
  advice.pilot = known.case_file.pilot;
  take(outcome, advice);
  // The trace is most of it, and is moved rather than copied.
  Value trace = std::move(outcome.trace);
  outcome.trace.clear();
  advice.outcome = policy::to_value(outcome);
  advice.outcome.as<Map>()->insert_or_assign("trace", std::move(trace));
  advice.facts = sheet.to_map();
  advice.withheld = known.withheld;
  advice.bundle = context.bundle->fingerprint;
  advice.given_by = context.actor.user.text();
  advice.given_at = context.clock.now();
  return advice;
}

}  // namespace

Result<Advice> advise(const Context& context, const Advise& request) {
  TRY(const auto permission, allowed(context, access::Act::advise));
  TRY(const auto known, read_known(context, request.case_file));
  TRY(auto advice, ask_rules(context, known, request.on.value_or(context.today())));
  // Worked out before the pen is held: it is as much work as writing it.
  const std::string content = seal_of(advice);
  const auto write = [&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(open_at_version(transaction, request.case_file, advice.case_version));
    TRY_DO(records::add_advice(transaction, advice));
    TRY_DO(emit(transaction, context, known.case_file, "advice_given", advice.verdict,
                Map{{"provision", advice.provision}, {"on_day", advice.on_day}}));
    return write_line(transaction, context, permission,
                      Line{.act = access::Act::advise,
                           .subject_kind = "advice",
                           .subject_id = advice.id.text(),
                           .client = known.case_file.client,
                           .case_file = known.case_file.id,
                           .details = Map{{"verdict", advice.verdict},
                                          {"bundle", advice.bundle},
                                          {"host", host_version},
                                          {"content", content}}});
  };
  TRY_DO(context.store.write(write));
  return advice;
}

}  // namespace naober::casework
