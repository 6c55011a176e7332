// An order to a provider: only on a grant that stands, with a goal, after a real choice.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "casework/carry_out.h"
#include "casework/checks.h"
#include "casework/contract.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/provide.h"
#include "casework/replace.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/consultation.h"
#include "records/decision.h"
#include "records/order.h"
#include "records/plan.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

// A provision that runs, with the last day of its order where it has one.
struct Running {
  Provision provision;
  std::optional<Date> until;
};

struct Basis {
  CaseFile case_file;
  Decision decision;
  std::vector<Consultation> consultations;
  std::vector<access::EarlierAct> earlier;
  std::vector<Goal> goals;  // of this case, in the version that was decided on
  std::vector<Provision> provisions;
  std::vector<Running> running;  // of the same client and name, in any case
  std::optional<std::string> contract_missing;
};

// Twice the same help in the same days is one time too many, whichever case it came from.
Result<std::vector<Running>> running_of(store::ReadTransaction& transaction,
                                        const CaseFile& case_file, const std::string& name) {
  TRY(const auto provisions, records::running_provisions(transaction, case_file.household));
  std::vector<Running> running;
  for (const auto& provision : provisions) {
    if (provision.client == case_file.client && provision.name == name) {
      TRY(const auto order, records::order_of_provision(transaction, provision.id));
      running.push_back({provision, order ? order->ends_on : std::nullopt});
    }
  }
  return running;
}

Result<Basis> read_basis(store::ReadTransaction& transaction, const Context& context,
                         const PlaceOrder& request) {
  Basis basis;
  TRY(basis.case_file, open_at_version(transaction, request.case_file, request.version));
  TRY(basis.decision, records::find_decision(transaction, request.decision));
  TRY(const auto withdrawn, records::withdrawn_by(transaction, request.decision));
  if (basis.decision.case_file != request.case_file) {
    return refuse(Fault::invalid, "This decision belongs to another case.", "/decision");
  }
  if (basis.decision.kind != DecisionKind::grant || withdrawn) {
    return refuse(Fault::conflict,
                  "An order needs a decision that grants the provision and was not withdrawn.",
                  request.decision.text());
  }
  TRY(basis.consultations, records::consultations_of(transaction, request.case_file));
  TRY(basis.earlier, earlier_acts(transaction, request.case_file));
  TRY(basis.provisions, records::provisions_of(transaction, request.case_file));
  TRY(basis.running, running_of(transaction, basis.case_file, basis.decision.provision));
  TRY(basis.contract_missing,
      contract_missing(
          transaction, context, request.provider, basis.decision.provision,
          request.starts_on.value_or(std::max(context.today(), basis.decision.valid_from))));
  TRY(basis.goals,
      records::goals_of(transaction, basis.decision.plan, basis.decision.plan_version));
  std::erase_if(basis.goals, [&](const Goal& goal) { return goal.case_file != request.case_file; });
  return basis;
}

Result<access::Permission> may_order(const Context& context, const Basis& basis) {
  access::Context known;
  known.provision = basis.decision.provision;
  known.consulted = consulted_on(context, basis.consultations, basis.decision.provision);
  known.earlier = basis.earlier;
  return allowed(context, access::Act::order, known);
}

// A voucher (bon) is an amount and a last day: the resident chooses where to spend it.
Result<void> check_no_voucher(const Context& context, const Basis& basis) {
  const auto* provision = context.bundle->provision(basis.decision.provision);
  if (provision == nullptr || provision->funding != "voucher") {
    return {};
  }
  return refuse(Fault::conflict,
                "'" + provision->name +
                    "' is a voucher: the resident spends it where they choose, so nothing is "
                    "ordered from a provider.",
                "/decision");
}

// In some municipalities a municipal employee is heard before anything tailored is ordered.
Result<void> check_consultation(const Context& context, const Basis& basis) {
  TRY(const bool asked, core_yes(context, "consultation_before_tailored", context.today()));
  const auto& provision = basis.decision.provision;
  const bool held =
      std::any_of(basis.consultations.begin(), basis.consultations.end(),
                  [&](const Consultation& one) { return one.provision == provision; });
  if (asked && !held) {
    return refuse(Fault::conflict,
                  "In " + context.bundle->municipality.title +
                      " a municipal employee is consulted before '" + provision +
                      "' is ordered; record the consultation first.",
                  basis.case_file.id.text());
  }
  return {};
}

Result<void> check_provider(const Context& context, const std::string& name,
                            const std::string& pointer) {
  const auto* organisation = context.bundle->roles.organisation(name);
  if (organisation != nullptr && organisation->kind != "municipality") {
    return {};
  }
  std::vector<std::string> providers;
  for (const auto& known : context.bundle->roles.organisations) {
    if (known.kind == "care_provider") {
      providers.push_back(known.name);
    }
  }
  return refuse(Fault::invalid,
                "'" + name.substr(0, 64) + "' is no provider in " +
                    context.bundle->municipality.title + "; providers are " +
                    listed(providers, "and") + ".",
                pointer);
}

