#include "records/notice.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "records/rows.h"

namespace naober::records {
namespace {

Notice notice_of(const store::Statement& row) {
  Notice result;
  result.number = row.integer("number");
  result.id = row.id<NoticeId>("id");
  result.case_file = row.optional_id<CaseId>("case_file");
  result.case_number = row.integer("case_number");
  if (!row.text_view("client").empty()) {
    result.client = row.id<ClientId>("client");
  }
  result.task = row.text("task");
  result.title = row.text("title");
  result.role = row.text("role");
  result.user = row.text("user");
  result.made_on = row.date("made_on");
  result.made_by = row.text("made_by");
  return result;
}

}  // namespace

Result<void> add_notice(store::WriteTransaction& transaction, const Notice& notice) {
  auto add = transaction.query("add_notice");
  return add.bind("id", notice.id)
      .bind("case_file", notice.case_file)
      .bind("case_number", notice.case_number)
      .bind("client", notice.client)
      .bind("task", notice.task)
      .bind("title", notice.title)
      .bind("role", notice.role)
      .bind("user", notice.user)
      .bind("made_on", notice.made_on)
      .bind("made_by", notice.made_by)
      .run();
}

Result<Page<Notice>> notice_page(store::ReadTransaction& transaction,
                                 const std::vector<std::string>& roles, const std::string& user,
                                 const std::string& after, int limit) {
  TRY(const auto below, page_start(after));
  Page<Notice> page;
  const auto take = [&](store::Statement find) -> Result<void> {
    find.bind("below", below).bind("limit", limit + 1);
    TRY(auto some, every(std::move(find), notice_of));
    std::move(some.begin(), some.end(), std::back_inserter(page.items));
    return {};
  };
  // Those of each role lie ready in their order; a page is the newest of all of them together.
  for (const std::string& role : std::set(roles.begin(), roles.end())) {
    auto find = transaction.query("notice_page_of_role");
    find.bind("role", role);
    TRY_DO(take(std::move(find)));
  }
  auto find = transaction.query("notice_page_of_user");
  find.bind("user", user);
  TRY_DO(take(std::move(find)));
  std::sort(page.items.begin(), page.items.end(),
            [](const Notice& one, const Notice& other) { return one.number > other.number; });
  if (page.items.size() > static_cast<std::size_t>(limit)) {
    page.items.resize(static_cast<std::size_t>(limit));
    page.next = std::to_string(page.items.back().number);
  }
  return page;
}

Result<Notice> find_unread(store::ReadTransaction& transaction, const NoticeId& id) {
  auto find = transaction.query("find_notice");
  find.bind("id", id);
  return the(std::move(find), notice_of, "unread notice", id.text());
}

Result<void> set_read(store::WriteTransaction& transaction, const NoticeId& id, Date read_on,
                      const std::string& read_by) {
  auto set = transaction.query("read_notice");
  return set.bind("id", id).bind("read_on", read_on).bind("read_by", read_by).run();
}

}  // namespace naober::records
