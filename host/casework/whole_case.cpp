// Reading a case with all that hangs on it, at one moment, and journalling the look.
#include <algorithm>

#include "casework/case_file.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/timeline.h"
#include "records/advice.h"
#include "records/case_file.h"
#include "records/consultation.h"
#include "records/conversation.h"
#include "records/decision.h"
#include "records/fact.h"
#include "records/objection.h"
#include "records/order.h"
#include "records/plan.h"
#include "records/provision.h"
#include "records/step_entry.h"

namespace naober::casework {
namespace {

Result<WholeCase> read_whole(store::ReadTransaction& transaction, const CaseId& id) {
  WholeCase whole;
  TRY(whole.case_file, records::find_case(transaction, id));
  TRY(whole.facts, records::facts_of(transaction, id));
  TRY(whole.steps, records::steps_of(transaction, id));
  TRY(whole.conversations, records::conversations_of(transaction, id));
  TRY(whole.personal_plans, records::personal_plans_of(transaction, id));
  TRY(whole.plan, records::running_plan(transaction, whole.case_file.household));
  TRY(whole.advices, records::advices_of(transaction, id));
  TRY(whole.consultations, records::consultations_of(transaction, id));
  TRY(whole.decisions, records::decisions_of(transaction, id));
  TRY(whole.provisions, records::provisions_of(transaction, id));
  TRY(whole.orders, records::orders_of(transaction, id));
  TRY(whole.objections, records::objections_of(transaction, id));
  return whole;
}

Result<void> journal_look(const Context& context, const access::Permission& permission,
                          const CaseFile& case_file, std::string what) {
  return record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "case",
                          .subject_id = case_file.id.text(),
                          .client = case_file.client,
                          .case_file = case_file.id,
                          .details = Map{{"what", std::move(what)}}});
}

bool holds_one_of(const access::Actor& actor, const std::vector<std::string>& roles) {
  return std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
    return std::find(actor.roles.begin(), actor.roles.end(), role) != actor.roles.end();
  });
}

// Facts that the task keeps to some roles (known_to) do not leave the house to others. The same
// goes for what an advice or a decision saw of them.
class Veil {
 public:
  Veil(const Context& context, const CaseFile& case_file) {
    const auto* task = context.bundle->task(case_file.task);
    if (task == nullptr || task->plugin->facts == nullptr) {
      return;
    }
    for (const auto& fact : task->plugin->facts->facts()) {
      if (!fact.known_to.empty() && !holds_one_of(context.actor, fact.known_to)) {
        hidden_.push_back(fact.name);
      }
    }
  }

  bool hides(std::string_view name) const {
    return std::find(hidden_.begin(), hidden_.end(), name) != hidden_.end();
  }

  void draw_over(Value& facts) const {
    if (auto* map = facts.as<Map>()) {
      for (const auto& name : hidden_) {
        map->erase(name);
      }
    }
  }

  // The trace shows the values it looked at, so it goes as a whole when one of them is hidden.
  void draw_over(Advice& advice) const {
    if (hidden_.empty()) {
      return;
    }
    draw_over(advice.facts);
    if (auto* outcome = advice.outcome.as<Map>()) {
      outcome->erase("trace");
    }
  }

  void draw_over(WholeCase& whole) const {
    std::vector<Fact> shown;
    for (auto& fact : whole.facts) {
      if (hides(fact.name)) {
        whole.withheld.push_back(fact.name);
      } else {
        shown.push_back(std::move(fact));
      }
    }
    whole.facts = std::move(shown);
    for (auto& advice : whole.advices) {
      draw_over(advice);
    }
    for (auto& decision : whole.decisions) {
      draw_over(decision.facts);
    }
  }

 private:
  std::vector<std::string> hidden_;
};

}  // namespace

Result<WholeCase> open_case_file(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto whole, context.store.read([&](store::ReadTransaction& transaction) {
    return read_whole(transaction, case_file);
  }));
  Veil(context, whole.case_file).draw_over(whole);
  TRY_DO(journal_look(context, permission, whole.case_file, "opened the case"));
  return whole;
}

Result<std::vector<Fact>> fact_history(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile read;
  TRY(auto history,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<std::vector<Fact>> {
        TRY(read, records::find_case(transaction, case_file));
        return records::fact_history(transaction, case_file);
      }));
  const Veil veil(context, read);
  std::erase_if(history, [&](const Fact& fact) { return veil.hides(fact.name); });
  TRY_DO(journal_look(context, permission, read, "read the history of facts"));
  return history;
}

Result<std::vector<TimelineLine>> timeline(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(const auto whole, context.store.read([&](store::ReadTransaction& transaction) {
    return read_whole(transaction, case_file);
  }));
  TRY_DO(journal_look(context, permission, whole.case_file, "read the timeline"));
  return lines_of(whole);
}

}  // namespace naober::casework
