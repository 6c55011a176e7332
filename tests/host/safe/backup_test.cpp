// Backup and restore of a house with a journal.
#include "safe/backup.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "journal/ledger.h"
#include "safe/restore.h"
#include "store/secret_file.h"

namespace naober::safe {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

void flip_a_bit(const fs::path& path, std::size_t at) {
  std::string bytes = read(path);
  ASSERT_LT(at, bytes.size());
  bytes[at] = static_cast<char>(bytes[at] ^ 1);
  write(path, bytes);
}

class BackupTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ledger.add_many(40);
    ASSERT_TRUE(ledger.store->vault().ensure_key("client_anna"));
    ASSERT_TRUE(ledger.store->vault().ensure_key("client_bert"));
    const auto sealed = ledger.store->vault().seal("client_anna", "Anna");
    ASSERT_TRUE(sealed);
    identity = *sealed;
  }
  Result<Backup> back_up(const char* name, const char* keys_to = "", const char* key = "") {
    BackupOptions options;
    options.data = ledger.options.data;
    options.to = at(name);
    options.keys_to = *keys_to == '\0' ? fs::path() : at(keys_to);
    options.seal_with = *key == '\0' ? fs::path() : at(key);
    return make_backup(options, ledger.clock);
  }
  Result<Restored> bring_back(const char* name, const char* keys_from = "", const char* key = "") {
    RestoreOptions options;
    options.from = at(name);
    options.keys_from = *keys_from == '\0' ? fs::path() : at(keys_from);
    options.opens_with = *key == '\0' ? fs::path() : at(key);
    options.to = at("restored");
    return restore(options);
  }
  // The refusal; and nothing is left behind.
  Error refused(const char* name, const char* keys_from = "", const char* key = "") {
    const auto restored = bring_back(name, keys_from, key);
    EXPECT_FALSE(restored);
    EXPECT_FALSE(fs::exists(at("restored")));
    EXPECT_FALSE(fs::exists(at("restored.unfinished")));
    return restored ? Error{} : restored.error();
  }
  // A house in what was restored, and who Anna is there.
  Result<std::string> anna_in_the_restored_house() {
    auto options = ledger.options;
    options.data = at("restored");
    TRY(auto house, store::House::open(options, ledger.clock, ledger.random));
    TRY(auto store, house->municipality("aa_en_hunze"));
    return store->vault().open_sealed("client_anna", identity);
  }
  fs::path at(const char* name) const { return ledger.folder.path() / name; }

  journal::Ledger ledger;
  std::string identity;
};

TEST_F(BackupTest, a_key_that_is_just_being_written_is_left_out) {
  write(ledger.options.data / "keys" / "bergen.key.new", "half a key");
  const auto backup = back_up("monday");
  ASSERT_TRUE(backup) << backup.error().says;
  EXPECT_FALSE(fs::exists(at("monday") / "data" / "keys" / "bergen.key.new"));
  EXPECT_TRUE(bring_back("monday"));
}

TEST_F(BackupTest, waits_for_the_keys_of_a_municipality_that_is_being_made) {
  const fs::path key = ledger.options.data / "keys" / "aa_en_hunze.seal.pub";
  fs::rename(key, at("away"));
  std::thread host([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    fs::rename(at("away"), key);
  });
  const auto backup = back_up("monday");
  host.join();
  ASSERT_TRUE(backup) << backup.error().says;
  EXPECT_TRUE(bring_back("monday"));
}

TEST_F(BackupTest, a_journal_whose_public_key_stays_away_is_named_and_nothing_is_left) {
  fs::remove(ledger.options.data / "keys" / "aa_en_hunze.seal.pub");
  BackupOptions options;
  options.data = ledger.options.data;
  options.to = at("monday");
  options.patience = std::chrono::milliseconds(0);
  const auto backup = make_backup(options, ledger.clock);
  ASSERT_FALSE(backup);
  EXPECT_EQ(backup.error().about, "keys/aa_en_hunze.seal.pub");
  EXPECT_FALSE(fs::exists(at("monday")));
}

TEST_F(BackupTest, comes_back_with_every_entry_and_every_identity) {
  const auto backup = back_up("monday");
  ASSERT_TRUE(backup) << backup.error().says << " " << backup.error().about;
  EXPECT_EQ(backup->manifest.holds, Manifest::Holds::everything);
  const auto restored = bring_back("monday");
  ASSERT_TRUE(restored) << restored.error().says << " " << restored.error().about;
  ASSERT_EQ(restored->journals.size(), 2U);
  EXPECT_EQ(restored->journals.front().name, "aa_en_hunze");
  EXPECT_EQ(restored->journals.front().entries, 40U);
  const auto anna = anna_in_the_restored_house();
  ASSERT_TRUE(anna) << anna.error().says;
  EXPECT_EQ(*anna, "Anna");
}

TEST_F(BackupTest, is_made_while_the_house_is_written_and_holds_one_moment) {
  const auto backup = back_up("monday");
  ASSERT_TRUE(backup);
  ledger.add_many(5, "later");
  const auto restored = bring_back("monday");
  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->journals.front().entries, 40U);
  EXPECT_EQ(ledger.verify().entries, 45U);
}

TEST_F(BackupTest, whoever_is_erased_later_is_erased_from_older_backups_when_keys_are_kept_apart) {
  ASSERT_TRUE(back_up("monday", "keys"));
  ASSERT_TRUE(ledger.store->vault().destroy_key("client_anna"));
  ASSERT_TRUE(back_up("tuesday", "keys"));
  const auto restored = bring_back("monday", "keys");
  ASSERT_TRUE(restored) << restored.error().says << " " << restored.error().about;
  EXPECT_EQ(anna_in_the_restored_house().error().fault, Fault::not_found);
}

