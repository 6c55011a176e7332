// Moving running cases onto the workflow in force: first what it would change, then doing it.
#include "casework/move_workflow.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"
#include "web/show_parts.h"

namespace naober::web {
namespace {

Value term_or_null(const std::optional<Term>& term) { return term ? Value(term->text()) : Value(); }

Value show_move(const casework::CaseMove& move) {
  return Map{{"case_id", move.case_file.text()},
             {"number", move.number},
             {"from_bundle", move.from_bundle},
             {"road_of", move.road_of},
             {"step", move.step},
             {"step_after", text_or_null(move.step_after)},
             {"steps_gone", show_texts(move.gone)},
             {"steps_added", show_texts(move.added)},
             {"term", term_or_null(move.term)},
             {"term_after", term_or_null(move.term_after)},
             {"due_on", date_or_null(move.due_on)},
             {"due_on_after", date_or_null(move.due_on_after)},
             {"changes_nothing", move.changes_nothing()},
             {"moved", move.moved},
             {"refused", text_or_null(move.refused)}};
}

void read_steps(Reading& body, casework::MoveCases& request) {
  if (const auto steps = body.optional_object("steps")) {
    for (const auto& [from, to] : body.map("steps")) {
      if (const auto* name = to.as<std::string>()) {
        request.steps.emplace(from, *name);
      } else {
        body.fault("steps/" + from, "is the name of a step");
      }
    }
  }
}

void read_cases(Reading& body, casework::MoveCases& request) {
  std::size_t place = 0;
  for (const std::string& text : body.optional_texts("cases")) {
    if (auto id = CaseId::parse(text)) {
      request.only.push_back(*std::move(id));
    } else {
      body.fault("cases/" + std::to_string(place), id.error().says);
    }
    ++place;
  }
}

Result<Response> move_cases(Call& call) {
  casework::MoveCases request;
  request.task = call.path_values.at(1);
  TRY(auto body, call.body());
  request.dry_run = body.boolean("dry_run");
  request.because = body.optional_text("because", 500);
  read_steps(body, request);
  read_cases(body, request);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto moves, casework::move_cases(context, request));
  List items;
  for (const casework::CaseMove& move : moves.cases) {
    items.push_back(show_move(move));
  }
  return json(Map{
      {"dry_run", request.dry_run}, {"to_bundle", moves.to_bundle}, {"items", std::move(items)}});
}

}  // namespace

void add_workflow_moves(Router& router) {
  router.add({Method::post, in_municipality("/policy/tasks/{task}/workflow-moves"),
              Guard::municipality, move_cases});
}

}  // namespace naober::web
