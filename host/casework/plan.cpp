#include "casework/plan.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/director.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/plan_parts.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "casework/widen.h"
#include "records/case_file.h"
#include "records/conversation.h"
#include "records/household.h"
#include "records/plan.h"

namespace naober::casework {
namespace {

// The plan at the version that was read, not closed.
Result<Plan> plan_at_version(store::ReadTransaction& transaction, const PlanId& id,
                             std::int64_t version) {
  TRY(auto plan, records::find_plan(transaction, id));
  if (plan.state == PlanState::closed) {
    return refuse(Fault::conflict, "This plan is closed; make a new one.", id.text());
  }
  if (plan.version != version) {
    return refuse(Fault::conflict,
                  "This plan was changed since it was read (version " + std::to_string(version) +
                      ", now " + std::to_string(plan.version) +
                      "); read it again and redo the change.",
                  id.text());
  }
  return plan;
}

// A household's plan concerns all who live there; its line stands in the file of each.
Result<void> write_plan_lines(store::WriteTransaction& transaction, const Context& context,
                              const access::Permission& permission, const Plan& plan,
                              const CaseId& case_file, std::string what) {
  TRY(const auto household, records::find_household(transaction, plan.household));
  for (const auto& member : household.members) {
    TRY_DO(write_line(transaction, context, permission,
                      Line{.act = access::Act::make_plan,
                           .subject_kind = "plan",
                           .subject_id = plan.id.text(),
                           .client = member.client,
                           .case_file = case_file,
                           .details = Map{{"what", what}, {"version", plan.version}}}));
  }
  return {};
}

// An agreed version stays as it is: a change starts the next one.
void open_for_change(Plan& plan) {
  if (plan.state == PlanState::agreed) {
    plan.state = PlanState::draft;
    ++plan.version;
  }
}

// One change of a plan: read at its version, `change` it, keep it, write the lines.
template <class Change>
Result<Plan> change_plan(const Context& context, const PlanId& id, std::int64_t version,
                         const CaseId& case_file, std::string what, Change change) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Plan> {
    TRY(auto plan, plan_at_version(transaction, id, version));
    TRY_DO(change(transaction, plan));
    TRY_DO(records::change_plan(transaction, plan, version));
    TRY_DO(write_plan_lines(transaction, context, permission, plan, case_file, what));
    return records::find_plan(transaction, id);
  });
}

Result<void> check_shares(const AddGoal& request) {
  TRY_DO(must_say(request.result, "/result", "the result to be reached", 2000));
  for (const auto* share : {&request.own_share, &request.network_share, &request.general_share,
                            &request.municipality_share, &request.domain}) {
    if (share->size() > 2000 || !is_utf8(*share)) {
      return refuse(Fault::invalid, "A share is a text of at most 2000 bytes.", "/own_share");
    }
  }
  return {};
}

using Known = std::vector<std::string>;

// One of the words that this municipality uses for it.
Result<void> check_word(const Context& context, const std::string& word, const Known& known,
                        const std::string& pointer) {
  if (std::find(known.begin(), known.end(), word) != known.end()) {
    return {};
  }
  return refuse(Fault::invalid,
                "'" + word.substr(0, 64) + "' is not one that " +
                    context.bundle->municipality.title + " uses here; it uses " +
                    (known.empty() ? std::string("none") : listed(known, "and")) + ".",
                pointer);
}

Result<void> check_payers(const Context& context, const AddGoal& request) {
  TRY(const Known known, core_words(context, "plan_payers", context.today()));
  int sum = 0;
  std::set<std::string> named;
  for (std::size_t place = 0; place < request.payers.size(); ++place) {
    const auto& [payer, percent] = request.payers[place];
    const std::string pointer = "/payers/" + std::to_string(place);
    TRY_DO(check_word(context, payer, known, pointer + "/payer"));
    if (percent < 1 || percent > 100) {
      return refuse(Fault::invalid, "A share is a whole number from 1 to 100.",
                    pointer + "/percent");
    }
    if (!named.insert(payer).second) {
      return refuse(Fault::invalid, "'" + payer + "' pays twice; add the shares together.",
                    pointer + "/payer");
    }
    sum += percent;
  }
  if (!request.payers.empty() && sum != 100) {
    return refuse(
        Fault::invalid,
        "The shares of the payers add up to 100 %; these are " + std::to_string(sum) + " %.",
        "/payers");
  }
  return {};
}

