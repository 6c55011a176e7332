#include "studio/shadow_asker.h"

#include <algorithm>

#include "policy/evaluate.h"
#include "policy/fact_sheet.h"

namespace naober::studio {
namespace {

Value member(const Value& value, std::string_view key) {
  const Value* found = value.find(key);
  return found == nullptr ? Value() : *found;
}

bool names(const Value& rules, const Value& rule) {
  const List* list = rules.as<List>();
  return list != nullptr && std::find(list->begin(), list->end(), rule) != list->end();
}

// The first rule that spoke in one and was silent in the other; when all are the same, the first:
// then it is what it gives that differs.
std::string differing_rule(const Value& live, const Value& shadow) {
  for (const auto& [one, other] : {std::pair(&live, &shadow), std::pair(&shadow, &live)}) {
    if (const List* rules = one->as<List>()) {
      for (const Value& rule : *rules) {
        if (!names(*other, rule)) {
          return *rule.as<std::string>();
        }
      }
    }
  }
  const List* rules = shadow.as<List>();
  return rules == nullptr || rules->empty() ? std::string() : *rules->front().as<std::string>();
}

// What the shadow's task declares; it may know fewer facts than the live one.
Result<policy::FactSheet> sheet_of(const policy::Task& task, const Value& facts) {
  const auto& table = *task.plugin->facts;
  Map known;
  if (const Map* map = facts.as<Map>()) {
    for (const auto& [name, value] : *map) {
      const auto slot = table.find(name);
      if (slot && !table.at(*slot).derived()) {
        known.emplace(name, value);
      }
    }
  }
  return policy::FactSheet::read(table, known, "/facts");
}

}  // namespace

LiveAdvice LiveAdvice::of(const Advice& advice) {
  return {advice.case_file,
          advice.id,
          advice.on_day,
          advice.given_at,
          advice.bundle,
          advice.verdict,
          advice.facts,
          member(advice.outcome, "grants"),
          member(advice.outcome, "refer_to"),
          member(advice.outcome, "because"),
          advice.provision,
          advice.pilot};
}

Result<std::optional<ShadowDifference>> ask_shadow(const policy::Bundle& shadow,
                                                   const std::string& name, const LiveAdvice& live,
                                                   policy::Scripts& scripts) {
  const policy::Task* task = shadow.task(name);
  if (task == nullptr || task->book == nullptr) {
    return refuse(Fault::invalid, "The shadow has no such task.", name);
  }
  TRY(const auto sheet, sheet_of(*task, live.facts));
  // A worker of its own: the live one is not kept waiting.
  const std::string tenant = "shadow of " + shadow.municipality.id();
  const policy::Functions functions{scripts, tenant, task->plugin->unit};
  TRY(const auto outcome,
      policy::advise(*task->book, task->settings_at(live.on_day, live.pilot), sheet, &functions));
  const Value said = policy::to_value(outcome);
  const std::string verdict(policy::name_of(outcome.verdict));
  if (verdict == live.verdict && member(said, "grants") == live.grants &&
      member(said, "refer_to") == live.refer_to) {
    return std::optional<ShadowDifference>();
  }
  ShadowDifference difference;
  difference.case_file = live.case_file;
  difference.advice = live.id;
  difference.at = live.at;
  difference.live_fingerprint = live.fingerprint;
  difference.live_verdict = live.verdict;
  difference.shadow_verdict = verdict;
  difference.live_provision = live.provision;
  difference.shadow_provision = outcome.grants.empty() ? "" : outcome.grants.front().provision;
  difference.rule = differing_rule(live.because, member(said, "because"));
  return std::optional<ShadowDifference>(std::move(difference));
}

}  // namespace naober::studio
