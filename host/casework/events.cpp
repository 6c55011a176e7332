#include "casework/events.h"

#include <algorithm>

#include "records/event.h"

namespace naober::casework {
namespace {

constexpr std::string_view core_plugin = "casework";

bool anybody_hears(const Context& context, std::string_view task, std::string_view name,
                   std::string_view about) {
  const auto tasks = hearing(*context.bundle, task);
  return std::any_of(tasks.begin(), tasks.end(), [&](const policy::Task* one) {
    return one->plugin->handlers.hear(name, about);
  });
}

Event event_of(const Context& context, std::string_view name, std::string_view about, Map details) {
  CHECK(policy::event_kind(name) != nullptr);
  Event event;
  event.name = name;
  event.about = about;
  event.details = std::move(details);
  event.on = context.today();
  event.at = context.clock.now();
  if (context.for_handler) {
    event.depth = context.for_handler->depth + 1;
    event.caused_by = context.for_handler->event;
  }
  return event;
}

Event event_in(const Context& context, const CaseFile& case_file, std::string_view name,
               std::string_view about, Map details) {
  Event event = event_of(context, name, about, std::move(details));
  event.task = case_file.task;
  event.case_file = case_file.id;
  event.client = case_file.client;
  event.notification = case_file.notification;
  return event;
}

Result<void> keep(store::WriteTransaction& transaction, const Event& event) {
  if (event.depth > deepest_event) {
    return refuse(Fault::conflict,
                  "Handlers answer each other without end: '" + event.name +
                      "' would be the ninth event in a row that a handler caused. Let one of them "
                      "listen more narrowly, with 'about' or 'when'.",
                  event.name);
  }
  TRY_DO(records::add_event(transaction, event));
  return {};
}

}  // namespace

std::vector<const policy::Task*> hearing(const policy::Bundle& bundle, std::string_view task) {
  std::vector<const policy::Task*> tasks;
  for (const std::string& name : bundle.order) {
    const policy::Task* known = bundle.task(name);
    const bool hears = task.empty() || name == task || name == core_plugin;
    if (known != nullptr && hears && !known->plugin->handlers.handlers.empty()) {
      tasks.push_back(known);
    }
  }
  return tasks;
}

Result<void> emit(store::WriteTransaction& transaction, const Context& context,
                  const CaseFile& case_file, std::string_view name, std::string_view about,
                  Map details) {
  if (!anybody_hears(context, case_file.task, name, about)) {
    return {};
  }
  return keep(transaction, event_in(context, case_file, name, about, std::move(details)));
}

Result<void> emit_once(store::WriteTransaction& transaction, const Context& context,
                       const CaseFile& case_file, std::string_view name, std::string_view about,
                       Map details, std::string once) {
  Event event = event_in(context, case_file, name, about, std::move(details));
  event.once = std::move(once);
  return keep(transaction, event);
}

Result<void> emit_received(store::WriteTransaction& transaction, const Context& context,
                           const Notification& notification) {
  const auto kind = word_of(notification.kind);
  if (!anybody_hears(context, {}, "notification_received", kind)) {
    return {};
  }
  Event event =
      event_of(context, "notification_received", kind,
               Map{{"received_on", notification.received_on}, {"urgent", notification.urgent}});
  event.client = notification.client;
  event.notification = notification.id;
  return keep(transaction, event);
}

}  // namespace naober::casework
