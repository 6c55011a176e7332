#include "store/text_seal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"
#include "store/connection.h"
#include "store/statement.h"
#include "store/vault.h"

namespace naober::store {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class TextSealTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = Vault::open(folder.path() / "x.key", folder.path() / "x.keys.db", clock, random);
    ASSERT_TRUE(opened) << opened.error().says;
    vault = *std::move(opened);
    ASSERT_TRUE(vault->ensure_keys({"client_a", "client_b"}));
    ConnectionOptions options;
    options.role = ConnectionOptions::Role::pen;
    options.seal = vault.get();
    file = *Connection::open(folder.path() / "x.db", options);
  }
  // One text that SQL answers for (client, text); "refused: …" when it refuses.
  std::string ask(const std::string& expression, std::string_view client, std::string_view text) {
    auto statement = file->statement("SELECT " + expression + " AS said");
    statement.bind("client", client).bind("text", text);
    const auto there = statement.next();
    return there ? statement.text("said") : "refused: " + there.error().says;
  }
  std::string seal(std::string_view client, std::string_view text) {
    return ask("sealed_text(:client, :text)", client, text);
  }
  std::string open(std::string_view client, std::string_view kept) {
    return ask("opened_text(:client, :text)", client, kept);
  }

  TemporaryFolder folder;
  FixedClock clock{Date::of(2026, 4, 27)};
  SystemRandom random;
  std::unique_ptr<Vault> vault;
  std::unique_ptr<Connection> file;
};

TEST_F(TextSealTest, a_text_opens_for_its_own_person_and_shows_nothing_meanwhile) {
  const std::string kept = seal("client_a", "Mijn trap is te steil.");
  EXPECT_THAT(kept, StartsWith("sealed:1:"));
  EXPECT_EQ(kept.find("trap"), std::string::npos);
  EXPECT_EQ(open("client_a", kept), "Mijn trap is te steil.");
  EXPECT_THAT(open("client_b", kept), StartsWith("refused: "));
}

TEST_F(TextSealTest, what_looks_like_a_sealed_text_is_a_text_like_any_other) {
  const std::string sly = "sealed:1:AAAA";
  EXPECT_EQ(open("client_a", seal("client_a", sly)), sly);
}

TEST_F(TextSealTest, a_text_of_before_there_was_a_seal_stands_as_it_stood) {
  EXPECT_EQ(open("client_a", "Al jaren geleden opgeschreven."), "Al jaren geleden opgeschreven.");
}

TEST_F(TextSealTest, an_empty_text_stays_empty_so_that_it_can_be_asked_for) {
  EXPECT_EQ(seal("client_a", ""), "");
  EXPECT_EQ(open("client_a", ""), "");
}

TEST_F(TextSealTest, without_its_key_a_text_is_gone_and_none_is_sealed) {
  const std::string kept = seal("client_a", "Mijn trap is te steil.");
  ASSERT_TRUE(*vault->destroy_key("client_a"));
  EXPECT_EQ(open("client_a", kept), "");
  EXPECT_THAT(seal("client_a", "Nog iets."), StartsWith("refused: "));
}

TEST_F(TextSealTest, a_text_that_was_touched_is_refused_and_not_read_as_something_else) {
  std::string kept = seal("client_a", "Mijn trap is te steil.");
  kept[kept.size() / 2] = kept[kept.size() / 2] == 'A' ? 'B' : 'A';
  EXPECT_THAT(open("client_a", kept), StartsWith("refused: "));
  EXPECT_THAT(open("client_a", "sealed:1:%%%"), HasSubstr("not as it was written"));
}

TEST_F(TextSealTest, no_schema_can_open_anything) {
  ASSERT_TRUE(
      file->run_script("CREATE TABLE kept (client TEXT, text TEXT) STRICT;"
                       "CREATE VIEW opened AS SELECT opened_text(client, text) AS t FROM kept"));
  EXPECT_FALSE(file->check("SELECT t FROM opened"));
}

TEST_F(TextSealTest, where_there_are_no_keys_nothing_is_sealed_and_nothing_opens) {
  file = *Connection::open_in_memory();
  EXPECT_THAT(seal("client_a", "Mijn trap."), HasSubstr("no keys here"));
  EXPECT_THAT(open("client_a", "sealed:1:AAAA"), HasSubstr("no keys here"));
}

}  // namespace
}  // namespace naober::store