// Freedom of choice (Wmo 2.1.2 lid 4 sub c): what was offered, and why it was fewer than asked.
Result<void> check_offers(const Context& context, const PlaceOrder& request, std::int64_t minimum) {
  TRY_DO(check_provider(context, request.provider, "/provider"));
  std::set<std::string> offered;
  for (std::size_t place = 0; place < request.offered.size(); ++place) {
    const auto pointer = "/offered/" + std::to_string(place);
    TRY_DO(check_provider(context, request.offered[place], pointer));
    if (!offered.insert(request.offered[place]).second) {
      return refuse(Fault::invalid, "'" + request.offered[place] + "' is offered twice.", pointer);
    }
  }
  if (!offered.contains(request.provider)) {
    return refuse(Fault::invalid, "The chosen provider is not among those that were offered.",
                  "/offered");
  }
  if (static_cast<std::int64_t>(offered.size()) < minimum && is_blank(request.fewer_because)) {
    return refuse(
        Fault::conflict,
        context.bundle->municipality.title + " offers at least " + std::to_string(minimum) +
            " providers to choose from, and this order offers " + std::to_string(offered.size()) +
            "; offer more, or say in fewer_because why not.",
        "/fewer_because");
  }
  return {};
}

Result<std::string> goal_in_words(const PlaceOrder& request, const Basis& basis) {
  if (!is_blank(request.goal)) {
    return request.goal;
  }
  std::string words;
  for (const auto& goal : basis.goals) {
    words += (words.empty() ? "" : "; ") + goal.result;
  }
  if (words.empty()) {
    return refuse(
        Fault::conflict,
        "An order says what is to be reached for this client; the plan has no goal for this "
        "case, so say it in `goal`.",
        "/goal");
  }
  return words;
}

Result<void> check_days(const PlaceOrder& request, const Order& order, const Decision& decision) {
  if (order.starts_on < decision.valid_from) {
    return refuse(
        Fault::invalid,
        "The grant begins on " + decision.valid_from.text() + "; the order cannot start before it.",
        "/starts_on");
  }
  if (request.ends_on && *request.ends_on < order.starts_on) {
    return refuse(Fault::invalid, "The order ends before it starts.", "/ends_on");
  }
  if (decision.valid_until && order.ends_on.value_or(order.starts_on) > *decision.valid_until) {
    return refuse(
        Fault::invalid,
        "The grant ends on " + decision.valid_until->text() + "; the order cannot run longer.",
        "/ends_on");
  }
  return {};
}

Result<PlacedOrder> make_order(const Context& context, const PlaceOrder& request,
                               const Basis& basis) {
  PlacedOrder made;
  auto& order = made.order;
  order.id = OrderId::make(context.random);
  order.case_file = request.case_file;
  order.decision = request.decision;
  order.provision = ProvisionId::make(context.random);
  order.provider = request.provider;
  TRY(order.goal, goal_in_words(request, basis));
  order.offered = request.offered;
  order.fewer_because = request.fewer_because;
  order.ordered_on = context.today();
  order.starts_on =
      request.starts_on.value_or(std::max(context.today(), basis.decision.valid_from));
  order.ends_on = request.ends_on ? request.ends_on : basis.decision.valid_until;
  order.ordered_by = context.who();
  TRY_DO(check_days(request, order, basis.decision));
  made.provision.id = order.provision;
  made.provision.client = basis.case_file.client;
  made.provision.case_file = request.case_file;
  made.provision.name = basis.decision.provision;
  made.provision.kind = ProvisionKind::tailored;
  made.provision.decision = request.decision;
  made.provision.replaces = request.replaces;
  made.provision.started_on = order.starts_on;
  made.provision.started_by = order.ordered_by;
  return made;
}

Result<void> check_not_ordered_yet(const PlaceOrder& request, const Basis& basis) {
  for (const auto& provision : basis.provisions) {
    if (provision.decision == request.decision && !provision.ended_on &&
        request.replaces != provision.id) {
      return refuse(Fault::conflict,
                    "This decision has a running order already; end that provision, or name it in "
                    "`replaces`.",
                    provision.id.text());
    }
  }
  return {};
}

Result<void> check_no_overlap(const PlacedOrder& made, const PlaceOrder& request,
                              const Basis& basis) {
  for (const auto& [provision, until] : basis.running) {
    const bool over_before = until && *until < made.order.starts_on;
    const bool begins_after = made.order.ends_on && *made.order.ends_on < provision.started_on;
    if (provision.id != request.replaces && !over_before && !begins_after) {
      return refuse(Fault::conflict,
                    "'" + provision.name + "' runs for this client since " +
                        provision.started_on.text() + (until ? " until " + until->text() : "") +
                        ", and these days overlap; end it, name it in `replaces`, or start later.",
                    provision.id.text());
    }
  }
  return {};
}

