#include "records/provision.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "records/rows.h"

namespace naober::records {
namespace {

Provision provision_of(const store::Statement& row) {
  Provision result;
  result.id = row.id<ProvisionId>("id");
  result.client = row.id<ClientId>("client");
  result.case_file = row.id<CaseId>("case_file");
  result.name = row.text("name");
  result.kind = word_at<ProvisionKind>(row, "kind");
  result.decision = row.optional_id<DecisionId>("decision");
  result.replaces = row.optional_id<ProvisionId>("replaces");
  result.started_on = row.date("started_on");
  result.ended_on = row.optional_date("ended_on");
  result.ended_because = row.text("ended_because");
  result.started_by = row.text("started_by");
  return result;
}

}  // namespace

Result<void> add_provision(store::WriteTransaction& transaction, const Provision& provision) {
  auto add = transaction.query("add_provision");
  return add.bind("id", provision.id)
      .bind("client", provision.client)
      .bind("case_file", provision.case_file)
      .bind("name", provision.name)
      .bind("kind", word_of(provision.kind))
      .bind("decision", provision.decision)
      .bind("replaces", provision.replaces)
      .bind("started_on", provision.started_on)
      .bind("ended_on", provision.ended_on)
      .bind("ended_because", provision.ended_because)
      .bind("started_by", provision.started_by)
      .run();
}

Result<Provision> find_provision(store::ReadTransaction& transaction, const ProvisionId& id) {
  auto find = transaction.query("find_provision");
  find.bind("id", id);
  return the(std::move(find), provision_of, "provision", id.text());
}

Result<void> end_provision(store::WriteTransaction& transaction, const ProvisionId& id,
                           Date ended_on, const std::string& because) {
  auto end = transaction.query("end_provision");
  TRY_DO(end.bind("id", id).bind("ended_on", ended_on).bind("ended_because", because).run());
  if (end.changes() == 0) {
    return refuse(Fault::conflict, "This provision has ended already.", id.text());
  }
  return {};
}

Result<void> add_provision_result(store::WriteTransaction& transaction, const ProvisionId& id,
                                  const std::string& code, Date told_on,
                                  const std::string& told_by) {
  auto add = transaction.query("add_provision_result");
  return add.bind("provision", id)
      .bind("code", code)
      .bind("told_on", told_on)
      .bind("told_by", told_by)
      .run();
}

Result<std::vector<Provision>> provisions_of(store::ReadTransaction& transaction,
                                             const CaseId& case_file) {
  auto find = transaction.query("provisions_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), provision_of);
}

Result<std::vector<Provision>> running_provisions(store::ReadTransaction& transaction,
                                                  const HouseholdId& household) {
  auto find = transaction.query("running_provisions");
  find.bind("household", household);
  return every(std::move(find), provision_of);
}

Result<std::vector<Provision>> same_goal_provisions(store::ReadTransaction& transaction,
                                                    const CaseId& case_file,
                                                    const ClientId& client) {
  auto find = transaction.query("same_goal_provisions");
  find.bind("case_file", case_file).bind("client", client);
  return every(std::move(find), provision_of);
}

Result<Page<Provision>> running_provision_page(store::ReadTransaction& transaction,
                                               const std::vector<std::string>& names,
                                               const std::string& after, int limit) {
  TRY(const auto below, page_start(after));
  std::vector<std::pair<std::int64_t, Provision>> found;
  for (const std::string& name : std::set(names.begin(), names.end())) {
    auto find = transaction.query("running_provision_page");
    find.bind("name", name).bind("below", below).bind("limit", limit + 1);
    TRY(auto some, every(std::move(find), [](const store::Statement& row) {
          return std::pair(row.integer("number"), provision_of(row));
        }));
    std::move(some.begin(), some.end(), std::back_inserter(found));
  }
  std::sort(found.begin(), found.end(),
            [](const auto& one, const auto& other) { return one.first > other.first; });
  Page<Provision> page;
  if (found.size() > static_cast<std::size_t>(limit)) {
    found.resize(static_cast<std::size_t>(limit));
    page.next = std::to_string(found.back().first);
  }
  for (auto& [number, provision] : found) {
    page.items.push_back(std::move(provision));
  }
  return page;
}

Result<Page<Provision>> provision_page(store::ReadTransaction& transaction,
                                       const std::vector<std::string>& cases, bool running_only,
                                       const std::string& after, int limit) {
  TRY(const auto below, page_start(after));
  auto find = transaction.query("provision_page_of_household");
  find.bind("cases", json_of(cases))
      .bind("below", below)
      .bind("running", running_only)
      .bind("limit", limit + 1);
  Page<Provision> page;
  std::int64_t last = 0;
  while (true) {
    TRY(const bool there, find.next());
    if (!there) {
      return page;
    }
    if (page.items.size() == static_cast<std::size_t>(limit)) {
      page.next = std::to_string(last);
      return page;
    }
    page.items.push_back(provision_of(find));
    last = find.integer("number");
  }
}

}  // namespace naober::records
