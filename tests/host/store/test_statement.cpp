#include "store/statement.h"

#include <gtest/gtest.h>

#include "store/notebook.h"

namespace naober::store {
namespace {

struct ThingTag {
  static constexpr std::string_view prefix = "thing";
};
using ThingId = Id<ThingTag>;

class StatementTest : public ::testing::Test {
 protected:
  void SetUp() override { connection = *open_notebook(folder.path() / "notes.db"); }
  Result<void> add(const std::string& text) {
    auto statement = connection->statement("INSERT INTO note (text) VALUES (:text)");
    return statement.bind("text", text).run();
  }
  TemporaryFolder folder;
  std::unique_ptr<Connection> connection;
};

// Where the search for a name begins depends on what was asked before; what it finds does not.
TEST_F(StatementTest, columns_and_parameters_are_found_in_whatever_order_they_are_asked) {
  auto one = connection->statement("SELECT :a AS a, :ab AS ab, :c AS c");
  auto other = connection->statement("SELECT :c AS c, :b AS b");
  one.bind("c", 3).bind("a", 1).bind("ab", 2).bind("a", 4);
  other.bind("b", 6).bind("c", 5);
  ASSERT_TRUE(*one.next());
  ASSERT_TRUE(*other.next());
  for (int time = 0; time < 2; ++time) {
    EXPECT_EQ(one.integer("c"), 3);
    EXPECT_EQ(other.integer("c"), 5);
    EXPECT_EQ(one.integer("a"), 4);
    EXPECT_FALSE(one.is_null("ab"));
    EXPECT_EQ(one.integer("ab"), 2);
    EXPECT_EQ(other.integer("b"), 6);
    EXPECT_EQ(one.integer("ab"), 2);
  }
}

TEST_F(StatementTest, values_come_back_as_they_went_in) {
  SystemRandom random;
  const ThingId id = ThingId::make(random);
  const Hash hash = sha256("x");
  auto echo = connection->statement(
      "SELECT :whole AS whole, :half AS half, :yes AS yes, :word AS word, :raw AS raw, :day AS day,"
      " :moment AS moment, :price AS price, :term AS term, :id AS id, :hash AS hash,"
      " :empty AS empty, :perhaps AS perhaps");
  echo.bind("whole", std::int64_t{1} << 60).bind("half", 0.5).bind("yes", true);
  echo.bind("word", "zorg").bind("raw", Blob{std::string_view("a\0b", 3)});
  echo.bind("day", Date::of(2026, 4, 27)).bind("moment", Instant{1234567890123});
  echo.bind("price", Money{1900}).bind("term", *Term::parse("6w")).bind("id", id);
  echo.bind("hash", hash).bind("empty", std::optional<Date>());
  echo.bind("perhaps", std::optional<std::string>("ja"));
  const auto stepped = echo.next();
  ASSERT_TRUE(stepped) << stepped.error().says;
  EXPECT_EQ(echo.integer("whole"), std::int64_t{1} << 60);
  EXPECT_EQ(echo.number("half"), 0.5);
  EXPECT_TRUE(echo.boolean("yes"));
  EXPECT_EQ(echo.text("word"), "zorg");
  EXPECT_EQ(echo.bytes("raw"), std::string("a\0b", 3));
  EXPECT_EQ(echo.date("day"), Date::of(2026, 4, 27));
  EXPECT_EQ(echo.instant("moment"), Instant{1234567890123});
  EXPECT_EQ(echo.money("price"), Money{1900});
  EXPECT_EQ(echo.term("term"), *Term::parse("6w"));
  EXPECT_EQ(echo.id<ThingId>("id"), id);
  EXPECT_EQ(echo.hash("hash"), hash);
  EXPECT_TRUE(echo.is_null("empty"));
  EXPECT_EQ(echo.optional_date("empty"), std::nullopt);
  EXPECT_EQ(echo.optional_text("perhaps"), "ja");
  EXPECT_FALSE(connection->damage());
  EXPECT_FALSE(*echo.next());
}

TEST_F(StatementTest, an_empty_text_is_not_null) {
  auto echo = connection->statement("SELECT :word AS word, :raw AS raw");
  echo.bind("word", std::string_view()).bind("raw", Blob{});
  ASSERT_TRUE(echo.next().value_or(false));
  EXPECT_FALSE(echo.is_null("word"));
  EXPECT_FALSE(echo.is_null("raw"));
}

TEST_F(StatementTest, the_sentence_of_a_trigger_travels_up) {
  const auto added = add("HELLO");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().fault, Fault::conflict);
  EXPECT_EQ(added.error().says, "A note does not shout.");
}

TEST_F(StatementTest, the_name_of_a_constraint_travels_up) {
  const auto added = add("");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().fault, Fault::conflict);
  EXPECT_EQ(added.error().about, "a_note_says_something");
  ASSERT_TRUE(add("once"));
  const auto again = add("once");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().fault, Fault::conflict);
  EXPECT_EQ(again.error().about, "note.text");
}

TEST_F(StatementTest, after_a_refusal_the_statement_works_again) {
  EXPECT_FALSE(add(""));
  EXPECT_TRUE(add("good"));
}

TEST_F(StatementTest, an_error_in_the_sql_waits_until_the_first_step) {
  auto wrong = connection->statement("SELECT a FROM nowhere WHERE x = :x");
  wrong.bind("x", 1);
  const auto stepped = wrong.next();
  ASSERT_FALSE(stepped);
  EXPECT_EQ(stepped.error().fault, Fault::invalid);
  EXPECT_NE(stepped.error().says.find("nowhere"), std::string::npos) << stepped.error().says;
}

TEST_F(StatementTest, a_value_of_another_type_is_damage_and_not_a_guess) {
  auto wrong = connection->statement("SELECT 'text' AS whole");
  ASSERT_TRUE(wrong.next().value_or(false));
  EXPECT_EQ(wrong.integer("whole"), 0);
  ASSERT_TRUE(connection->damage());
  EXPECT_NE(connection->damage()->says.find("'whole' does not hold a whole number"),
            std::string::npos);
}

TEST_F(StatementTest, a_statement_used_inside_its_own_loop_is_a_second_one) {
  ASSERT_TRUE(add("a"));
  ASSERT_TRUE(add("b"));
  int pairs = 0;
  auto outer = connection->statement("SELECT text FROM note ORDER BY text");
  while (*outer.next()) {
    auto inner = connection->statement("SELECT text FROM note ORDER BY text");
    while (*inner.next()) {
      ++pairs;
    }
  }
  EXPECT_EQ(pairs, 4);
}

TEST_F(StatementTest, a_column_that_is_not_there_is_our_mistake) {
  EXPECT_DEATH(
      {
        auto one = connection->statement("SELECT 1 AS one");
        static_cast<void>(one.next());
        static_cast<void>(one.integer("two"));
      },
      "the_statement_has_a_column_of_this_name");
}

}  // namespace
}  // namespace naober::store
