#include "records/event.h"

#include "base/json.h"
#include "records/rows.h"

namespace naober::records {
namespace {

// JSON knows no dates; what we wrote as one comes back as one.
Map details_of(std::string_view json) {
  auto read = read_json(json);
  Map* map = read ? read->as<Map>() : nullptr;
  if (map == nullptr) {
    return {};
  }
  for (auto& [key, value] : *map) {
    const auto* text = value.as<std::string>();
    if (text == nullptr) {
      continue;
    }
    if (const auto date = Date::parse(*text)) {
      value = *date;
    }
  }
  return std::move(*map);
}

Event event_of(const store::Statement& row) {
  Event result;
  result.number = row.integer("number");
  result.name = row.text("name");
  result.about = row.text("about");
  result.task = row.text("task");
  result.case_file = row.optional_id<CaseId>("case_file");
  if (!row.text_view("client").empty()) {
    result.client = row.id<ClientId>("client");
  }
  result.notification = row.optional_id<NotificationId>("notification");
  result.details = details_of(row.text_view("details"));
  result.on = row.date("happened_on");
  result.at = row.instant("happened_at");
  result.depth = static_cast<int>(row.integer("depth"));
  result.caused_by = row.optional_integer("caused_by");
  result.once = row.optional_text("once").value_or("");
  result.handled = !row.is_null("handled_at");
  return result;
}

EventOutcome outcome_of(const store::Statement& row) {
  EventOutcome result;
  result.event = row.integer("event");
  result.plugin = row.text("plugin");
  result.handler = row.text("handler");
  result.title = row.text("title");
  result.place = row.text("place");
  result.bundle = row.text("bundle");
  result.did = texts_of(row.text_view("did"));
  result.refused = row.text("refused");
  return result;
}

}  // namespace

Result<std::int64_t> add_event(store::WriteTransaction& transaction, const Event& event) {
  auto add = transaction.query("add_event");
  add.bind("name", event.name)
      .bind("about", event.about)
      .bind("task", event.task)
      .bind("case_file", event.case_file)
      .bind("client", event.client)
      .bind("notification", event.notification)
      .bind("details", write_json(event.details))
      .bind("happened_on", event.on)
      .bind("happened_at", event.at)
      .bind("depth", event.depth)
      .bind("caused_by", event.caused_by)
      .bind("once", event.once.empty() ? std::optional<std::string>() : event.once);
  TRY(const bool there, add.next());
  CHECK(there);
  const auto number = add.integer("number");
  TRY_DO(add.run());
  return number;
}

Result<bool> has_happened(store::ReadTransaction& transaction, std::string_view once) {
  auto find = transaction.query("event_happened");
  find.bind("once", once);
  return find.next();
}

Result<std::vector<Event>> waiting_events(store::ReadTransaction& transaction, std::int64_t after,
                                          int limit) {
  auto find = transaction.query("waiting_events");
  find.bind("after", after).bind("limit", limit);
  return every(std::move(find), event_of);
}

Result<Event> find_event(store::ReadTransaction& transaction, std::int64_t number) {
  auto find = transaction.query("find_event");
  find.bind("number", number);
  return the(std::move(find), event_of, "event", std::to_string(number));
}

Result<void> set_handled(store::WriteTransaction& transaction, std::int64_t number, Instant at) {
  auto set = transaction.query("set_handled");
  TRY_DO(set.bind("number", number).bind("handled_at", at).run());
  if (set.changes() == 0) {
    return refuse(Fault::conflict, "This event was handled already.", std::to_string(number));
  }
  return {};
}

Result<void> add_outcome(store::WriteTransaction& transaction, const EventOutcome& outcome) {
  auto add = transaction.query("add_event_outcome");
  return add.bind("event", outcome.event)
      .bind("plugin", outcome.plugin)
      .bind("handler", outcome.handler)
      .bind("title", outcome.title)
      .bind("place", outcome.place)
      .bind("bundle", outcome.bundle)
      .bind("did", json_of(outcome.did))
      .bind("refused", outcome.refused)
      .run();
}

Result<std::vector<HandledEvent>> events_of(store::ReadTransaction& transaction,
                                            const CaseId& case_file, int limit) {
  auto find = transaction.query("events_of_case");
  find.bind("case_file", case_file).bind("limit", limit);
  TRY(auto events, every(std::move(find), event_of));
  std::vector<HandledEvent> handled;
  for (auto& event : events) {
    auto outcomes = transaction.query("outcomes_of_event");
    outcomes.bind("event", event.number);
    TRY(auto held, every(std::move(outcomes), outcome_of));
    handled.push_back({std::move(event), std::move(held)});
  }
  return handled;
}

Result<std::vector<OverdueStep>> overdue_steps(store::ReadTransaction& transaction, Date today,
                                               int limit) {
  auto find = transaction.query("overdue_steps");
  find.bind("today", today).bind("limit", limit);
  return every(std::move(find), [](const store::Statement& row) {
    return OverdueStep{row.integer("number"), row.id<CaseId>("case_file"), row.text("step"),
                       row.date("due_on")};
  });
}

}  // namespace naober::records