TEST_F(BackupTest, files_and_keys_that_were_kept_apart_ask_for_each_other) {
  ASSERT_TRUE(back_up("monday", "keys"));
  EXPECT_FALSE(fs::exists(at("monday") / "data" / "aa_en_hunze.keys.db"));
  EXPECT_NE(refused("monday").says.find("--keys-from"), std::string::npos);
  EXPECT_NE(refused("keys").says.find("--keys-from"), std::string::npos);
  EXPECT_NE(refused("monday", "monday").says.find("no keys"), std::string::npos);
}

TEST_F(BackupTest, keys_older_than_the_files_are_refused) {
  ASSERT_TRUE(back_up("monday", "old_keys"));
  ledger.clock.move_to(Instant{ledger.clock.now().milliseconds + 86'400'000});
  ASSERT_TRUE(back_up("tuesday", "new_keys"));
  EXPECT_NE(refused("tuesday", "old_keys").says.find("older"), std::string::npos);
}

TEST_F(BackupTest, sealed_opens_with_its_key_alone) {
  ASSERT_TRUE(store::make_secret(at("key"), store::file_key_size, ledger.random));
  ASSERT_TRUE(store::make_secret(at("other"), store::file_key_size, ledger.random));
  const auto backup = back_up("monday", "", "key");
  ASSERT_TRUE(backup) << backup.error().says;
  for (const auto& entry : fs::recursive_directory_iterator(at("monday"))) {
    if (entry.is_regular_file() && entry.path().filename() != "manifest.json") {
      EXPECT_EQ(entry.path().extension(), ".sealed") << entry.path();
      EXPECT_EQ(read(entry.path()).find("user_anna"), std::string::npos) << entry.path();
    }
  }
  EXPECT_NE(refused("monday").says.find("--key"), std::string::npos);
  EXPECT_NE(refused("monday", "", "other").says.find("key"), std::string::npos);
  EXPECT_TRUE(bring_back("monday", "", "key"));
}

TEST_F(BackupTest, an_edited_manifest_of_a_sealed_backup_is_found) {
  ASSERT_TRUE(store::make_secret(at("key"), store::file_key_size, ledger.random));
  ASSERT_TRUE(back_up("monday", "", "key"));
  std::string text = read(at("monday") / "manifest.json");
  text.replace(text.find("0.1.0"), 5, "0.9.9");
  write(at("monday") / "manifest.json", text);
  EXPECT_NE(refused("monday", "", "key").says.find("edited"), std::string::npos);
}

TEST_F(BackupTest, a_flipped_bit_in_any_file_is_named) {
  const auto backup = back_up("monday");
  ASSERT_TRUE(backup);
  for (const BackupFile& file : backup->manifest.files) {
    const fs::path path = at("monday") / "data" / file.name;
    flip_a_bit(path, file.sum.bytes / 2);
    EXPECT_EQ(refused("monday").about, path.string());
    flip_a_bit(path, file.sum.bytes / 2);
  }
  EXPECT_TRUE(bring_back("monday"));
}

TEST_F(BackupTest, a_file_that_is_gone_is_named) {
  ASSERT_TRUE(back_up("monday"));
  fs::remove(at("monday") / "data" / "region.db");
  EXPECT_EQ(refused("monday").about, (at("monday") / "data" / "region.db").string());
}

TEST_F(BackupTest, a_journal_that_somebody_rewrote_before_the_sums_were_made_is_found) {
  ledger.tamper("UPDATE journal_entry SET user_id = 'somebody_else' WHERE number = 7");
  ASSERT_TRUE(back_up("monday"));
  const Error error = refused("monday");
  EXPECT_NE(error.says.find("entry 7"), std::string::npos) << error.says;
  EXPECT_EQ(error.about, "aa_en_hunze.db");
}

TEST_F(BackupTest, an_existing_folder_is_never_written_over) {
  ASSERT_TRUE(back_up("monday"));
  const auto again = back_up("monday");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().fault, Fault::conflict);
  ASSERT_TRUE(bring_back("monday"));
  const auto twice = bring_back("monday");
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().fault, Fault::conflict);
}

TEST_F(BackupTest, a_folder_without_a_house_is_refused_and_leaves_nothing) {
  BackupOptions options;
  options.data = at("nothing");
  options.to = at("monday");
  const auto backup = make_backup(options, ledger.clock);
  ASSERT_FALSE(backup);
  EXPECT_EQ(backup.error().fault, Fault::not_found);
  EXPECT_FALSE(fs::exists(at("monday")));
  EXPECT_FALSE(fs::exists(at("monday.unfinished")));
}

TEST_F(BackupTest, progress_names_every_file_once) {
  std::vector<std::string> named;
  BackupOptions options;
  options.data = ledger.options.data;
  options.to = at("monday");
  const auto backup = make_backup(options, ledger.clock,
                                  [&](const std::string& file, std::size_t done, std::size_t all) {
                                    EXPECT_EQ(done, named.size());
                                    EXPECT_LT(done, all);
                                    named.push_back(file);
                                  });
  ASSERT_TRUE(backup);
  EXPECT_EQ(named.size(), backup->manifest.files.size());
}

}  // namespace
}  // namespace naober::safe
