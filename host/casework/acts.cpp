#include "casework/acts.h"

#include <algorithm>

#include "casework/grounds.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/decision.h"
#include "records/objection.h"
#include "records/order.h"
#include "records/step_entry.h"

namespace naober::casework {
namespace {

using access::Act;

constexpr Act acts_in_a_case[] = {
    Act::read_client, Act::open_case,     Act::record_facts,      Act::hold_conversation,
    Act::make_plan,   Act::advise,        Act::consult,           Act::decide,
    Act::order,       Act::suspend,       Act::receive_objection, Act::decide_objection,
    Act::deliver,     Act::help_urgently, Act::recover,
};

// The case as the answers need it, read at one moment.
struct State {
  Grounds grounds;
  std::vector<Decision> standing;  // grants that were not withdrawn
  std::vector<Order> orders;
  std::vector<Objection> objections;
  bool term_runs = false;
};

Result<State> read_state(store::ReadTransaction& transaction, const Context& context,
                         const CaseFile& case_file) {
  State state;
  state.grounds.case_file = case_file;
  TRY(state.grounds.earlier, earlier_acts(transaction, case_file.id));
  if (case_file.state == CaseState::closed) {
    return state;
  }
  TRY(state.grounds, read_grounds(transaction, context, case_file.id, case_file.version, {}));
  TRY(const auto decisions, records::decisions_of(transaction, case_file.id));
  for (const auto& decision : decisions) {
    TRY(const auto withdrawn, records::withdrawn_by(transaction, decision.id));
    if (decision.kind == DecisionKind::grant && !withdrawn) {
      state.standing.push_back(decision);
    }
  }
  TRY(state.orders, records::orders_of(transaction, case_file.id));
  TRY(state.objections, records::objections_of(transaction, case_file.id));
  TRY(const auto step, records::present_step(transaction, case_file.id));
  state.term_runs = step && step->due_on;
  return state;
}

std::string sentence(const Result<void>& checked) {
  return checked ? std::string() : checked.error().says;
}

std::string decide_waits_for(const Context& context, const State& state) {
  if (auto application = sentence(check_application(state.grounds)); !application.empty()) {
    return application;
  }
  if (auto plan = sentence(check_plan(context, state.grounds, DecisionKind::grant));
      !plan.empty()) {
    return plan;
  }
  return sentence(check_advice(context, state.grounds));
}

std::string order_waits_for(const State& state, const std::string& provision) {
  const bool granted =
      std::any_of(state.standing.begin(), state.standing.end(),
                  [&](const Decision& decision) { return decision.provision == provision; });
  return granted ? std::string()
                 : "An order needs a decision that grants '" + provision +
                       "' and was not withdrawn; there is none in this case.";
}

std::string deliver_waits_for(const Context& context, const State& state) {
  const bool ordered =
      std::any_of(state.orders.begin(), state.orders.end(),
                  [&](const Order& order) { return order.provider == context.actor.organisation; });
  return ordered ? std::string() : "Your organisation has no order in this case.";
}

std::string objection_waits_for(const State& state) {
  const bool open = std::any_of(state.objections.begin(), state.objections.end(),
                                [](const Objection& one) { return !one.outcome; });
  return open ? std::string() : "No objection is open in this case.";
}

std::string waits_for(const Context& context, const State& state, const OfferedAct& offered) {
  if (offered.act == Act::read_client) {
    return {};
  }
  if (auto open = sentence(must_be_open(state.grounds.case_file)); !open.empty()) {
    return open;
  }
  switch (offered.act) {
    case Act::decide:
      return decide_waits_for(context, state);
    case Act::order:
      return order_waits_for(state, offered.provision);
    case Act::suspend:
      return state.term_runs ? "" : "No term runs in this case, so there is none to suspend.";
    case Act::decide_objection:
      return objection_waits_for(state);
    case Act::deliver:
      return deliver_waits_for(context, state);
    default:
      return {};
  }
}

bool is_about_a_provision(Act act) { return act == Act::decide || act == Act::order; }

// The tailored provisions of the case's task; one empty name where there are none, so that the
// answer is given all the same.
std::vector<std::string> provisions_of_task(const Context& context, const std::string& task) {
  std::vector<std::string> names;
  if (const auto* used = context.bundle->task(task)) {
    for (const auto& offered : used->plugin->provisions) {
      if (offered.kind == policy::Provision::Kind::tailored) {
        names.push_back(offered.name);
      }
    }
  }
  if (names.empty()) {
    names.emplace_back();
  }
  return names;
}

OfferedAct ask(const Context& context, const State& state, Act act, std::string provision) {
  OfferedAct offered;
  offered.act = act;
  offered.provision = std::move(provision);
  access::Context known;
  known.provision = offered.provision;
  known.consulted = consulted_on(context, state.grounds.consultations, offered.provision);
  known.earlier = state.grounds.earlier;
  known.purpose = context.purpose;
  auto answer = allowed(context, act, known);
  offered.allowed = answer.has_value();
  if (answer) {
    offered.permission = *std::move(answer);
    offered.waits_for = waits_for(context, state, offered);
  } else {
    offered.says = answer.error().says;
  }
  return offered;
}

}  // namespace

Result<std::vector<OfferedAct>> case_acts(const Context& context, const CaseId& case_file) {
  std::string task;
  TRY(const auto state, context.store.read([&](store::ReadTransaction& read) -> Result<State> {
    TRY(const auto found, records::find_case(read, case_file));
    task = found.task;
    return read_state(read, context, found);
  }));
  std::vector<OfferedAct> offered;
  for (const Act act : acts_in_a_case) {
    const auto about =
        is_about_a_provision(act) ? provisions_of_task(context, task) : std::vector<std::string>(1);
    for (const std::string& provision : about) {
      offered.push_back(ask(context, state, act, provision));
    }
  }
  return offered;
}

}  // namespace naober::casework
