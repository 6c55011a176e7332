// Backups that a host makes of itself.
#include "safe/backup_keeper.h"

#include "journal/ledger.h"
#include "safe/restore.h"

namespace naober::safe {
namespace {

namespace fs = std::filesystem;

class BackupKeeperTest : public ::testing::Test {
 protected:
  void SetUp() override { ledger.add_many(40); }
  BackupPlan plan(std::size_t keep = 2) {
    BackupPlan made;
    made.data = ledger.options.data;
    made.folder = folder;
    made.keep = keep;
    return made;
  }
  std::unique_ptr<BackupKeeper> start(BackupPlan made) {
    auto started = BackupKeeper::start(std::move(made), ledger.clock);
    EXPECT_TRUE(started) << started.error().says;
    return started ? *std::move(started) : nullptr;
  }
  static void wait(const BackupKeeper& keeper) {
    while (keeper.state().running) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
  void a_second_passes() { ledger.clock.move_to(Instant{ledger.clock.now().milliseconds + 1000}); }

  journal::Ledger ledger;
  fs::path folder = ledger.folder.path() / "backups";
};

TEST_F(BackupKeeperTest, makes_one_when_asked_and_keeps_the_newest) {
  const auto keeper = start(plan());
  for (int count = 0; count < 3; ++count) {
    ASSERT_TRUE(keeper->begin());
    wait(*keeper);
    EXPECT_EQ(keeper->state().last_refusal, "");
    a_second_passes();
  }
  const auto there = keeper->list();
  ASSERT_TRUE(there) << there.error().says;
  ASSERT_EQ(there->size(), 2u);
  EXPECT_GT((*there)[0].name, (*there)[1].name);
  RestoreOptions options;
  options.from = folder / (*there)[1].name;
  options.keys_from = folder / "keys";
  options.to = ledger.folder.path() / "restored";
  const auto restored = restore(options);
  EXPECT_TRUE(restored) << restored.error().says;
}

TEST_F(BackupKeeperTest, makes_one_by_itself_when_the_time_has_come_and_not_before) {
  auto every_hour = plan();
  every_hour.every = std::chrono::hours(1);
  {
    const auto keeper = start(every_hour);
    while (!keeper->state().last_made) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
  const auto keeper = start(every_hour);
  EXPECT_FALSE(keeper->state().running);
  EXPECT_EQ(keeper->list()->size(), 1u);
}

TEST_F(BackupKeeperTest, says_why_one_failed_and_leaves_nothing_half) {
  auto sealed = plan();
  sealed.seal_with = ledger.folder.path() / "no_such_key";
  const auto keeper = start(sealed);
  ASSERT_TRUE(keeper->begin());
  wait(*keeper);
  EXPECT_NE(keeper->state().last_refusal, "");
  EXPECT_EQ(keeper->list()->size(), 0u);
}

TEST_F(BackupKeeperTest, newer_keys_take_the_place_of_those_in_a_backup_that_holds_everything) {
  ASSERT_TRUE(ledger.store->vault().ensure_key("client_anna"));
  BackupOptions whole;
  whole.data = ledger.options.data;
  whole.to = ledger.folder.path() / "whole";
  ASSERT_TRUE(make_backup(whole, ledger.clock));
  ASSERT_TRUE(ledger.store->vault().destroy_key("client_anna"));
  a_second_passes();
  const auto keeper = start(plan());
  ASSERT_TRUE(keeper->begin());
  wait(*keeper);
  RestoreOptions options;
  options.from = whole.to;
  options.keys_from = folder / "keys";
  options.to = ledger.folder.path() / "restored";
  const auto restored = restore(options);
  ASSERT_TRUE(restored) << restored.error().says;
  SystemRandom random;
  auto vault = store::Vault::open(options.to / "keys" / "aa_en_hunze.key",
                                  options.to / "aa_en_hunze.keys.db", ledger.clock, random);
  ASSERT_TRUE(vault) << vault.error().says;
  EXPECT_TRUE((*vault)->is_destroyed("client_anna").value_or(false));
}

}  // namespace
}  // namespace naober::safe