Result<PlacedOrder> checked(const Context& context, const PlaceOrder& request, const Basis& basis,
                            std::int64_t minimum) {
  TRY_DO(check_no_voucher(context, basis));
  TRY_DO(check_consultation(context, basis));
  TRY_DO(check_offers(context, request, minimum));
  if (basis.contract_missing) {
    return refuse(Fault::conflict, *basis.contract_missing, "/provider");
  }
  TRY_DO(check_not_ordered_yet(request, basis));
  TRY(auto made, make_order(context, request, basis));
  TRY_DO(check_no_overlap(made, request, basis));
  return made;
}

Line line_of(const PlacedOrder& made) {
  return Line{.act = access::Act::order,
              .subject_kind = "order",
              .subject_id = made.order.id.text(),
              .client = made.case_file.client,
              .case_file = made.case_file.id,
              .details = Map{{"provider", made.order.provider},
                             {"offered", static_cast<std::int64_t>(made.order.offered.size())}}};
}

Result<void> tell(store::WriteTransaction& transaction, const Context& context,
                  const PlacedOrder& made) {
  const Map details{{"provider", made.order.provider}, {"starts_on", made.order.starts_on}};
  TRY_DO(emit(transaction, context, made.case_file, "order_placed", made.provision.name, details));
  return emit(transaction, context, made.case_file, "provision_started", made.provision.name,
              Map{{"started_on", made.provision.started_on}});
}

// No help twice for one goal (geen dubbelingen): it may be right, so it is not refused; somebody
// looks.
Result<void> warn_of_same_goal(store::WriteTransaction& transaction, const Context& context,
                               const PlacedOrder& made) {
  TRY(const auto others,
      records::same_goal_provisions(transaction, made.case_file.id, made.case_file.client));
  if (others.empty()) {
    return {};
  }
  std::vector<std::string> titles;
  for (const Provision& other : others) {
    const auto* known = context.bundle->provision(other.name);
    titles.push_back(known == nullptr ? other.name : known->title);
  }
  return leave_task(transaction, context, made.case_file, std::string(policy::contact_person),
                    "Er loopt al hulp met hetzelfde doel: " + listed(titles, "en"), context.today(),
                    "order:" + made.order.id.text());
}

// Writes it all; `made.case_file` is the case as it stands.
Result<void> keep(store::WriteTransaction& transaction, const Context& context,
                  const CaseRoad& road, const access::Permission& permission, std::int64_t minimum,
                  PlacedOrder& made) {
  TRY_DO(replace_provision(transaction, context, made.case_file, made.provision));
  TRY_DO(records::add_provision(transaction, made.provision));
  TRY_DO(records::add_order(transaction, made.order, minimum));
  TRY_DO(warn_of_same_goal(transaction, context, made));
  // From here support runs, and what is due next is looking at it again (heronderzoek,
  // Wmo 2.3.9).
  TRY_DO(follow(transaction, context, road, made.case_file, "provision", std::nullopt,
                LocalSteps::pass_by));
  TRY_DO(follow(transaction, context, road, made.case_file, "review", made.order.starts_on));
  TRY_DO(records::change_case(transaction, made.case_file));
  TRY_DO(tell(transaction, context, made));
  return write_line(transaction, context, permission, line_of(made));
}

}  // namespace

Result<PlacedOrder> place_order(const Context& context, const PlaceOrder& request) {
  TRY(const auto basis, context.store.read([&](store::ReadTransaction& transaction) {
    return read_basis(transaction, context, request);
  }));
  TRY(const auto permission, may_order(context, basis));
  TRY(const auto minimum, core_count(context, "minimum_offers", context.today()));
  TRY(auto made, checked(context, request, basis, minimum));
  TRY(const auto road, road_of(context, basis.case_file));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<PlacedOrder> {
    TRY(made.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(keep(transaction, context, road, permission, minimum, made));
    return made;
  });
}

Result<PlacedOrder> place_order_for_handler(store::WriteTransaction& transaction,
                                            const Context& context, const CaseRoad& road,
                                            const PlaceOrder& request) {
  CHECK(context.for_handler.has_value());
  TRY(const auto basis, read_basis(transaction, context, request));
  TRY(const auto minimum, core_count(context, "minimum_offers", context.today()));
  TRY(auto made, checked(context, request, basis, minimum));
  made.case_file = basis.case_file;
  TRY_DO(keep(transaction, context, road, access::Permission{"handler", "", ""}, minimum, made));
  return made;
}

}  // namespace naober::casework
