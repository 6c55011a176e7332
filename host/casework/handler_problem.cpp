#include "casework/handler_problem.h"

#include <algorithm>

#include "casework/carry_out.h"
#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "records/handler_problem.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

const access::Permission by_handler{"handler", "", ""};

// All problems of one handler hang together on the work list.
std::string work_about(const HandlerProblem& problem) {
  return "handler:" + problem.plugin + ":" + problem.place;
}

// Who manages the policy here; the contact person when no role does.
std::string role_of_administrator(const Context& context) {
  for (const auto& role : context.bundle->roles.roles) {
    if (std::find(role.does.begin(), role.does.end(), "manage_policy") != role.does.end()) {
      return role.name;
    }
  }
  return std::string(policy::contact_person);
}

Result<void> tell_administrator(store::WriteTransaction& transaction, const Context& context,
                                const Situation& situation, const HandlerProblem& problem) {
  const std::string role = role_of_administrator(context);
  const std::string title = "Een regel voor gebeurtenissen werkt niet: " + problem.place;
  if (!situation.case_file) {
    if (role == policy::contact_person) {
      return {};
    }
    return leave_notice(transaction, context, nullptr, situation.event.client, role, title,
                        problem.place);
  }
  return leave_task(transaction, context, *situation.case_file, role, title, context.today(),
                    work_about(problem));
}

}  // namespace

Result<void> report_problem(store::WriteTransaction& transaction, const Context& context,
                            const Situation& situation, const EventOutcome& outcome,
                            const std::string& limit) {
  HandlerProblem problem;
  problem.event = outcome.event;
  problem.case_file = situation.event.case_file;
  problem.plugin = outcome.plugin;
  problem.handler = outcome.handler;
  problem.place = outcome.place;
  problem.bundle = outcome.bundle;
  problem.limit = limit;
  problem.says = outcome.refused;
  problem.found_on = context.today();
  TRY(problem.number, records::add_problem(transaction, problem));
  TRY(const bool told, records::waits_already(transaction, problem));
  if (!told) {
    TRY_DO(tell_administrator(transaction, context, situation, problem));
  }
  Line line{.act = access::Act::make_plan,
            .subject_kind = "handler_problem",
            .subject_id = std::to_string(problem.number),
            .client = situation.event.client,
            .details = Map{{"limit", problem.limit}},
            .deed = "handler_refused"};
  if (situation.event.case_file) {
    line.case_file = *situation.event.case_file;
  }
  return write_line(transaction, context, by_handler, line);
}

Result<Page<HandlerProblem>> list_problems(const Context& context, const ProblemQuery& query) {
  TRY_DO(allowed(context, access::Act::manage_policy));
  TRY_DO(check_limit(query.limit));
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::problem_page(transaction, query.solved_too, query.after, query.limit);
  });
}

Result<HandlerProblem> solve_problem(const Context& context, const SolveProblem& request) {
  TRY(const auto permission, allowed(context, access::Act::manage_policy));
  TRY_DO(must_say(request.because, "/because", "what was done about it", 1000));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<HandlerProblem> {
    TRY(auto problem, records::find_problem(transaction, request.problem));
    if (problem.solved_on) {
      return refuse(Fault::conflict,
                    "This problem was solved on " + problem.solved_on->text() + " already.",
                    std::to_string(problem.number));
    }
    problem.solved_on = context.today();
    problem.solved_by = context.actor.user.text();
    problem.solved_because = request.because;
    TRY_DO(records::solve_problem(transaction, problem));
    TRY_DO(records::finish_everywhere(transaction, work_about(problem), context.today()));
    TRY_DO(write_line(transaction, context, permission,
                      Line{.act = access::Act::manage_policy,
                           .subject_kind = "handler_problem",
                           .subject_id = std::to_string(problem.number),
                           .client = {},
                           .details = Map{{"what", "solved"}, {"place", problem.place}}}));
    return problem;
  });
}

}  // namespace naober::casework
