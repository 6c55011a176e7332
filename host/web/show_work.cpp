// Work that waits, and what handlers did with events.
#include "web/show.h"

#include "base/map_of.h"
#include "web/show_parts.h"

namespace naober::web {

Value show(const WorkItem& item) {
  return map_of({{"task_id", item.id.text()},
                 {"case_id", item.case_file.text()},
                 {"case_number", item.case_number},
                 {"client_id", item.client.text()},
                 {"task", item.task},
                 {"step", item.step},
                 {"what", item.what},
                 {"title", text_or_null(item.title)},
                 {"role", text_or_null(item.role)},
                 {"user_id", text_or_null(item.user)},
                 {"organisation", text_or_null(item.organisation)},
                 {"due_on", item.due_on}});
}

Value show(const HandledEvent& handled) {
  const Event& event = handled.event;
  List outcomes;
  for (const EventOutcome& outcome : handled.outcomes) {
    outcomes.push_back(map_of({{"plugin", outcome.plugin},
                               {"handler", outcome.handler},
                               {"title", text_or_null(outcome.title)},
                               {"place", outcome.place},
                               {"bundle", outcome.bundle},
                               {"did", show_texts(outcome.did)},
                               {"refused", text_or_null(outcome.refused)}}));
  }
  return map_of({{"number", event.number},
                 {"name", event.name},
                 {"about", text_or_null(event.about)},
                 {"on", event.on},
                 {"details", event.details},
                 {"caused_by", event.caused_by ? Value(*event.caused_by) : Value()},
                 {"handled", event.handled},
                 {"outcomes", std::move(outcomes)}});
}

Value show(const HandlerProblem& problem) {
  return map_of({{"number", problem.number},
                 {"event", problem.event},
                 {"event_name", problem.event_name},
                 {"case_id", problem.case_file ? Value(problem.case_file->text()) : Value()},
                 {"plugin", problem.plugin},
                 {"handler", problem.handler},
                 {"place", problem.place},
                 {"bundle", problem.bundle},
                 {"limit", text_or_null(problem.limit)},
                 {"says", problem.says},
                 {"found_on", problem.found_on},
                 {"solved_on", date_or_null(problem.solved_on)},
                 {"solved_by", text_or_null(problem.solved_by)},
                 {"solved_because", text_or_null(problem.solved_because)}});
}

Value show(const Notice& notice) {
  return map_of({{"notice_id", notice.id.text()},
                 {"case_id", notice.case_file ? Value(notice.case_file->text()) : Value()},
                 {"case_number", notice.case_number == 0 ? Value() : Value(notice.case_number)},
                 {"client_id", text_or_null(notice.client.text())},
                 {"task", text_or_null(notice.task)},
                 {"title", notice.title},
                 {"role", text_or_null(notice.role)},
                 {"user_id", text_or_null(notice.user)},
                 {"made_on", notice.made_on},
                 {"made_by", notice.made_by}});
}

}  // namespace naober::web