Result<void> check_line(const Context& context, const AddGoal& request) {
  TRY_DO(check_payers(context, request));
  TRY(const Known tags, core_words(context, "plan_tags", context.today()));
  for (std::size_t place = 0; place < request.tags.size(); ++place) {
    TRY_DO(check_word(context, request.tags[place], tags, "/tags/" + std::to_string(place)));
  }
  if (request.societal_goal.empty()) {
    return {};
  }
  TRY(const Known goals, core_words(context, "societal_goals", context.today()));
  return check_word(context, request.societal_goal, goals, "/societal_goal");
}

// A plan has at most one director: a household that has a running plan has no room for another.
Result<void> check_no_running_plan(store::ReadTransaction& transaction,
                                   const HouseholdId& household) {
  TRY(const auto running, records::running_plan(transaction, household));
  if (running) {
    return refuse(Fault::conflict,
                  "This household has a running plan already, with one director; add your goals to "
                  "that plan (" +
                      running->id.text() + "), or close it first.",
                  running->id.text());
  }
  return {};
}

// Every open case of the household hears it: the plan is theirs together.
Result<void> tell_agreed(store::WriteTransaction& transaction, const Context& context,
                         const Plan& plan) {
  TRY(const auto cases, records::cases_of_household(transaction, plan.household));
  for (const CaseFile& case_file : cases) {
    if (case_file.state == CaseState::open) {
      TRY_DO(
          emit(transaction, context, case_file, "plan_agreed", {}, Map{{"version", plan.version}}));
    }
  }
  return {};
}

}  // namespace

Result<Plan> make_plan(const Context& context, const MakePlan& request) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  Plan plan;
  plan.id = PlanId::make(context.random);
  TRY(plan.form, core_text(context, "plan_form", context.today()));
  plan.director = request.director.empty() ? context.actor.user.text() : request.director;
  plan.review_on = request.review_on;
  plan.made_by = context.actor.user.text();
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Plan> {
    TRY(const auto case_file, records::find_case(transaction, request.case_file));
    TRY(const auto held, records::conversations_of(transaction, case_file.id));
    if (held.empty()) {
      return refuse(Fault::conflict,
                    "There is no conversation in this case yet; hold it before making a plan.",
                    case_file.id.text());
    }
    plan.household = case_file.household;
    plan.unit = case_file.unit;
    TRY(plan.members, plan_members_for(transaction, case_file));
    TRY_DO(check_no_running_plan(transaction, plan.household));
    TRY_DO(may_direct(transaction, context, case_file, plan.director));
    TRY_DO(records::add_plan(transaction, plan));
    TRY_DO(records::add_plan_members(transaction, plan.id, plan.members, context.today()));
    TRY_DO(write_plan_lines(transaction, context, permission, plan, case_file.id, "made"));
    return plan;
  });
}

Result<Plan> add_goal(const Context& context, const AddGoal& request) {
  TRY_DO(check_shares(request));
  TRY_DO(check_line(context, request));
  const Goal goal{GoalId::make(context.random),
                  request.case_file,
                  request.domain,
                  request.result,
                  request.own_share,
                  request.network_share,
                  request.general_share,
                  request.municipality_share,
                  request.payers,
                  request.tags,
                  request.societal_goal};
  return change_plan(context, request.plan, request.version, request.case_file, "goal added",
                     [&](store::WriteTransaction& transaction, Plan& plan) -> Result<void> {
                       open_for_change(plan);
                       TRY(const auto of, records::find_case(transaction, request.case_file));
                       TRY_DO(must_be_for(plan, of));
                       return records::add_goal(transaction, plan.id, goal, plan.version);
                     });
}

Result<Plan> drop_goal(const Context& context, const DropGoal& request) {
  return change_plan(
      context, request.plan, request.version, CaseId(), "goal dropped",
      [&](store::WriteTransaction& transaction, Plan& plan) -> Result<void> {
        const bool there = std::any_of(plan.goals.begin(), plan.goals.end(),
                                       [&](const Goal& goal) { return goal.id == request.goal; });
        if (!there) {
          return refuse(Fault::not_found, "This plan has no such goal.", request.goal.text());
        }
        open_for_change(plan);
        return records::drop_goal(transaction, request.goal, plan.version);
      });
}

