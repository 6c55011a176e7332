// Handlers that failed, for the administrator.
#pragma once

#include <cstdint>
#include <string>

#include "model/event.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

// The number it got.
Result<std::int64_t> add_problem(store::WriteTransaction& transaction,
                                 const HandlerProblem& problem);
// Whether an older problem of the same handler waits already.
Result<bool> waits_already(store::ReadTransaction& transaction, const HandlerProblem& problem);
// Newest first.
Result<Page<HandlerProblem>> problem_page(store::ReadTransaction& transaction, bool solved_too,
                                          const std::string& after, int limit);
Result<HandlerProblem> find_problem(store::ReadTransaction& transaction, std::int64_t number);
// With it every open one of the same handler.
Result<void> solve_problem(store::WriteTransaction& transaction, const HandlerProblem& problem);

}  // namespace naober::records
