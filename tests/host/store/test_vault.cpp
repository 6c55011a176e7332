#include "store/vault.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "folder.h"
#include "store/statement.h"

namespace naober::store {
namespace {

class VaultTest : public ::testing::Test {
 protected:
  void SetUp() override { open(); }
  Result<std::unique_ptr<Vault>> try_open() { return Vault::open(key_file, keys, clock, random); }
  void open() {
    vault.reset();
    auto opened = try_open();
    ASSERT_TRUE(opened) << opened.error().says;
    vault = *std::move(opened);
  }
  // Everything that is on disk about the keys.
  std::string bytes_on_disk() {
    std::string all;
    for (const char* end : {"", "-wal"}) {
      std::ifstream file(keys.string() + end, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return all;
  }

  TemporaryFolder folder;
  std::filesystem::path key_file = folder.path() / "x.key";
  std::filesystem::path keys = folder.path() / "x.keys.db";
  FixedClock clock{Date::of(2026, 4, 27)};
  SystemRandom random;
  std::unique_ptr<Vault> vault;
};

TEST_F(VaultTest, what_is_sealed_opens_after_a_restart) {
  ASSERT_TRUE(vault->ensure_key("client_a"));
  const auto sealed = vault->seal("client_a", R"({"name":"Jannes"})");
  ASSERT_TRUE(sealed);
  EXPECT_EQ(sealed->find("Jannes"), std::string::npos);
  open();
  EXPECT_EQ(vault->open_sealed("client_a", *sealed).value_or(""), R"({"name":"Jannes"})");
}

TEST_F(VaultTest, the_same_text_is_never_sealed_twice_alike) {
  ASSERT_TRUE(vault->ensure_key("client_a"));
  EXPECT_NE(*vault->seal("client_a", "x"), *vault->seal("client_a", "x"));
}

TEST_F(VaultTest, one_clients_identity_does_not_open_as_anothers) {
  ASSERT_TRUE(vault->ensure_keys({"client_a", "client_b"}));
  const std::string sealed = *vault->seal("client_a", "x");
  EXPECT_EQ(vault->open_sealed("client_b", sealed).error().fault, Fault::invalid);
}

TEST_F(VaultTest, every_changed_byte_is_found) {
  ASSERT_TRUE(vault->ensure_key("client_a"));
  const std::string sealed = *vault->seal("client_a", "Jannes");
  for (std::size_t place = 0; place < sealed.size(); ++place) {
    std::string changed = sealed;
    changed[place] = static_cast<char>(changed[place] ^ 1);
    EXPECT_FALSE(vault->open_sealed("client_a", changed)) << place;
  }
  EXPECT_FALSE(vault->open_sealed("client_a", ""));
  EXPECT_FALSE(vault->open_sealed("client_a", sealed.substr(0, sealed.size() - 1)));
}

TEST_F(VaultTest, without_a_key_nothing_is_sealed) {
  EXPECT_EQ(vault->seal("client_x", "x").error().fault, Fault::not_found);
}

TEST_F(VaultTest, a_second_request_for_a_key_changes_nothing) {
  ASSERT_TRUE(vault->ensure_key("client_a"));
  const std::string sealed = *vault->seal("client_a", "x");
  ASSERT_TRUE(vault->ensure_key("client_a"));
  EXPECT_TRUE(vault->open_sealed("client_a", sealed));
}

TEST_F(VaultTest, a_destroyed_key_takes_the_identity_with_it) {
  ASSERT_TRUE(vault->ensure_keys({"client_a", "client_b"}));
  const std::string sealed = *vault->seal("client_a", "x");
  const std::string other = *vault->seal("client_b", "y");
  EXPECT_TRUE(vault->destroy_key("client_a").value_or(false));
  EXPECT_TRUE(vault->is_destroyed("client_a").value_or(false));
  EXPECT_EQ(vault->open_sealed("client_a", sealed).error().fault, Fault::not_found);
  EXPECT_TRUE(vault->open_sealed("client_b", other));
  EXPECT_FALSE(vault->destroy_key("client_a").value_or(true));
  EXPECT_FALSE(vault->is_destroyed("client_b").value_or(true));
  EXPECT_EQ(vault->ensure_key("client_a").error().fault, Fault::not_found);
}

TEST_F(VaultTest, no_copy_of_a_destroyed_key_stays_on_disk) {
  ASSERT_TRUE(vault->ensure_keys({"client_a", "client_b"}));
  std::string wrapped;
  {
    ConnectionOptions reader;
    auto connection = *Connection::open(keys, reader);
    auto find =
        connection->statement("SELECT wrapped FROM person_key WHERE client_id = 'client_a'");
    ASSERT_TRUE(find.next().value_or(false));
    wrapped = find.bytes("wrapped");
  }
  ASSERT_EQ(wrapped.size(), 1U + 24 + 32 + 16);
  EXPECT_NE(bytes_on_disk().find(wrapped), std::string::npos);
  ASSERT_TRUE(vault->destroy_key("client_a"));
  EXPECT_EQ(bytes_on_disk().find(wrapped), std::string::npos);
}

TEST_F(VaultTest, a_blind_index_finds_equal_values_and_gives_nothing_away) {
  const std::string index = vault->blind_index("bsn", "999990019");
  EXPECT_EQ(index.size(), 32U);
  EXPECT_EQ(vault->blind_index("bsn", "999990019"), index);
  EXPECT_NE(vault->blind_index("bsn", "999990020"), index);
  EXPECT_NE(vault->blind_index("telephone", "999990019"), index);
  open();
  EXPECT_EQ(vault->blind_index("bsn", "999990019"), index);
}

TEST_F(VaultTest, the_key_is_for_its_owner_alone) {
  struct stat about = {};
  ASSERT_EQ(::stat(key_file.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  ASSERT_EQ(::chmod(key_file.c_str(), 0640), 0);
  vault.reset();
  EXPECT_EQ(try_open().error().fault, Fault::not_allowed);
}

TEST_F(VaultTest, a_lost_key_is_not_silently_replaced) {
  vault.reset();
  std::filesystem::remove(key_file);
  const auto opened = try_open();
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().fault, Fault::unavailable);
  EXPECT_FALSE(std::filesystem::exists(key_file));
}

TEST_F(VaultTest, the_key_of_another_municipality_is_noticed) {
  const auto other =
      Vault::open(folder.path() / "y.key", folder.path() / "y.keys.db", clock, random);
  ASSERT_TRUE(other);
  vault.reset();
  std::filesystem::copy_file(folder.path() / "y.key", key_file,
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_EQ(try_open().error().fault, Fault::conflict);
}

TEST_F(VaultTest, a_key_that_is_not_in_form_is_refused) {
  vault.reset();
  std::ofstream(key_file) << "not a key\n";
  EXPECT_EQ(try_open().error().fault, Fault::invalid);
}

TEST_F(VaultTest, a_new_municipality_key_opens_what_the_old_one_sealed_and_finds_it) {
  ASSERT_TRUE(vault->ensure_keys({"client_a", "client_b"}));
  const std::string sealed = *vault->seal("client_a", "Jannes");
  const std::string index = vault->blind_index("bsn", "999900006");
  const std::string mark = vault->key_mark();
  const auto wrapped = vault->rotate_key();
  ASSERT_TRUE(wrapped) << wrapped.error().says;
  EXPECT_EQ(*wrapped, 2);
  for (int look = 0; look < 2; ++look) {
    EXPECT_NE(vault->key_mark(), mark);
    EXPECT_EQ(vault->open_sealed("client_a", sealed).value_or(""), "Jannes");
    EXPECT_EQ(vault->blind_index("bsn", "999900006"), index);
    open();
  }
}

TEST_F(VaultTest, a_crash_before_the_keys_were_wrapped_leaves_the_old_key_in_force) {
  ASSERT_TRUE(vault->ensure_key("client_a"));
  const std::string sealed = *vault->seal("client_a", "Jannes");
  vault.reset();
  std::ofstream(key_file.string() + ".next") << std::string(64, 'a') << "\n";
  ::chmod((key_file.string() + ".next").c_str(), 0600);
  open();
  EXPECT_EQ(vault->open_sealed("client_a", sealed).value_or(""), "Jannes");
  EXPECT_FALSE(std::filesystem::exists(key_file.string() + ".next"));
}

TEST_F(VaultTest, a_crash_after_the_keys_were_wrapped_finds_the_new_key_under_its_old_name) {
  ASSERT_TRUE(vault->ensure_key("client_a"));
  const std::string sealed = *vault->seal("client_a", "Jannes");
  const auto old_key = folder.path() / "old";
  std::filesystem::copy_file(key_file, old_key);
  ASSERT_TRUE(vault->rotate_key());
  vault.reset();
  std::filesystem::rename(key_file, key_file.string() + ".next");
  std::filesystem::rename(old_key, key_file);
  open();
  EXPECT_EQ(vault->open_sealed("client_a", sealed).value_or(""), "Jannes");
  EXPECT_FALSE(std::filesystem::exists(key_file.string() + ".next"));
  open();
  EXPECT_EQ(vault->open_sealed("client_a", sealed).value_or(""), "Jannes");
}

TEST_F(VaultTest, systemd_may_lend_the_key_and_an_outdated_one_is_left_aside) {
  ASSERT_TRUE(vault->ensure_key("client_a"));
  const std::string sealed = *vault->seal("client_a", "Jannes");
  vault.reset();
  const auto lent = folder.path() / "credential";
  std::filesystem::rename(key_file, lent);
  const auto open_lent = [&] { return Vault::open(key_file, keys, clock, random, lent); };
  auto opened = open_lent();
  ASSERT_TRUE(opened) << opened.error().says;
  EXPECT_EQ((*opened)->open_sealed("client_a", sealed).value_or(""), "Jannes");
  ASSERT_TRUE((*opened)->rotate_key());
  opened->reset();
  opened = open_lent();
  ASSERT_TRUE(opened) << opened.error().says;
  EXPECT_EQ((*opened)->open_sealed("client_a", sealed).value_or(""), "Jannes");
  opened->reset();
  std::filesystem::remove(key_file);
  EXPECT_EQ(open_lent().error().fault, Fault::conflict);
}

TEST_F(VaultTest, whose_keys_were_destroyed_is_told_with_the_moment) {
  ASSERT_TRUE(vault->ensure_keys({"client_a", "client_b"}));
  ASSERT_TRUE(vault->destroy_key("client_b"));
  const auto destroyed = vault->destroyed_keys();
  ASSERT_TRUE(destroyed);
  ASSERT_EQ(destroyed->size(), 1U);
  EXPECT_EQ(destroyed->front().client_id, "client_b");
  EXPECT_EQ(destroyed->front().at.milliseconds, clock.now().milliseconds);
}

}  // namespace
}  // namespace naober::store
