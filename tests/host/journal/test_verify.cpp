#include "journal/verify.h"

#include <gtest/gtest.h>

#include <fstream>

#include "journal/merkle.h"
#include "journal/proof.h"
#include "ledger.h"

namespace naober::journal {
namespace {

TEST(Verify, a_sound_journal_is_sound_through_closing_and_opening) {
  Ledger ledger;
  for (const int count : {1, 15, 16, 17, 100, 1}) {
    ledger.add_many(count);
    const Findings findings = ledger.verify();
    EXPECT_TRUE(findings.sound()) << findings.first_break->says;
    ledger.close();
    ledger.open();
  }
  const Findings findings = ledger.verify();
  EXPECT_TRUE(findings.sound());
  EXPECT_EQ(findings.entries, 150U);
  EXPECT_GE(findings.checkpoints, 6U);
}

TEST(Verify, an_empty_journal_is_sound) {
  Ledger ledger;
  const Findings findings = ledger.verify();
  EXPECT_TRUE(findings.sound());
  EXPECT_EQ(findings.entries, 0U);
}

TEST(Verify, an_entry_that_was_changed_is_named) {
  Ledger ledger;
  ledger.add_many(100);
  ledger.tamper("UPDATE journal_entry SET act = 'read_client' WHERE number = 37");
  const Findings findings = ledger.verify();
  ASSERT_FALSE(findings.sound());
  EXPECT_EQ(findings.first_break->number, 37U);
  EXPECT_NE(findings.first_break->says.find("does not fit its seal"), std::string::npos);
}

TEST(Verify, one_bit_flipped_in_the_file_is_found_and_named) {
  Ledger ledger;
  ledger.add_many(60);
  Entry marked = entry_about("marked");
  marked.role = "the_role_whose_bit_flips";
  ASSERT_TRUE(ledger.add(marked));
  ledger.add_many(20);
  ledger.close();
  std::fstream file(ledger.file(), std::ios::in | std::ios::out | std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto place = bytes.find(marked.role);
  ASSERT_NE(place, std::string::npos);
  file.seekp(static_cast<std::streamoff>(place));
  file.put(static_cast<char>(bytes[place] ^ 1));
  file.close();
  ledger.open();
  const Findings findings = ledger.verify();
  ASSERT_FALSE(findings.sound());
  EXPECT_EQ(findings.first_break->number, 61U);
}

TEST(Verify, an_entry_that_is_gone_is_named) {
  Ledger ledger;
  ledger.add_many(100);
  ledger.tamper("DELETE FROM journal_entry WHERE number = 50");
  EXPECT_EQ(ledger.verify().first_break->number, 50U);
}

TEST(Verify, an_entry_changed_together_with_its_seal_is_found_by_the_tree) {
  Ledger ledger;
  ledger.add_many(100);
  // Entry 37 becomes a true copy of entry 90, seal and all.
  ledger.tamper(
      "UPDATE journal_entry SET (subject_id, client_id, case_id, seal) = (SELECT subject_id, "
      "client_id,"
      " case_id, seal FROM journal_entry WHERE number = 90) WHERE number = 37");
  const Findings findings = ledger.verify();
  ASSERT_FALSE(findings.sound());
  EXPECT_EQ(findings.first_break->number, 33U);
  EXPECT_NE(findings.first_break->says.find("33 to 48"), std::string::npos);
}

TEST(Verify, a_whole_new_past_is_found_by_the_signed_checkpoint) {
  Ledger ledger;
  ledger.add_many(5);
  ledger.close();
  ledger.open();
  // Below 16 entries there are no nodes: only the signature stands in the way.
  ledger.tamper(
      "UPDATE journal_entry SET (subject_id, client_id, case_id, seal) = (SELECT subject_id, "
      "client_id,"
      " case_id, seal FROM journal_entry WHERE number = 2) WHERE number = 4");
  const Findings findings = ledger.verify();
  ASSERT_FALSE(findings.sound());
  EXPECT_EQ(findings.first_break->number, 1U);
  EXPECT_NE(findings.first_break->says.find("not those that were signed"), std::string::npos);
}

TEST(Verify, a_checkpoint_signed_with_another_key_is_false) {
  Ledger ledger;
  ledger.add_many(5);
  ledger.close();
  SystemRandom random;
  const auto other = SigningKey::open(ledger.folder.path() / "other.seal", "naober/aa_en_hunze",
                                      SigningKey::MayMake::yes, random);
  const std::string note = other->sign({"naober/aa_en_hunze", 5, empty_root()});
  ledger.tamper("UPDATE journal_checkpoint SET note = '" + note + "' WHERE size = 5");
  const Findings findings = ledger.verify();
  ASSERT_FALSE(findings.sound());
  EXPECT_EQ(findings.first_break->number, 5U);
}

TEST(Verify, a_journal_that_was_cut_short_does_not_open) {
  Ledger ledger;
  ledger.add_many(5);
  ledger.close();
  store::ConnectionOptions pen;
  pen.role = store::ConnectionOptions::Role::pen;
  {
    auto connection = store::Connection::open(ledger.file(), pen);
    ASSERT_TRUE((*connection)
                    ->run_script("DROP TRIGGER journal_entry_is_never_removed;"
                                 "DELETE FROM journal_entry WHERE number > 3"));
  }
  auto house = store::House::open(ledger.options, ledger.clock, ledger.random);
  ASSERT_TRUE(house);
  const auto lent = (*house)->municipality("aa_en_hunze");
  ASSERT_FALSE(lent);
  EXPECT_EQ(lent.error().about, "entry 4");
}

TEST(Verify, a_witness_catches_a_journal_that_was_written_anew_and_signed) {
  Ledger ledger;
  ledger.add_many(70);
  ledger.close();
  ledger.open();
  const auto kept = ledger.key().open(*ledger.store->read(newest_checkpoint));
  const auto with = [&](const Checkpoint& witnessed) {
    return ledger.store
        ->read([&](store::ReadTransaction& transaction) {
          return verify(transaction, ledger.key(), {witnessed});
        })
        .value();
  };
  EXPECT_TRUE(with(*kept).sound());
  Checkpoint other = *kept;
  other.root = empty_root();
  EXPECT_EQ(with(other).first_break->number, kept->size);
  Checkpoint longer = *kept;
  longer.size += 100;
  EXPECT_EQ(with(longer).first_break->number, 71U);
}

TEST(Verify, another_signing_key_does_not_slip_in) {
  Ledger ledger;
  ledger.add_many(5);
  ledger.close();
  std::filesystem::remove(ledger.options.data / "keys" / "aa_en_hunze.seal");
  auto house = store::House::open(ledger.options, ledger.clock, ledger.random);
  ASSERT_TRUE(house);
  EXPECT_EQ((*house)->municipality("aa_en_hunze").error().fault, Fault::conflict);
}

TEST(Verify, nodes_that_were_changed_are_found) {
  Ledger ledger;
  ledger.add_many(40);
  ledger.tamper("UPDATE journal_node SET hash = zeroblob(32) WHERE level = 4 AND place = 0");
  EXPECT_EQ(ledger.verify().first_break->number, 1U);
}

}  // namespace
}  // namespace naober::journal