Result<Plan> set_review(const Context& context, const SetReview& request) {
  if (request.review_on <= context.today()) {
    return refuse(Fault::invalid, "A review lies after today.", "/review_on");
  }
  return change_plan(context, request.plan, request.version, CaseId(), "review set",
                     [&](store::WriteTransaction&, Plan& plan) -> Result<void> {
                       open_for_change(plan);
                       plan.review_on = request.review_on;
                       return {};
                     });
}

Result<Plan> set_perspective(const Context& context, const SetPerspective& request) {
  TRY(const Known known, core_words(context, "plan_perspectives", context.today()));
  TRY_DO(check_word(context, request.perspective, known, "/perspective"));
  return change_plan(context, request.plan, request.version, CaseId(), "perspective set",
                     [&](store::WriteTransaction&, Plan& plan) -> Result<void> {
                       open_for_change(plan);
                       plan.perspective = request.perspective;
                       return {};
                     });
}

Result<Plan> agree_plan(const Context& context, const AgreePlan& request) {
  return change_plan(
      context, request.plan, request.version, CaseId(), "agreed",
      [&](store::WriteTransaction& transaction, Plan& plan) -> Result<void> {
        if (plan.state == PlanState::agreed) {
          return refuse(Fault::conflict, "This version of the plan is agreed already.",
                        plan.id.text());
        }
        TRY(const auto missing, missing_parts(transaction, context, plan));
        if (!missing.empty()) {
          return refuse(Fault::conflict,
                        "In " + context.bundle->municipality.title +
                            " a plan is not complete without " + listed(missing, "and") +
                            "; add what is missing, then agree it.",
                        plan.id.text());
        }
        plan.state = PlanState::agreed;
        TRY_DO(
            records::agree_version(transaction, plan, context.actor.user.text(), context.today()));
        return tell_agreed(transaction, context, plan);
      });
}

Result<Plan> close_plan(const Context& context, const ClosePlan& request) {
  TRY_DO(must_say(request.because, "/because", "why the plan is closed", 500));
  return change_plan(
      context, request.plan, request.version, CaseId(), "closed",
      [&](store::WriteTransaction& transaction, Plan& plan) -> Result<void> {
        TRY(const auto cases, records::cases_of_household(transaction, plan.household));
        const auto open = std::find_if(cases.begin(), cases.end(), [](const CaseFile& case_file) {
          return case_file.state == CaseState::open;
        });
        if (open != cases.end()) {
          return refuse(Fault::conflict,
                        "Case " + std::to_string(open->number) +
                            " of this household is open and needs the plan; close it first.",
                        open->id.text());
        }
        plan.state = PlanState::closed;
        return {};
      });
}

namespace {

// A plan is the household's; its goals are of cases, and stay closed with them.
Result<void> withhold_goals(store::ReadTransaction& transaction, const Context& context,
                            Plan& plan) {
  if (!laws_of_actor(context)) {
    return {};
  }
  std::vector<Goal> open;
  for (Goal& goal : plan.goals) {
    TRY(const auto case_file, records::find_case(transaction, goal.case_file));
    const auto seen = may_see_case(transaction, context, case_file);
    if (!seen && seen.error().fault != Fault::not_allowed) {
      return seen;
    }
    if (seen) {
      open.push_back(std::move(goal));
    }
  }
  plan.goals = std::move(open);
  return {};
}

}  // namespace

Result<Plan> open_plan(const Context& context, const PlanId& plan) {
  TRY(const auto permission, allowed_to_look(context));
  Household household;
  TRY(auto found, context.store.read([&](store::ReadTransaction& transaction) -> Result<Plan> {
    TRY(auto read, records::find_plan(transaction, plan));
    TRY(household, records::find_household(transaction, read.household));
    TRY_DO(withhold_goals(transaction, context, read));
    return read;
  }));
  for (const auto& member : household.members) {
    TRY_DO(record_look(context, permission,
                       Line{.act = access::Act::read_client,
                            .subject_kind = "plan",
                            .subject_id = plan.text(),
                            .client = member.client}));
  }
  return found;
}

}  // namespace naober::casework
