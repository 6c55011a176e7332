#include "records/work_item.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "records/rows.h"

namespace naober::records {
namespace {

WorkItem item_of(const store::Statement& row) {
  WorkItem result;
  result.id = row.id<TaskId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.case_number = row.integer("case_number");
  result.client = row.id<ClientId>("client");
  result.task = row.text("task");
  result.step = row.text("step");
  result.what = row.text("what");
  result.title = row.text("title");
  result.role = row.text("role");
  result.user = row.text("user");
  result.organisation = row.text("organisation");
  result.due_on = row.date("due_on");
  return result;
}

// A page starts after a day and an id: "2026-04-27.task_…".
struct Start {
  std::string due;
  std::string id;
};

Result<Start> start_of(const std::string& after) {
  if (after.empty()) {
    return Start{};
  }
  const auto dot = after.find('.');
  if (dot == std::string::npos || !Date::parse(after.substr(0, dot)) ||
      !TaskId::parse(after.substr(dot + 1))) {
    return refuse(Fault::invalid,
                  "'" + after.substr(0, 64) +
                      "' is not where a page starts; take `next` of the "
                      "page before.",
                  "after");
  }
  return Start{after.substr(0, dot), after.substr(dot + 1)};
}

}  // namespace

Result<void> add_work(store::WriteTransaction& transaction, const WorkItem& item,
                      const std::string& about) {
  auto add = transaction.query("add_work");
  return add.bind("id", item.id)
      .bind("case_file", item.case_file)
      .bind("case_number", item.case_number)
      .bind("client", item.client)
      .bind("task", item.task)
      .bind("step", item.step)
      .bind("what", item.what)
      .bind("title", item.title)
      .bind("about", about)
      .bind("role", item.role)
      .bind("user", item.user)
      .bind("organisation", item.organisation)
      .bind("due_on", item.due_on)
      .run();
}

Result<void> finish_work(store::WriteTransaction& transaction, const CaseId& case_file,
                         const std::string& about, Date done_on) {
  auto finish = transaction.query("finish_work");
  return finish.bind("case_file", case_file).bind("about", about).bind("done_on", done_on).run();
}

Result<void> move_work(store::WriteTransaction& transaction, const CaseId& case_file,
                       const std::string& about, Date due_on) {
  auto move = transaction.query("move_work");
  return move.bind("case_file", case_file).bind("about", about).bind("due_on", due_on).run();
}

Result<void> finish_all_work(store::WriteTransaction& transaction, const CaseId& case_file,
                             Date done_on) {
  auto finish = transaction.query("finish_all_work");
  return finish.bind("case_file", case_file).bind("done_on", done_on).run();
}

Result<WorkItem> find_work(store::ReadTransaction& transaction, const TaskId& id) {
  auto find = transaction.query("find_work");
  find.bind("id", id);
  return the(std::move(find), item_of, "unfinished task", id.text());
}

Result<void> finish_one(store::WriteTransaction& transaction, const TaskId& id, Date done_on) {
  auto finish = transaction.query("finish_one_work");
  return finish.bind("id", id).bind("done_on", done_on).run();
}

Result<void> finish_everywhere(store::WriteTransaction& transaction, const std::string& about,
                               Date done_on) {
  auto finish = transaction.query("finish_work_everywhere");
  return finish.bind("about", about).bind("done_on", done_on).run();
}

Result<Page<WorkItem>> work_page(store::ReadTransaction& transaction, const WorkFilter& filter,
                                 const std::string& after, int limit) {
  TRY(const auto start, start_of(after));
  Page<WorkItem> page;
  const auto take = [&](store::Statement find) -> Result<void> {
    find.bind("after_due", start.due)
        .bind("after_id", start.id)
        .bind("due_until", filter.due_until ? filter.due_until->text() : "9999-12-31")
        .bind("limit", limit + 1);
    TRY(auto items, every(std::move(find), item_of));
    std::move(items.begin(), items.end(), std::back_inserter(page.items));
    return {};
  };
  // Each queue lies ready in its order; a page is the first of all of them together.
  std::set<std::string> organisations{std::string(), filter.organisation};
  for (const std::string& role : std::set(filter.roles.begin(), filter.roles.end())) {
    for (const std::string& organisation : organisations) {
      auto find = transaction.query("work_of_queue");
      find.bind("role", role).bind("organisation", organisation);
      TRY_DO(take(std::move(find)));
    }
  }
  if (!filter.user.empty()) {
    auto find = transaction.query("work_of_user");
    find.bind("user", filter.user);
    TRY_DO(take(std::move(find)));
  }
  std::sort(page.items.begin(), page.items.end(), [](const WorkItem& one, const WorkItem& other) {
    return std::pair(one.due_on, one.id.text()) < std::pair(other.due_on, other.id.text());
  });
  if (page.items.size() > static_cast<std::size_t>(limit)) {
    page.items.resize(static_cast<std::size_t>(limit));
    page.next = page.items.back().due_on.text() + "." + page.items.back().id.text();
  }
  return page;
}

}  // namespace naober::records
