#include "casework/usable_facts.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/veil.h"
#include "casework/widen.h"
#include "records/case_file.h"
#include "records/consent.h"
#include "records/fact.h"
#include "records/household.h"

namespace naober::casework {
namespace {

// The sight of the case itself: for its own laws, whoever acts.
Sight sight_of_case(const Context& context, const CaseFile& case_file,
                    std::vector<Consent> consents) {
  return Sight(laws_of_task(*context.bundle, case_file.task),
               context.purpose.value_or(access::Purpose::investigation), context.today(),
               std::move(consents));
}

void withhold(std::vector<Withheld>& all, const ClientId& client, const std::string& law,
              WithheldBecause reason, const std::string& name) {
  auto found = std::find_if(all.begin(), all.end(), [&](const Withheld& one) {
    return one.client == client && one.law == law && one.reason == reason;
  });
  if (found == all.end()) {
    Withheld made;
    made.client = client;
    made.law = law;
    made.reason = reason;
    found = all.insert(all.end(), std::move(made));
  }
  found->facts.push_back(name);
}

void say_why(const Sight& sight, std::vector<Withheld>& all) {
  for (Withheld& withheld : all) {
    withheld.because = sight.sentence(withheld);
  }
}

// Whose cases may lend facts to this one.
Result<std::vector<ClientId>> lenders_of(store::ReadTransaction& transaction,
                                         const CaseFile& case_file) {
  TRY(auto clients, plan_members_for(transaction, case_file));
  if (case_file.unit == UnitOfWork::household) {
    TRY(const auto household, records::find_household(transaction, case_file.household));
    for (const auto& member : household.members) {
      clients.push_back(member.client);
    }
  }
  return clients;
}

// The fact as this task declares it; null when it asks for none of that name.
const policy::Fact* asked_fact(const policy::Task& task, const std::string& name) {
  const auto slot = task.plugin->facts->find(name);
  if (!slot || task.plugin->facts->at(*slot).derived()) {
    return nullptr;
  }
  return &task.plugin->facts->at(*slot);
}

struct Looked {
  CaseFile case_file;
  KnownFacts known;
  std::set<std::string> seen;  // clients whose facts came by
};

// What one other case knows that this task asks for, shown or withheld.
Result<void> look_into(store::ReadTransaction& transaction, const Context& context,
                       const policy::Task& task, const CaseFile& other, const Sight& sight,
                       Looked& looked) {
  TRY(const auto usable, usable_facts(transaction, context, other));
  const auto laws = laws_of_task(*context.bundle, other.task);
  const auto why = sight.withheld(other.client, laws);
  const Veil veil(context, other.task);
  for (const Fact& fact : usable.facts) {
    if (asked_fact(task, fact.name) == nullptr || veil.hides(fact.name)) {
      continue;
    }
    if (why) {
      withhold(looked.known.withheld, other.client, laws.front(), *why, fact.name);
    } else {
      looked.known.facts.push_back({fact, other.id, other.number, other.task, other.client});
      looked.seen.insert(other.client.text());
    }
  }
  return {};
}

Result<Looked> look_around(store::ReadTransaction& transaction, const Context& context,
                           const CaseId& id) {
  Looked looked;
  TRY(looked.case_file, records::find_case(transaction, id));
  TRY_DO(may_see_case(transaction, context, looked.case_file));
  TRY(const auto* task, task_of(context, looked.case_file.task));
  TRY(auto consents, records::consents_of_household(transaction, looked.case_file.household));
  const auto sight = sight_of_case(context, looked.case_file, std::move(consents));
  TRY(const auto lenders, lenders_of(transaction, looked.case_file));
  TRY(const auto cases, records::cases_of_household(transaction, looked.case_file.household));
  for (const CaseFile& other : cases) {
    const bool lends = std::find(lenders.begin(), lenders.end(), other.client) != lenders.end();
    if (lends && other.id != id) {
      TRY_DO(look_into(transaction, context, *task, other, sight, looked));
    }
  }
  say_why(sight, looked.known.withheld);
  return looked;
}

// The facts of the other case, typed as this task declares them, marked where they came from.
Result<std::vector<Fact>> facts_to_adopt(const Context& context, const policy::Task& task,
                                         const CaseFile& from, const UsableFacts& usable,
                                         const std::vector<std::string>& names) {
  std::vector<Fact> facts;
  for (std::size_t place = 0; place < names.size(); ++place) {
    const auto pointer = "/names/" + std::to_string(place);
    const auto* declared = asked_fact(task, names[place]);
    const auto known = std::find_if(usable.facts.begin(), usable.facts.end(),
                                    [&](const Fact& fact) { return fact.name == names[place]; });
    if (declared == nullptr || known == usable.facts.end()) {
      return refuse(
          Fault::invalid,
          "'" + names[place].substr(0, 64) + "' " +
              (declared == nullptr ? "is no fact that the task '" + task.name() + "' asks for."
                                   : "is not known in case " + std::to_string(from.number) + "."),
          pointer);
    }
    TRY(auto accepted, declared->accept(known->value, pointer));
    facts.push_back(Fact{known->name, std::move(accepted), known->source, known->known_on,
                         context.who(), context.clock.now()});
  }
  return facts;
}

Result<void> check_may_adopt(store::ReadTransaction& transaction, const Context& context,
                             const CaseFile& case_file, const CaseFile& from,
                             const std::vector<std::string>& names) {
  TRY(const auto lenders, lenders_of(transaction, case_file));
  if (from.household != case_file.household || from.id == case_file.id ||
      std::find(lenders.begin(), lenders.end(), from.client) == lenders.end()) {
    return refuse(Fault::invalid,
                  "Facts come from another case of those for whom this one works; widen it first "
                  "when it is of a housemate.",
                  "/from_case_id");
  }
  TRY(auto consents, records::consents_of(transaction, from.client));
  const auto sight = sight_of_case(context, case_file, std::move(consents));
  const auto laws = laws_of_task(*context.bundle, from.task);
  if (const auto why = sight.withheld(from.client, laws)) {
    Withheld withheld;
    withheld.client = from.client;
    withheld.law = laws.front();
    withheld.reason = *why;
    withheld.facts = names;
    return refuse(Fault::not_allowed, sight.sentence(withheld), "/from_case_id");
  }
  return {};
}

List list_of(const std::vector<std::string>& names) {
  List list;
  for (const auto& name : names) {
    list.emplace_back(name);
  }
  return list;
}

}  // namespace

std::vector<std::string> UsableFacts::withheld_names() const {
  std::set<std::string> names;
  for (const Withheld& one : withheld) {
    names.insert(one.facts.begin(), one.facts.end());
  }
  return {names.begin(), names.end()};
}

Result<UsableFacts> usable_facts(store::ReadTransaction& transaction, const Context& context,
                                 const CaseFile& case_file) {
  UsableFacts usable;
  TRY(usable.facts, records::facts_of(transaction, case_file.id));
  TRY(const auto adopted, records::adopted_facts_of(transaction, case_file.id));
  if (adopted.empty()) {
    return usable;
  }
  std::vector<Consent> consents;
  for (const auto& one : adopted) {
    TRY(auto given, records::consents_of(transaction, one.of_client));
    consents.insert(consents.end(), given.begin(), given.end());
  }
  const auto sight = sight_of_case(context, case_file, std::move(consents));
  for (const auto& one : adopted) {
    const auto laws = laws_of_task(*context.bundle, one.task);
    if (const auto why = sight.withheld(one.of_client, laws)) {
      withhold(usable.withheld, one.of_client, laws.front(), *why, one.name);
      std::erase_if(usable.facts, [&](const Fact& fact) { return fact.name == one.name; });
    }
  }
  say_why(sight, usable.withheld);
  return usable;
}

Result<KnownFacts> known_elsewhere(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto looked, context.store.read([&](store::ReadTransaction& transaction) {
    return look_around(transaction, context, case_file);
  }));
  looked.seen.insert(looked.case_file.client.text());
  for (const auto& client : looked.seen) {
    TRY(const auto id, ClientId::parse(client));
    TRY_DO(record_look(context, permission,
                       Line{.act = access::Act::read_client,
                            .subject_kind = "case",
                            .subject_id = case_file.text(),
                            .client = id,
                            .case_file = case_file,
                            .details = Map{{"what", "looked what is known elsewhere"}}}));
  }
  return std::move(looked.known);
}

