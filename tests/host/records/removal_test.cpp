// Every table of a municipality is known to destroying and to the copy for a resident: a new one
// that nobody thought of fails here.
#include "records/removal.h"

#include <set>

#include "file.h"
#include "records/copy_of_client.h"

namespace naober::records {
namespace {

using testing::IsEmpty;

std::set<std::string> tables_of(File& file) {
  std::set<std::string> tables;
  const auto read = file.read([&](store::ReadTransaction& transaction) -> Result<void> {
    auto rows = transaction.connection().statement(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    TRY(bool more, rows.next());
    while (more) {
      tables.insert(rows.text("name"));
      TRY(more, rows.next());
    }
    return {};
  });
  EXPECT_TRUE(read) << read.error().says;
  return tables;
}

// What outlives a resident: the journal, the store's own books, forms, what was destroyed, and how
// many decisions read the same (which count down by themselves).
const std::set<std::string> outlive = {"journal_entry",  "journal_node",    "journal_checkpoint",
                                       "schema_version", "record_form",     "reading",
                                       "destruction",    "destruction_item"};

TEST(Removal, every_table_loses_its_rows_or_outlives_the_resident_on_purpose) {
  File file;
  auto left = tables_of(file);
  for (const auto table : tables_that_lose_rows()) {
    EXPECT_TRUE(tables_of(file).contains(std::string(table))) << table;
    left.erase(std::string(table));
  }
  for (const auto& table : outlive) {
    left.erase(table);
  }
  EXPECT_THAT(left, IsEmpty()) << "add them to host/records/removal.cpp and .sql";
}

TEST(Removal, every_table_is_in_the_copy_for_a_resident_or_left_out_with_a_reason) {
  File file;
  auto left = tables_of(file);
  for (const auto table : tables_that_are_copied()) {
    left.erase(std::string(table));
  }
  for (const auto& [table, reason] : tables_left_out_of_copies()) {
    EXPECT_FALSE(reason.empty()) << table;
    left.erase(std::string(table));
  }
  left.erase("schema_version");
  EXPECT_THAT(left, IsEmpty()) << "add them to host/records/copy_of_client.cpp and .sql";
}

TEST(Removal, a_client_without_a_case_goes_with_an_empty_household) {
  File file;
  const HouseholdId household = file.add_household();
  const Client client = file.add_client("999900006", household);
  const auto kept = file.read([&](store::ReadTransaction& transaction) {
    return what_keeps_client(transaction, client.id);
  });
  ASSERT_TRUE(kept) << kept.error().says;
  EXPECT_THAT(*kept, IsEmpty());
  const auto gone = file.write(
      [&](store::WriteTransaction& transaction) { return destroy_client(transaction, client.id); });
  ASSERT_TRUE(gone) << gone.error().says << " " << gone.error().about;
  EXPECT_EQ(gone->at("client"), 1);
  EXPECT_EQ(gone->at("identity"), 1);
  EXPECT_EQ(gone->at("household"), 1);
  const auto here = file.read(
      [&](store::ReadTransaction& transaction) { return is_client_here(transaction, client.id); });
  EXPECT_FALSE(here.value_or(true));
}

}  // namespace
}  // namespace naober::records
