// Handlers that failed: what they asked, why it was refused, and who has solved it.
#pragma once

#include <cstdint>
#include <string>

#include "casework/context.h"
#include "casework/listen.h"
#include "model/event.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::casework {

// Keeps the problem, in the transaction in which the handler did nothing. The first one of a
// handler also stands on the work list of who manages the policy; without a case it is a notice.
Result<void> report_problem(store::WriteTransaction& transaction, const Context& context,
                            const Situation& situation, const EventOutcome& outcome,
                            const std::string& limit);

struct ProblemQuery {
  bool solved_too = false;
  std::string after;
  int limit = 50;  // 1 to 200
};
// Newest first. Needs manage_policy.
Result<Page<HandlerProblem>> list_problems(const Context& context, const ProblemQuery& query);

struct SolveProblem {
  std::int64_t problem = 0;
  std::string because;  // what was done about it
};
// With it all open problems of the same handler. Needs manage_policy.
Result<HandlerProblem> solve_problem(const Context& context, const SolveProblem& request);

}  // namespace naober::casework
