#include "records/notification.h"

#include "records/rows.h"

namespace naober::records {
namespace {

struct Numbered {
  std::int64_t number;
  Notification notification;
};

Notification notification_of(const store::Statement& row) {
  Notification result;
  result.id = row.id<NotificationId>("id");
  result.client = row.id<ClientId>("client");
  result.kind = word_at<NotificationKind>(row, "kind");
  result.notifier = word_at<Notifier>(row, "notifier");
  result.question = row.text("question");
  result.received_on = row.date("received_on");
  result.urgent = row.boolean("urgent");
  result.personal_plan_until = row.date("personal_plan_until");
  result.investigation_until = row.date("investigation_until");
  result.case_file = row.optional_id<CaseId>("case_file");
  result.registered_by = row.text("registered_by");
  return result;
}

}  // namespace

Result<void> add_notification(store::WriteTransaction& transaction,
                              const Notification& notification) {
  auto add = transaction.query("add_notification");
  return add.bind("id", notification.id)
      .bind("client", notification.client)
      .bind("kind", word_of(notification.kind))
      .bind("notifier", word_of(notification.notifier))
      .bind("question", notification.question)
      .bind("received_on", notification.received_on)
      .bind("urgent", notification.urgent)
      .bind("personal_plan_until", notification.personal_plan_until)
      .bind("investigation_until", notification.investigation_until)
      .bind("registered_by", notification.registered_by)
      .run();
}

Result<Notification> find_notification(store::ReadTransaction& transaction,
                                       const NotificationId& id) {
  auto find = transaction.query("find_notification");
  find.bind("id", id);
  return the(std::move(find), notification_of, "notification", id.text());
}

Result<std::vector<Notification>> notifications_of(store::ReadTransaction& transaction,
                                                   const ClientId& client) {
  auto find = transaction.query("notifications_of_client");
  find.bind("client", client);
  return every(std::move(find), notification_of);
}

Result<Page<Notification>> notification_page(store::ReadTransaction& transaction,
                                             bool only_without_case, const std::string& after,
                                             int limit) {
  TRY(const auto below, page_start(after));
  auto find =
      transaction.query(only_without_case ? "notifications_without_case" : "notification_page");
  find.bind("below", below).bind("limit", limit + 1);
  TRY(auto rows, every(std::move(find), [](const store::Statement& row) {
        return Numbered{row.integer("number"), notification_of(row)};
      }));
  Page<Notification> page;
  for (auto& row : rows) {
    if (page.items.size() == static_cast<std::size_t>(limit)) {
      break;
    }
    page.items.push_back(std::move(row.notification));
  }
  if (rows.size() > page.items.size()) {
    page.next = std::to_string(rows[page.items.size() - 1].number);
  }
  return page;
}

}  // namespace naober::records