Result<AdoptedFacts> adopt_facts(const Context& context, const AdoptFacts& request) {
  TRY(const auto permission, allowed(context, access::Act::record_facts));
  if (request.names.empty()) {
    return refuse(Fault::invalid, "There is no fact to take over.", "/names");
  }
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<AdoptedFacts> {
    AdoptedFacts result;
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(may_see_case(transaction, context, result.case_file));
    TRY(const auto from, records::find_case(transaction, request.from_case));
    TRY_DO(check_may_adopt(transaction, context, result.case_file, from, request.names));
    TRY(const auto* task, task_of(context, result.case_file.task));
    TRY(const auto usable, usable_facts(transaction, context, from));
    TRY(result.facts, facts_to_adopt(context, *task, from, usable, request.names));
    for (const auto& fact : result.facts) {
      TRY_DO(records::add_adopted_fact(transaction, result.case_file.id, fact, from));
      TRY_DO(emit(transaction, context, result.case_file, "fact_recorded", fact.name,
                  Map{{"known_on", fact.known_on}, {"known", true}}));
    }
    TRY_DO(records::change_case(transaction, result.case_file));
    Line line{.act = access::Act::record_facts,
              .subject_kind = "case",
              .subject_id = result.case_file.id.text(),
              .client = result.case_file.client,
              .case_file = result.case_file.id,
              .details = Map{{"names", list_of(request.names)}, {"from_case", from.id.text()}}};
    TRY_DO(write_line(transaction, context, permission, line));
    if (from.client != result.case_file.client) {
      line.client = from.client;
      TRY_DO(write_line(transaction, context, permission, line));
    }
    return result;
  });
}

}  // namespace naober::casework
