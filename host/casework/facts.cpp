#include "casework/facts.h"

#include "base/text.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/life.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/fact.h"

namespace naober::casework {
namespace {

Result<const policy::Fact*> declared(const policy::Task& task, const std::string& name,
                                     const std::string& pointer) {
  const auto& facts = *task.plugin->facts;
  const auto slot = facts.find(name);
  if (!slot) {
    const auto near = nearest(name, facts.names());
    return refuse(Fault::invalid,
                  "The task '" + task.name() + "' knows no fact '" + name.substr(0, 64) + "'" +
                      (near.empty() ? "." : "; did you mean '" + near + "'?"),
                  pointer);
  }
  const auto& fact = facts.at(*slot);
  if (fact.derived()) {
    return refuse(
        Fault::invalid,
        "'" + name + "' is worked out from other facts; record " + listed(fact.from, "and") + ".",
        pointer);
  }
  return &fact;
}

Result<std::vector<Fact>> typed_facts(const Context& context, const policy::Task& task,
                                      const RecordFacts& request, Date known_on) {
  std::vector<Fact> facts;
  for (const auto& [name, value] : request.facts) {
    const auto pointer = "/facts/" + name.substr(0, 64);
    TRY(const auto* fact, declared(task, name, pointer));
    TRY(auto accepted, fact->accept(value, pointer));
    facts.push_back(Fact{name, std::move(accepted),
                         request.source.empty() ? fact->source : request.source, known_on,
                         context.actor.user.text(), context.clock.now()});
  }
  return facts;
}

List names_of(const std::vector<Fact>& facts) {
  List names;
  for (const auto& fact : facts) {
    names.emplace_back(fact.name);
  }
  return names;
}

}  // namespace

Result<RecordedFacts> record_facts(const Context& context, const RecordFacts& request) {
  TRY(const auto permission, allowed(context, access::Act::record_facts));
  if (request.facts.empty()) {
    return refuse(Fault::invalid, "There is no fact to record.", "/facts");
  }
  TRY(const auto known_on, past_day(context, request.known_on, "/known_on"));
  TRY_DO(must_be_in_life(context, request.case_file, known_on, "/known_on"));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<RecordedFacts> {
    RecordedFacts result;
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY(const auto* task, task_of(context, result.case_file.task));
    TRY(result.facts, typed_facts(context, *task, request, known_on));
    for (const auto& fact : result.facts) {
      TRY_DO(records::add_fact(transaction, result.case_file.id, fact));
      TRY_DO(emit(transaction, context, result.case_file, "fact_recorded", fact.name,
                  Map{{"known_on", fact.known_on}, {"known", !fact.value.is_unknown()}}));
    }
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(write_line(transaction, context, permission,
                      Line{.act = access::Act::record_facts,
                           .subject_kind = "case",
                           .subject_id = result.case_file.id.text(),
                           .client = result.case_file.client,
                           .case_file = result.case_file.id,
                           .details = Map{{"names", names_of(result.facts)}}}));
    return result;
  });
}

}  // namespace naober::casework
