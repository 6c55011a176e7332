#include "records/handler_problem.h"

#include "records/rows.h"

namespace naober::records {
namespace {

HandlerProblem problem_of(const store::Statement& row) {
  HandlerProblem result;
  result.number = row.integer("number");
  result.event = row.integer("event");
  result.event_name = row.text("event_name");
  result.case_file = row.optional_id<CaseId>("case_file");
  result.plugin = row.text("plugin");
  result.handler = row.text("handler");
  result.place = row.text("place");
  result.bundle = row.text("bundle");
  result.limit = row.text("limit_reached");
  result.says = row.text("says");
  result.found_on = row.date("found_on");
  result.solved_on = row.optional_date("solved_on");
  result.solved_by = row.optional_text("solved_by").value_or("");
  result.solved_because = row.optional_text("solved_because").value_or("");
  return result;
}

}  // namespace

Result<std::int64_t> add_problem(store::WriteTransaction& transaction,
                                 const HandlerProblem& problem) {
  auto add = transaction.query("add_handler_problem");
  add.bind("event", problem.event)
      .bind("case_file", problem.case_file)
      .bind("plugin", problem.plugin)
      .bind("handler", problem.handler)
      .bind("place", problem.place)
      .bind("bundle", problem.bundle)
      .bind("limit_reached", problem.limit)
      .bind("says", problem.says)
      .bind("found_on", problem.found_on);
  TRY(const bool there, add.next());
  CHECK(there);
  const auto number = add.integer("number");
  TRY_DO(add.run());
  return number;
}

Result<bool> waits_already(store::ReadTransaction& transaction, const HandlerProblem& problem) {
  auto find = transaction.query("same_problem_open");
  find.bind("plugin", problem.plugin).bind("place", problem.place).bind("below", problem.number);
  return find.next();
}

Result<Page<HandlerProblem>> problem_page(store::ReadTransaction& transaction, bool solved_too,
                                          const std::string& after, int limit) {
  TRY(const auto below, page_start(after));
  auto find = transaction.query("handler_problem_page");
  find.bind("below", below).bind("all", solved_too).bind("limit", limit + 1);
  Page<HandlerProblem> page;
  TRY(page.items, every(std::move(find), problem_of));
  if (page.items.size() > static_cast<std::size_t>(limit)) {
    page.items.pop_back();
    page.next = std::to_string(page.items.back().number);
  }
  return page;
}

Result<HandlerProblem> find_problem(store::ReadTransaction& transaction, std::int64_t number) {
  auto find = transaction.query("find_handler_problem");
  find.bind("number", number);
  return the(std::move(find), problem_of, "handler problem", std::to_string(number));
}

Result<void> solve_problem(store::WriteTransaction& transaction, const HandlerProblem& problem) {
  auto solve = transaction.query("solve_handler_problem");
  return solve.bind("plugin", problem.plugin)
      .bind("place", problem.place)
      .bind("solved_on", problem.solved_on)
      .bind("solved_by", problem.solved_by)
      .bind("solved_because", problem.solved_because)
      .run();
}

}  // namespace naober::records
