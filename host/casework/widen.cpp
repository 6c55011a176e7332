#include "casework/widen.h"

#include <algorithm>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/household.h"
#include "records/plan.h"

namespace naober::casework {
namespace {

// How many it takes in: a person, some, all.
int width(UnitOfWork unit) {
  switch (unit) {
    case UnitOfWork::person:
      return 0;
    case UnitOfWork::family:
      return 1;
    case UnitOfWork::household:
      return 2;
  }
  return 0;
}

bool holds(const std::vector<ClientId>& clients, const ClientId& client) {
  return std::find(clients.begin(), clients.end(), client) != clients.end();
}

std::vector<ClientId> clients_of(const Household& household) {
  std::vector<ClientId> clients;
  for (const auto& member : household.members) {
    clients.push_back(member.client);
  }
  return clients;
}

// The members to be, each of the household, each once, beside the client and who is there already.
Result<void> check_joining(const CaseFile& case_file, const std::vector<CaseMember>& present,
                           const std::vector<ClientId>& household,
                           const std::vector<JoiningMember>& joining) {
  std::vector<ClientId> seen;
  for (const auto& member : present) {
    seen.push_back(member.client);
  }
  for (std::size_t place = 0; place < joining.size(); ++place) {
    const auto& client = joining[place].client;
    const auto pointer = "/members/" + std::to_string(place) + "/client_id";
    if (client == case_file.client) {
      return refuse(Fault::invalid, "This is the client of the case, who belongs to it anyway.",
                    pointer);
    }
    if (!holds(household, client)) {
      return refuse(Fault::invalid,
                    "This client does not live in the household of the case; register the move "
                    "first.",
                    pointer);
    }
    if (holds(seen, client)) {
      return refuse(Fault::invalid, "This client is a member of the case already.", pointer);
    }
    seen.push_back(client);
  }
  return {};
}

// One line in the file of everybody whom it touches.
Result<void> write_lines(store::WriteTransaction& transaction, const Context& context,
                         const access::Permission& permission, const CaseFile& case_file,
                         const std::vector<ClientId>& touched, const std::string& what,
                         UnitOfWork from) {
  for (const auto& client : touched) {
    TRY_DO(write_line(
        transaction, context, permission,
        Line{.act = access::Act::make_plan,
             .subject_kind = "case",
             .subject_id = case_file.id.text(),
             .client = client,
             .case_file = case_file.id,
             .details = Map{{"what", what},
                            {"from", word_of(from)},
                            {"to", word_of(case_file.unit)},
                            {"members", static_cast<std::int64_t>(touched.size()) - 1}}}));
  }
  return {};
}

Result<Regrouped> read_regrouped(store::ReadTransaction& transaction, const CaseId& id) {
  Regrouped read;
  TRY(read.case_file, records::find_case(transaction, id));
  TRY(read.members, records::members_of(transaction, id));
  TRY(read.plan, records::running_plan(transaction, read.case_file.household));
  return read;
}

// The plan takes in whom the case takes in.
Result<void> widen_plan(store::WriteTransaction& transaction, const Context& context,
                        const CaseFile& case_file) {
  TRY(const auto plan, records::running_plan(transaction, case_file.household));
  if (!plan || plan->unit == UnitOfWork::household) {
    return {};
  }
  TRY(auto members, plan_members_for(transaction, case_file));
  TRY_DO(records::add_plan_members(transaction, plan->id, members, context.today()));
  if (width(case_file.unit) > width(plan->unit)) {
    TRY_DO(records::change_plan_unit(transaction, plan->id, case_file.unit));
  }
  return {};
}

// The plan lets go whom the case lets go, unless it has a goal for them.
Result<void> narrow_plan(store::WriteTransaction& transaction, const Context& context,
                         const CaseFile& case_file) {
  TRY(const auto plan, records::running_plan(transaction, case_file.household));
  if (!plan) {
    return {};
  }
  TRY(const auto staying, plan_members_for(transaction, case_file));
  for (const Goal& goal : plan->goals) {
    TRY(const auto other, records::find_case(transaction, goal.case_file));
    if (!holds(staying, other.client)) {
      return refuse(Fault::conflict,
                    "The plan holds a goal for case " + std::to_string(other.number) +
                        ", of somebody who would leave; drop that goal first, or keep them in.",
                    other.id.text());
    }
  }
  TRY_DO(records::keep_plan_members(transaction, plan->id, staying, context.today()));
  TRY_DO(records::add_plan_members(transaction, plan->id, staying, context.today()));
  return records::change_plan_unit(transaction, plan->id, case_file.unit);
}

Result<void> check_wider(const CaseFile& case_file, const Widen& request) {
  if (width(request.unit) < width(case_file.unit) || request.unit == UnitOfWork::person) {
    return refuse(Fault::invalid,
                  "This case works for a " + std::string(word_of(case_file.unit)) +
                      "; to take fewer people in, narrow it.",
                  "/unit");
  }
  if (request.unit == UnitOfWork::family && request.members.empty()) {
    return refuse(Fault::invalid, "A family has members; name who joins.", "/members");
  }
  if (request.unit == case_file.unit && request.members.empty()) {
    return refuse(Fault::invalid,
                  "This case works for the " + std::string(word_of(case_file.unit)) + " already.",
                  "/unit");
  }
  return {};
}

Result<void> check_narrower(const CaseFile& case_file, const std::vector<CaseMember>& present,
                            const Narrow& request) {
  for (std::size_t place = 0; place < request.staying.size(); ++place) {
    const auto is_member = std::any_of(
        present.begin(), present.end(),
        [&](const CaseMember& member) { return member.client == request.staying[place]; });
    if (!is_member || request.unit != UnitOfWork::family) {
      return refuse(Fault::invalid, "Only members of the case stay, and only in a family.",
                    "/staying/" + std::to_string(place));
    }
  }
  const bool fewer = request.unit == case_file.unit && request.staying.size() < present.size();
  if (request.unit == UnitOfWork::household ||
      (width(request.unit) >= width(case_file.unit) && !fewer) ||
      (request.unit == UnitOfWork::family && request.staying.empty())) {
    return refuse(Fault::invalid,
                  "This case works for a " + std::string(word_of(case_file.unit)) +
                      "; narrow it to a person, or to a family with the members who stay.",
                  "/unit");
  }
  return {};
}

}  // namespace

Result<Regrouped> widen(const Context& context, const Widen& request) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  TRY_DO(must_say(request.because, "/because", "why the case is widened", 500));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Regrouped> {
    TRY(auto case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(check_wider(case_file, request));
    TRY(const auto household, records::find_household(transaction, case_file.household));
    TRY(const auto present, records::members_of(transaction, case_file.id));
    TRY_DO(check_joining(case_file, present, clients_of(household), request.members));
    const auto from = case_file.unit;
    case_file.unit = request.unit;
    TRY_DO(records::change_unit(transaction, case_file));
    for (const auto& joining : request.members) {
      TRY_DO(records::add_member(
          transaction, case_file.id,
          CaseMember{joining.client, joining.role, context.today(), context.who()}));
    }
    TRY_DO(widen_plan(transaction, context, case_file));
    std::vector<ClientId> touched = clients_of(household);
    if (request.unit == UnitOfWork::family) {
      TRY(touched, plan_members_for(transaction, case_file));
    }
    TRY_DO(write_lines(transaction, context, permission, case_file, touched, "widened", from));
    return read_regrouped(transaction, case_file.id);
  });
}

