// Every list, search and page costs the same in a large municipality as in a small one: no named
// query may walk through a table that grows.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/embedded.h"
#include "store/connection.h"
#include "store/migrations.h"
#include "store/queries.h"
#include "store/statement.h"

namespace naober::records {
namespace {

// Queries that are meant to see everything, and why they may.
const std::map<std::string, std::string, std::less<>>& may_see_everything() {
  static const std::map<std::string, std::string, std::less<>> known = {
      {"readings_since", "a simulation counts from it; a handful of rows a month"},
      {"every_journal_checkpoint", "verifying goes through the whole journal"},
      {"count_journal_nodes", "verifying goes through the whole journal"},
      {"newest_journal_checkpoint", "from its end, and one row"},
      {"newest_journal_at", "from its end, and one row"},
      {"all_sealed_identities", "who leaves takes everybody along"},
      {"people_of_municipality", "colleagues, who are a few hundred"},
      {"destroy_shadow_difference_of_case", "a shadow keeps a few hundred"},
      {"every_destroyed_key", "after a restore, all of them"},
      {"every_person_key", "a new key wraps all of them"},
      {"bundles_in_force_now", "one row a municipality"},
      {"running_shadows", "a shadow is begun by hand"},
  };
  return known;
}

// Partial indexes that hold what still waits, and not what was.
bool is_of_what_waits(std::string_view detail) {
  for (const std::string_view index :
       {"event_waiting", "notice_open", "handler_problem_open", "step_entry_due", "reminder_due",
        "arrival_untold", "departure_waiting"}) {
    if (detail.find(index) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

// "SCAN case_file" and "SCAN case_file USING INDEX …" walk; "SEARCH …" does not. What json_each and
// subqueries yield does not grow.
bool walks(std::string_view detail) {
  // What a query names for itself (WITH seen AS …) is as large as what it was given.
  const bool of_its_own = detail == "SCAN seen" || detail == "SCAN line";
  return detail.starts_with("SCAN ") && !of_its_own &&
         detail.find("VIRTUAL TABLE") == std::string_view::npos &&
         !detail.starts_with("SCAN CONSTANT ROW") && !detail.starts_with("SCAN (") &&
         !is_of_what_waits(detail);
}

// The plan of an INSERT also tells how SQLite would look for children that waited for this parent.
// It does so only while a key is owed, and no key of ours may be owed.
bool adds(std::string_view sql) { return sql.find("INSERT INTO") != std::string_view::npos; }

std::vector<std::string> names_in(std::string_view database) {
  std::vector<std::string> names;
  const auto queries = store::Queries::embedded_for(database);
  for (const EmbeddedFile& file : embedded_files("host/")) {
    constexpr std::string_view mark = "-- name: ";
    for (std::size_t at = file.content.find(mark); at != std::string_view::npos;
         at = file.content.find(mark, at + 1)) {
      const std::size_t end = file.content.find('\n', at);
      std::string name(file.content.substr(at + mark.size(), end - at - mark.size()));
      if (queries->find(name) != nullptr) {
        names.push_back(std::move(name));
      }
    }
  }
  return names;
}

class QueryPlan : public testing::TestWithParam<const char*> {};

TEST_P(QueryPlan, no_named_query_walks_through_a_table_that_grows) {
  const std::string database = GetParam();
  auto connection = *store::Connection::open_in_memory();
  const FixedClock clock(Date::of(2026, 4, 27));
  const auto migrated = store::migrate(*connection, *store::embedded_migrations(database), clock);
  ASSERT_TRUE(migrated) << migrated.error().says;
  const auto queries = store::Queries::embedded_for(database);
  ASSERT_TRUE(queries);
  const auto names = names_in(database);
  EXPECT_GT(names.size(), 5u);
  for (const std::string& name : names) {
    if (adds(*queries->find(name))) {
      continue;
    }
    auto plan = connection->statement("EXPLAIN QUERY PLAN " + *queries->find(name));
    for (auto more = plan.next(); more && *more; more = plan.next()) {
      const std::string_view detail = plan.text_view("detail");
      if (walks(detail)) {
        EXPECT_TRUE(may_see_everything().contains(name))
            << name << ": " << detail << "\nGive it an index, or say above why it may.";
      }
    }
  }
}

// What somebody may list (may(), casework/sight.h) is asked of an index, row by row in the order of
// the page: nothing is read and then thrown away, and nothing is sorted.
TEST(Lists, hold_what_a_reader_may_see_by_a_condition_on_an_index) {
  const std::map<std::string, std::string> conditions = {
      {"case_page_of_task", "case_file_task (task=? AND number<?)"},
      {"case_page_of_task_and_state", "case_file_task_state (task=? AND state=? AND number<?)"},
      {"case_page_of_contact_person", "case_file_contact_person (contact_person=? AND number<?)"},
      {"running_provision_page", "provision_running (name=? AND number<?)"},
      {"work_of_queue", "work_item_queue (role=? AND organisation=? AND (due_on,id)>(?,?)"},
      {"notice_page_of_role", "notice_of_role (role=? AND number<?)"},
      {"notice_page_of_user", "notice_of_user (user=? AND number<?)"},
      {"orders_of_provider", "provider_order_provider (provider=? AND number<?)"},
  };
  auto connection = *store::Connection::open_in_memory();
  const FixedClock clock(Date::of(2026, 4, 27));
  ASSERT_TRUE(store::migrate(*connection, *store::embedded_migrations("municipality"), clock));
  const auto queries = store::Queries::embedded_for("municipality");
  for (const auto& [name, condition] : conditions) {
    ASSERT_NE(queries->find(name), nullptr) << name;
    auto plan = connection->statement("EXPLAIN QUERY PLAN " + *queries->find(name));
    std::string steps;
    for (auto more = plan.next(); more && *more; more = plan.next()) {
      steps += plan.text("detail") + "\n";
    }
    EXPECT_NE(steps.find("USING INDEX " + condition), std::string::npos) << name << ": " << steps;
    EXPECT_EQ(steps.find("TEMP B-TREE"), std::string::npos) << name << ": " << steps;
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachDatabase, QueryPlan,
                         testing::Values("municipality", "region", "keys"),
                         [](const auto& database) { return std::string(database.param); });

}  // namespace
}  // namespace naober::records
