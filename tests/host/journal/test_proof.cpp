#include "journal/proof.h"

#include <gtest/gtest.h>

#include "journal/merkle.h"
#include "ledger.h"

namespace naober::journal {
namespace {

TEST(Proof, every_entry_is_proven_to_be_in_the_signed_tree) {
  Ledger ledger;
  ledger.add_many(150);
  ledger.close();
  ledger.open();
  const auto signed_tree = ledger.key().open(*ledger.store->read(newest_checkpoint));
  ASSERT_TRUE(signed_tree);
  for (std::uint64_t number = 1; number <= signed_tree->size; ++number) {
    const auto proof = ledger.store->read([&](store::ReadTransaction& transaction) {
      return prove_inclusion(transaction, number, 0);
    });
    ASSERT_TRUE(proof) << proof.error().says;
    EXPECT_EQ(proof->root, signed_tree->root);
    EXPECT_TRUE(includes(number - 1, proof->size, proof->leaf, signed_tree->root, proof->path));
  }
}

TEST(Proof, the_journal_continues_what_it_was) {
  Ledger ledger;
  ledger.add_many(150);
  for (const std::uint64_t earlier : {1, 2, 15, 16, 17, 64, 100, 149, 150}) {
    const auto proof = ledger.store->read([&](store::ReadTransaction& transaction) {
      return prove_consistency(transaction, earlier, 0);
    });
    ASSERT_TRUE(proof) << proof.error().says;
    EXPECT_EQ(proof->size, 150U);
    EXPECT_TRUE(continues(earlier, proof->size, proof->earlier_root, proof->root, proof->path));
  }
}

TEST(Proof, what_is_not_there_is_not_proven) {
  Ledger ledger;
  ledger.add_many(3);
  const auto ask = [&](std::uint64_t number, std::uint64_t size) {
    return ledger.store->read([&](store::ReadTransaction& transaction) {
      return prove_inclusion(transaction, number, size);
    });
  };
  EXPECT_EQ(ask(4, 0).error().fault, Fault::not_found);
  EXPECT_EQ(ask(0, 0).error().fault, Fault::not_found);
  EXPECT_EQ(ask(1, 4).error().fault, Fault::not_found);
  EXPECT_EQ(ask(3, 2).error().fault, Fault::not_found);
  EXPECT_TRUE(ask(3, 3));
}

TEST(Proof, while_there_is_work_a_checkpoint_is_signed_every_512_entries) {
  Ledger ledger;
  ledger.add_many(511);
  EXPECT_FALSE(ledger.store->read(newest_checkpoint));
  ledger.add_many(3);
  const auto newest = ledger.store->read(newest_checkpoint);
  ASSERT_TRUE(newest);
  EXPECT_EQ(ledger.key().open(*newest)->size, 514U);
}

TEST(Proof, when_the_pen_rests_what_is_new_is_signed) {
  Ledger ledger(std::chrono::milliseconds(1));
  EXPECT_FALSE(ledger.store->read(newest_checkpoint));
  ledger.add_many(3);
  Result<std::string> newest = refuse(Fault::not_found, "not yet");
  while (!newest) {
    newest = ledger.store->read(newest_checkpoint);
  }
  EXPECT_EQ(ledger.key().open(*newest)->size, 3U);
}

}  // namespace
}  // namespace naober::journal
