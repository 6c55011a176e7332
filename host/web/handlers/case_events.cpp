// What plugins did about what happened: events on a case, letters they wrote, notices, and handlers
// that failed.
#include <charconv>

#include "casework/case_file.h"
#include "casework/case_letter.h"
#include "casework/handler_problem.h"
#include "casework/work_list.h"
#include "records/handler_problem.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> list_events(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto events, casework::case_events(context, id));
  return json(show_items(events));
}

Result<Response> list_letters(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto letters, casework::list_letters(context, id));
  return json(show_items(letters));
}

Result<Response> open_letter(Call& call) {
  TRY(const auto id, call.path_id<CaseLetterId>(1));
  TRY(const bool pdf, wants_pdf(call));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(auto opened, casework::open_letter(context, id));
  const Date on = opened.letter.sent_on.value_or(opened.letter.made_on);
  return letter_response(std::move(opened.page), on, pdf);
}

Result<Response> write_letter(Call& call) {
  casework::WriteLetter request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.name = body.text("name", 64);
  request.says = body.optional_text("says");
  if (body.optional_object("details")) {
    request.details = body.map("details");
  }
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto letter, casework::write_letter(context, request));
  return created(show(letter), "/api/v1/municipalities/" + call.path_values.front() + "/letters/" +
                                   letter.id.text());
}

Result<Response> send_letter(Call& call) {
  TRY(const auto id, call.path_id<CaseLetterId>(1));
  TRY(auto body, call.body());
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto letter, casework::send_letter(context, id));
  return json(show(letter), 201);
}

Result<Response> drop_letter(Call& call) {
  TRY(const auto id, call.path_id<CaseLetterId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY_DO(casework::drop_letter(context, id));
  return no_content();
}

Result<Response> list_notices(Call& call) {
  const std::string after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto page, casework::list_notices(context, after, limit));
  return json(show(page));
}

Result<Response> read_notice(Call& call) {
  TRY(const auto id, call.path_id<NoticeId>(1));
  TRY(auto body, call.body());
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto notice, casework::read_notice(context, id));
  return json(show(notice), 201);
}

Result<Response> finish_task(Call& call) {
  TRY(const auto id, call.path_id<TaskId>(1));
  TRY(auto body, call.body());
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto item, casework::finish_task(context, id));
  return json(show(item), 201);
}

// Who keeps the host running sees what plugins did wrong, and not in whose case.
Result<Page<HandlerProblem>> problems_without_cases(const Call& call,
                                                    const casework::ProblemQuery& query) {
  TRY(auto page, call.store->read([&](store::ReadTransaction& transaction) {
    return records::problem_page(transaction, query.solved_too, query.after, query.limit);
  }));
  for (HandlerProblem& problem : page.items) {
    problem.case_file = {};
    if (problem.limit == policy::name_of(policy::Limit::error)) {
      problem.says =
          "The function ended in an error of its own; who manages the policy sees which.";
    }
  }
  return page;
}

Result<Response> list_problems(Call& call) {
  casework::ProblemQuery query;
  TRY(query.solved_too, call.query_flag("solvedToo"));
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  if (call.visitor->account.regional_administrator && !call.may(access::Act::manage_policy)) {
    TRY(const auto problems, problems_without_cases(call, query));
    return json(show(problems));
  }
  TRY(const auto problems, casework::list_problems(context, query));
  return json(show(problems));
}

Result<std::int64_t> number_in_path(const Call& call) {
  const std::string& text = call.path_values.at(1);
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < 1) {
    return refuse(Fault::not_found, "There is nothing here by that number.");
  }
  return number;
}

Result<Response> solve_problem(Call& call) {
  casework::SolveProblem request;
  TRY(request.problem, number_in_path(call));
  TRY(auto body, call.body());
  request.because = body.text("because", 1000);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto problem, casework::solve_problem(context, request));
  return json(show(problem), 201);
}

}  // namespace

void add_case_events(Router& router) {
  const std::string of_case = in_municipality("/cases/{case}");
  const std::string letter = in_municipality("/letters/{letter}");
  const std::string problems = in_municipality("/handler-problems");
  router.add({Method::get, of_case + "/events", Guard::municipality, list_events});
  router.add({Method::get, of_case + "/letters", Guard::municipality, list_letters});
  router.add({Method::post, of_case + "/letters", Guard::municipality, write_letter});
  router.add({Method::get, letter, Guard::municipality, open_letter});
  router.add({Method::post, letter + "/sendings", Guard::municipality, send_letter});
  router.add({Method::delete_, letter, Guard::municipality, drop_letter});
  router.add({Method::get, in_municipality("/notices"), Guard::municipality, list_notices});
  router.add({Method::post, in_municipality("/notices/{notice}/readings"), Guard::municipality,
              read_notice});
  router.add({Method::post, in_municipality("/tasks/{task}/completions"), Guard::municipality,
              finish_task});
  router.add({Method::get, problems, Guard::municipality, list_problems});
  router.add({Method::post, problems + "/{problem}/solutions", Guard::municipality, solve_problem});
}

}  // namespace naober::web
