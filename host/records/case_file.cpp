#include "records/case_file.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "records/rows.h"

namespace naober::records {
namespace {

CaseFile case_of(const store::Statement& row) {
  CaseFile result;
  result.id = row.id<CaseId>("id");
  result.number = row.integer("number");
  result.task = row.text("task");
  result.client = row.id<ClientId>("client");
  result.household = row.id<HouseholdId>("household");
  result.unit = word_at<UnitOfWork>(row, "unit");
  result.notification = row.optional_id<NotificationId>("notification");
  result.state = word_at<CaseState>(row, "state");
  result.step = row.text("step");
  result.contact_person = row.text("contact_person");
  result.bundle = row.text("bundle");
  result.opened_on = row.date("opened_on");
  result.closed_on = row.optional_date("closed_on");
  result.closed_because = row.text("closed_because");
  result.applied_on = row.optional_date("applied_on");
  result.moved_on = row.optional_date("moved_on");
  result.version = row.integer("version");
  result.pilot = row.text("pilot");
  return result;
}

tl::unexpected<Error> somebody_was_first(const CaseId& id, std::int64_t read, std::int64_t now) {
  return refuse(Fault::conflict,
                "This case was changed since it was read (version " + std::to_string(read) +
                    ", now " + std::to_string(now) + "); read it again and redo the change.",
                id.text());
}

Page<CaseFile> page_of(std::vector<CaseFile> cases, int limit) {
  Page<CaseFile> page;
  page.items = std::move(cases);
  if (page.items.size() > static_cast<std::size_t>(limit)) {
    page.items.resize(static_cast<std::size_t>(limit));
    page.next = std::to_string(page.items.back().number);
  }
  return page;
}

Result<Page<CaseFile>> page_of(store::Statement statement, int limit) {
  TRY(auto cases, every(std::move(statement), case_of));
  return page_of(std::move(cases), limit);
}

store::Statement of_contact_person(store::ReadTransaction& transaction, const CaseFilter& filter,
                                   std::int64_t below, int limit) {
  auto find = transaction.query("case_page_of_contact_person");
  find.bind("contact_person", filter.contact_person)
      .bind("below", below)
      .bind("state", filter.state ? word_of(*filter.state) : std::string_view())
      .bind("task", filter.task)
      .bind("tasks", filter.tasks ? json_of(*filter.tasks) : std::string())
      .bind("limit", limit + 1);
  return find;
}

// Those that are asked for, of those that may be listed.
std::set<std::string> tasks_asked(const CaseFilter& filter) {
  if (!filter.tasks) {
    return {filter.task};
  }
  std::set<std::string> tasks(filter.tasks->begin(), filter.tasks->end());
  if (filter.task.empty()) {
    return tasks;
  }
  return tasks.contains(filter.task) ? std::set{filter.task} : std::set<std::string>();
}

}  // namespace

Result<std::int64_t> add_case(store::WriteTransaction& transaction, const CaseFile& case_file) {
  auto add = transaction.query("add_case");
  add.bind("id", case_file.id)
      .bind("task", case_file.task)
      .bind("client", case_file.client)
      .bind("household", case_file.household)
      .bind("unit", word_of(case_file.unit))
      .bind("notification", case_file.notification)
      .bind("state", word_of(case_file.state))
      .bind("step", case_file.step)
      .bind("contact_person", case_file.contact_person)
      .bind("bundle", case_file.bundle)
      .bind("opened_on", case_file.opened_on)
      .bind("closed_on", case_file.closed_on)
      .bind("closed_because", case_file.closed_because)
      .bind("applied_on", case_file.applied_on)
      .bind("version", case_file.version)
      .bind("pilot", case_file.pilot);
  TRY(const bool there, add.next());
  CHECK(there);
  const auto number = add.integer("number");
  TRY_DO(add.run());
  return number;
}

Result<CaseFile> find_case(store::ReadTransaction& transaction, const CaseId& id) {
  auto find = transaction.query("find_case");
  find.bind("id", id);
  return the(std::move(find), case_of, "case", id.text());
}

Result<CaseFile> case_at_version(store::ReadTransaction& transaction, const CaseId& id,
                                 std::int64_t version) {
  TRY(auto case_file, find_case(transaction, id));
  if (case_file.version != version) {
    return somebody_was_first(id, version, case_file.version);
  }
  return case_file;
}

Result<void> change_case(store::WriteTransaction& transaction, CaseFile& case_file) {
  auto change = transaction.query("change_case");
  TRY_DO(change.bind("id", case_file.id)
             .bind("state", word_of(case_file.state))
             .bind("step", case_file.step)
             .bind("contact_person", case_file.contact_person)
             .bind("closed_on", case_file.closed_on)
             .bind("closed_because", case_file.closed_because)
             .bind("applied_on", case_file.applied_on)
             .bind("version", case_file.version)
             .run());
  if (change.changes() == 0) {
    TRY(const auto now, find_case(transaction, case_file.id));
    return somebody_was_first(case_file.id, case_file.version, now.version);
  }
  ++case_file.version;
  return {};
}

Result<void> move_case(store::WriteTransaction& transaction, CaseFile& case_file) {
  auto move = transaction.query("move_case");
  TRY_DO(move.bind("id", case_file.id)
             .bind("bundle", case_file.bundle)
             .bind("moved_on", case_file.moved_on)
             .bind("version", case_file.version)
             .run());
  if (move.changes() == 0) {
    TRY(const auto now, find_case(transaction, case_file.id));
    return somebody_was_first(case_file.id, case_file.version, now.version);
  }
  ++case_file.version;
  return {};
}

Result<void> set_pilot(store::WriteTransaction& transaction, CaseFile& case_file) {
  auto set = transaction.query("set_pilot_of_case");
  TRY_DO(set.bind("id", case_file.id)
             .bind("pilot", case_file.pilot)
             .bind("version", case_file.version)
             .run());
  if (set.changes() == 0) {
    TRY(const auto now, find_case(transaction, case_file.id));
    return somebody_was_first(case_file.id, case_file.version, now.version);
  }
  ++case_file.version;
  return {};
}

Result<std::vector<CaseFile>> cases_of_client(store::ReadTransaction& transaction,
                                              const ClientId& client) {
  auto find = transaction.query("cases_of_client");
  find.bind("client", client);
  return every(std::move(find), case_of);
}

Result<std::vector<CaseFile>> cases_of_notification(store::ReadTransaction& transaction,
                                                    const NotificationId& notification) {
  auto find = transaction.query("cases_of_notification");
  find.bind("notification", notification);
  return every(std::move(find), case_of);
}

Result<std::vector<CaseFile>> cases_of_household(store::ReadTransaction& transaction,
                                                 const HouseholdId& household) {
  auto find = transaction.query("cases_of_household");
  find.bind("household", household);
  return every(std::move(find), case_of);
}

Result<Page<CaseFile>> case_page(store::ReadTransaction& transaction, const CaseFilter& filter,
                                 const std::string& after, int limit) {
  TRY(const auto below, page_start(after));
  if (!filter.contact_person.empty()) {
    return page_of(of_contact_person(transaction, filter, below, limit), limit);
  }
  const std::string_view state = filter.state ? word_of(*filter.state) : std::string_view();
  if (filter.task.empty() && !filter.tasks) {
    auto find = transaction.query(state.empty() ? "case_page" : "case_page_of_state");
    if (!state.empty()) {
      find.bind("state", state);
    }
    find.bind("below", below).bind("limit", limit + 1);
    return page_of(std::move(find), limit);
  }
  // Each task's cases lie ready in their order; a page is the newest of all of them together.
  std::vector<CaseFile> cases;
  for (const std::string& task : tasks_asked(filter)) {
    auto find =
        transaction.query(state.empty() ? "case_page_of_task" : "case_page_of_task_and_state");
    if (!state.empty()) {
      find.bind("state", state);
    }
    find.bind("task", task).bind("below", below).bind("limit", limit + 1);
    TRY(auto some, every(std::move(find), case_of));
    std::move(some.begin(), some.end(), std::back_inserter(cases));
  }
  std::sort(cases.begin(), cases.end(),
            [](const CaseFile& one, const CaseFile& other) { return one.number > other.number; });
  return page_of(std::move(cases), limit);
}

Result<Page<CaseFile>> case_page_of_household(store::ReadTransaction& transaction,
                                              const HouseholdId& household,
                                              const std::vector<std::string>& cases,
                                              std::optional<CaseState> state,
                                              const std::string& after, int limit) {
  TRY(const auto below, page_start(after));
  auto find = transaction.query("case_page_of_household");
  find.bind("household", household)
      .bind("below", below)
      .bind("cases", json_of(cases))
      .bind("state", state ? word_of(*state) : std::string_view())
      .bind("limit", limit + 1);
  return page_of(std::move(find), limit);
}

Result<void> change_unit(store::WriteTransaction& transaction, CaseFile& case_file) {
  auto change = transaction.query("change_unit");
  TRY_DO(change.bind("id", case_file.id)
             .bind("unit", word_of(case_file.unit))
             .bind("version", case_file.version)
             .run());
  if (change.changes() == 0) {
    TRY(const auto now, find_case(transaction, case_file.id));
    return somebody_was_first(case_file.id, case_file.version, now.version);
  }
  ++case_file.version;
  return {};
}

Result<void> add_member(store::WriteTransaction& transaction, const CaseId& case_file,
                        const CaseMember& member) {
  auto add = transaction.query("add_case_member");
  return add.bind("case_file", case_file)
      .bind("client", member.client)
      .bind("role", word_of(member.role))
      .bind("since", member.since)
      .bind("added_by", member.added_by)
      .run();
}

Result<void> end_member(store::WriteTransaction& transaction, const CaseId& case_file,
                        const ClientId& client, Date until) {
  auto end = transaction.query("end_case_member");
  return end.bind("case_file", case_file).bind("client", client).bind("until", until).run();
}

Result<std::vector<CaseMember>> members_of(store::ReadTransaction& transaction,
                                           const CaseId& case_file) {
  auto find = transaction.query("case_members");
  find.bind("case_file", case_file);
  return every(std::move(find), [](const store::Statement& row) {
    return CaseMember{row.id<ClientId>("client"), word_at<MemberRole>(row, "role"),
                      row.date("since"), row.text("added_by")};
  });
}

}  // namespace naober::records
