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

}  // namespace
}  // namespace naober::store