Result<Regrouped> narrow(const Context& context, const Narrow& request) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  TRY_DO(must_say(request.because, "/because", "why the case is narrowed", 500));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Regrouped> {
    TRY(auto case_file, open_at_version(transaction, request.case_file, request.version));
    TRY(const auto present, records::members_of(transaction, case_file.id));
    TRY_DO(check_narrower(case_file, present, request));
    TRY(const auto household, records::find_household(transaction, case_file.household));
    const auto touched = clients_of(household);
    const auto from = case_file.unit;
    case_file.unit = request.unit;
    TRY_DO(records::change_unit(transaction, case_file));
    for (const auto& member : present) {
      if (!holds(request.staying, member.client)) {
        TRY_DO(records::end_member(transaction, case_file.id, member.client, context.today()));
      }
    }
    TRY_DO(narrow_plan(transaction, context, case_file));
    TRY_DO(write_lines(transaction, context, permission, case_file, touched, "narrowed", from));
    return read_regrouped(transaction, case_file.id);
  });
}

Result<UnitOfWork> unit_of_new_case(const Context& context) {
  TRY(const auto word, core_text(context, "unit_of_work", context.today()));
  return parse_word<UnitOfWork>(word, "casework.unit_of_work");
}

Result<void> add_first_members(store::WriteTransaction& transaction, const Context& context,
                               const CaseFile& case_file) {
  if (case_file.unit != UnitOfWork::family) {
    return {};
  }
  TRY(const auto household, records::find_household(transaction, case_file.household));
  for (const auto& client : clients_of(household)) {
    if (client != case_file.client) {
      TRY_DO(records::add_member(
          transaction, case_file.id,
          CaseMember{client, MemberRole::housemate, context.today(), context.who()}));
    }
  }
  return {};
}

Result<std::vector<ClientId>> plan_members_for(store::ReadTransaction& transaction,
                                               const CaseFile& case_file) {
  std::vector<ClientId> members;
  if (case_file.unit == UnitOfWork::household) {
    return members;
  }
  members.push_back(case_file.client);
  TRY(const auto others, records::members_of(transaction, case_file.id));
  for (const auto& other : others) {
    members.push_back(other.client);
  }
  return members;
}

Result<void> must_be_for(const Plan& plan, const CaseFile& case_file) {
  if (plan.unit == UnitOfWork::household || holds(plan.members, case_file.client)) {
    return {};
  }
  return refuse(Fault::conflict,
                "This plan is for a " + std::string(word_of(plan.unit)) +
                    ", and the client of case " + std::to_string(case_file.number) +
                    " is not in it; widen a case of the household first (its facts and its plan "
                    "stay), then add the goal.",
                plan.id.text());
}

}  // namespace naober::casework
