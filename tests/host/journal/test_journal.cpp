#include "journal/journal.h"

#include <gtest/gtest.h>

#include "base/codec.h"
#include "journal/merkle.h"
#include "ledger.h"

namespace naober::journal {
namespace {

TEST(Journal, an_entry_comes_back_as_it_was_written) {
  Ledger ledger;
  const Entry entry = entry_about("a");
  EXPECT_EQ(ledger.add(entry).value_or(0), 1);
  EXPECT_EQ(ledger.add(entry_about("b")).value_or(0), 2);
  const auto found =
      ledger.store->read([](store::ReadTransaction& transaction) { return find(transaction, 1); });
  ASSERT_TRUE(found) << found.error().says;
  EXPECT_EQ(found->entry, entry);
  EXPECT_EQ(found->number, 1);
}

TEST(Journal, the_leaf_is_the_canonical_encoding_of_its_twelve_members) {
  const Entry entry = entry_about("a");
  const List members = {1,
                        entry.at.milliseconds,
                        entry.user_id,
                        entry.role,
                        entry.organisation,
                        entry.purpose,
                        entry.act,
                        entry.subject_kind,
                        entry.subject_id,
                        entry.client_id,
                        entry.case_id,
                        entry.details};
  EXPECT_EQ(leaf_of(entry), encode(Value(members)));
}

TEST(Journal, time_never_goes_back_when_the_clock_does) {
  Ledger ledger;
  Entry entry = entry_about("a");
  const Instant then = entry.at;
  ASSERT_TRUE(ledger.add(entry));
  entry.at.milliseconds -= 3'600'000;
  ASSERT_TRUE(ledger.add(entry));
  entry.at.milliseconds = then.milliseconds + 1;
  ASSERT_TRUE(ledger.add(entry));
  const auto newest = ledger.store->read(
      [](store::ReadTransaction& transaction) { return page(transaction, 0, 10); });
  ASSERT_TRUE(newest) << newest.error().says;
  ASSERT_EQ(newest->size(), 3U);
  EXPECT_EQ((*newest)[2].entry.at, then);
  EXPECT_EQ((*newest)[1].entry.at, then);
  EXPECT_EQ((*newest)[0].entry.at.milliseconds, then.milliseconds + 1);
  EXPECT_TRUE(ledger.verify().sound());
}

TEST(Journal, an_entry_without_purpose_is_refused) {
  Ledger ledger;
  Entry entry = entry_about("a");
  entry.purpose.clear();
  const auto added = ledger.add(entry);
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().fault, Fault::invalid);
  EXPECT_EQ(added.error().about, "/purpose");
}

TEST(Journal, a_bsn_does_not_get_into_the_details) {
  Ledger ledger;
  Entry entry = entry_about("a");
  entry.details = Map{{"note", "belde over 999990019 gisteren"}};
  const auto added = ledger.add(entry);
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().about, "/details");
  EXPECT_EQ(added.error().says.find("999990019"), std::string::npos);
  entry.details = Map{{"note", "dossier 2026123456789"}};
  EXPECT_TRUE(ledger.add(entry));
}

// One hash in a hundred holds nine digits that pass the eleven-proof; it is no BSN for that.
TEST(Journal, a_hash_with_nine_lucky_digits_is_not_taken_for_a_bsn) {
  Ledger ledger;
  Entry entry = entry_about("a");
  const std::string hash =
      "a0f1c2d3e4b5a6f7c8d9e0" + std::string("f999990019b") + "b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e";
  entry.details = Map{{"bundle", hash}};
  EXPECT_TRUE(ledger.add(entry));
  entry.details = Map{{"note", "bsn999990019"}};
  EXPECT_FALSE(ledger.add(entry));
}

TEST(Journal, pages_go_back_from_the_newest) {
  Ledger ledger;
  ledger.add_many(5);
  const auto first = ledger.store->read(
      [](store::ReadTransaction& transaction) { return page(transaction, 0, 2); });
  ASSERT_EQ(first->size(), 2U);
  EXPECT_EQ(first->front().number, 5);
  const auto second = ledger.store->read([&](store::ReadTransaction& transaction) {
    return page(transaction, first->back().number, 10);
  });
  ASSERT_EQ(second->size(), 3U);
  EXPECT_EQ(second->back().number, 1);
}

TEST(Journal, a_resident_can_be_told_who_looked) {
  Ledger ledger;
  ledger.add_many(5);
  Entry look = entry_about("s3");
  look.act = "read_client";
  ASSERT_TRUE(record_look(ledger.store->pen(), look));
  const auto looks = ledger.store->read([](store::ReadTransaction& transaction) {
    return page_of_client(transaction, "client_s3", 0, 10);
  });
  ASSERT_EQ(looks->size(), 2U);
  EXPECT_EQ(looks->front().entry.act, "read_client");
  const auto of_case = ledger.store->read([](store::ReadTransaction& transaction) {
    return page_of_case(transaction, "case_s4", 0, 10);
  });
  EXPECT_EQ(of_case->size(), 1U);
}

TEST(Journal, nobody_changes_or_removes_an_entry) {
  Ledger ledger;
  ledger.add_many(1);
  for (const char* sql :
       {"UPDATE journal_entry SET act = 'x'", "DELETE FROM journal_entry",
        "REPLACE INTO journal_entry SELECT number, at, user_id, role, organisation, "
        "purpose, 'x', subject_kind, subject_id, client_id, case_id, details, seal "
        "FROM journal_entry"}) {
    const auto changed = ledger.store->write([&](store::WriteTransaction& transaction) {
      return transaction.connection().run_script(sql);
    });
    ASSERT_FALSE(changed) << sql;
    EXPECT_EQ(changed.error().fault, Fault::conflict);
    EXPECT_NE(changed.error().says.find("to correct is to append"), std::string::npos);
  }
}

TEST(Journal, a_change_that_is_undone_leaves_no_entry_and_no_gap) {
  Ledger ledger;
  ledger.add_many(3);
  const auto undone = ledger.store->write([](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(append(transaction, entry_about("never")));
    return refuse(Fault::conflict, "No");
  });
  EXPECT_FALSE(undone);
  EXPECT_EQ(ledger.add(entry_about("next")).value_or(0), 4);
  EXPECT_TRUE(ledger.verify().sound());
}

TEST(Journal, a_look_that_nobody_waits_for_is_written_too) {
  Ledger ledger;
  record_look_soon(ledger.store->pen(), entry_about("a"));
  ledger.close();
  ledger.open();
  EXPECT_EQ(ledger.verify().entries, 1U);
}

TEST(Journal, the_region_keeps_a_journal_of_its_own) {
  Ledger ledger;
  const auto added = ledger.house->region().write([](store::WriteTransaction& transaction) {
    return append(transaction, entry_about("user"));
  });
  EXPECT_EQ(added.value_or(0), 1);
}

}  // namespace
}  // namespace naober::journal
