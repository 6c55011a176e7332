#include "casework/letter_data.h"

#include <set>

#include "casework/dutch.h"
#include "casework/policy_of.h"
#include "policy/bundle.h"

namespace naober::casework {
namespace {

Map client_in_words(const Identity& identity) {
  const Address& address = identity.address;
  const std::string street = address.street.empty() || address.house_number.empty()
                                 ? address.street
                                 : address.street + " " + address.house_number;
  const std::string town =
      address.postcode.empty() ? address.town : address.postcode + "  " + address.town;
  return Map{
      {"name", identity.given_names.empty() ? identity.family_name
                                            : identity.given_names + " " + identity.family_name},
      {"street", street},
      {"town", town}};
}

Map municipality_in_words(const policy::Municipality& municipality) {
  const auto colour = municipality.theme.find("main");
  return Map{{"title", municipality.title},
             {"colour", colour == municipality.theme.end() ? "" : colour->second}};
}

// The names of the facts that a condition of the trace looked at, in its order.
void names_in(const Value& condition, std::vector<std::string>& names) {
  if (const Value* of = condition.find("of")) {
    for (const Value& part : *of->as<List>()) {
      names_in(part, names);
    }
  }
  if (condition.find("what") != nullptr) {
    names.emplace_back(condition.text_at("what"));
  }
}

std::vector<std::string> looked_at(const Advice& advice, const std::string& rule) {
  std::vector<std::string> names;
  const Value* trace = advice.outcome.find("trace");
  const List* rules = trace == nullptr ? nullptr : trace->as<List>();
  for (const Value& row : rules == nullptr ? List() : *rules) {
    if (const Value* when = row.find("when"); when != nullptr && row.text_at("rule") == rule) {
      names_in(*when, names);
    }
  }
  return names;
}

// Whether a resident can read the answer as it stands.
bool is_plain(const policy::Fact& fact) {
  return fact.known_to.empty() && !fact.question.empty() &&
         fact.type.kind != policy::Type::Kind::text && fact.type.kind != policy::Type::Kind::choice;
}

class Findings {
 public:
  Findings(const policy::FactTable& facts, const Advice& advice) : facts_(facts), advice_(advice) {}

  List of(const std::string& rule) {
    list_.clear();
    for (const std::string& name : looked_at(advice_, rule)) {
      tell(name);
    }
    return std::move(list_);
  }

 private:
  // A derived fact is told as the facts it was worked out from.
  void tell(const std::string& name) {
    const auto slot = facts_.find(name);
    if (!slot || !told_.insert(name).second) {
      return;
    }
    const policy::Fact& fact = facts_.at(*slot);
    for (const std::string& source : fact.from) {
      tell(source);
    }
    const Value* value = advice_.facts.find(name);
    if (!fact.derived() && is_plain(fact) && value != nullptr && !value->is_unknown()) {
      list_.push_back(
          Map{{"question", asked_of_resident(fact.question)}, {"answer", dutch(*value)}});
    }
  }

  const policy::FactTable& facts_;
  const Advice& advice_;
  std::set<std::string, std::less<>> told_;
  List list_;
};

}  // namespace

Map settings_in_words(const policy::Task* task, Date on, const std::string& pilot) {
  Map words;
  if (task != nullptr) {
    for (const auto& [name, value] : task->settings_at(on, pilot).values()) {
      words.emplace(name, dutch(value));
    }
  }
  return words;
}

Result<Map> letter_data(const Context& context, const CaseFile& case_file, const Identity& identity,
                        const std::string& role, Date on) {
  TRY(const auto contact_line, core_text(context, "contact_line", on));
  TRY(const auto address, core_text(context, "objection_address", on));
  const policy::Task* task = context.bundle->task(case_file.task);
  Map data;
  data["municipality"] = municipality_in_words(context.bundle->municipality);
  data["client"] = client_in_words(identity);
  data["signed"] = Map{{"name", context.actor_name}, {"role", role}};
  data["contact_line"] = contact_line;
  data["objection"] = Map{{"address", address}};
  data["settings"] = settings_in_words(task, on, case_file.pilot);
  data["task"] = Map{{"title", task == nullptr ? "" : task->plugin->manifest.title}};
  data["case"] = Map{{"number", std::to_string(case_file.number)},
                     {"opened_on", dutch(case_file.opened_on)},
                     {"applied_on", case_file.applied_on ? dutch(*case_file.applied_on) : ""}};
  return data;
}

List reasons_in(const Context& context, const CaseFile& case_file,
                const std::vector<Reason>& reasons, const Advice* advice) {
  const policy::Task* task = context.bundle->task(case_file.task);
  const Advice none{};
  static const policy::FactTable no_facts(std::vector<policy::Fact>{});
  Findings findings(task == nullptr ? no_facts : *task->plugin->facts,
                    advice == nullptr ? none : *advice);
  List list;
  for (const Reason& reason : reasons) {
    List found = reason.rule.empty() ? List() : findings.of(reason.rule);
    const bool any = !found.empty();
    list.push_back(Map{{"text", reason.text},
                       {"law", reason.law},
                       {"has_findings", any},
                       {"findings", std::move(found)}});
  }
  return list;
}

}  // namespace naober::casework
