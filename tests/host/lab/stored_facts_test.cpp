#include "lab/stored_facts.h"

#include <gmock/gmock.h>

#include "base/codec.h"
#include "policy/condition.h"

namespace naober::lab {
namespace {

policy::Fact fact(const char* name, policy::Type::Kind kind, Value least = {}, Value most = {}) {
  policy::Fact made;
  made.name = name;
  made.type.kind = kind;
  made.minimum = std::move(least);
  made.maximum = std::move(most);
  if (kind == policy::Type::Kind::choice) {
    made.type.options = {"alone", "together"};
  }
  return made;
}

class StoredFactsTest : public testing::Test {
 protected:
  using Kind = policy::Type::Kind;

  static std::vector<policy::Fact> facts() {
    std::vector<policy::Fact> all = {fact("age", Kind::whole_number, 0, 120),
                                     fact("hours", Kind::number, 0, 40),
                                     fact("limited", Kind::yes_no),
                                     fact("lives", Kind::choice),
                                     fact("since", Kind::date),
                                     fact("income", Kind::amount),
                                     fact("term", Kind::term)};
    policy::Fact derived = fact("score", Kind::number);
    derived.how = FunctionRef{1};
    all.push_back(derived);
    return all;
  }
  // The facts as a plain sheet has them, or why not.
  std::string read(const Map& given) {
    const auto trouble = stored.read(encode(given), seat);
    return trouble ? *trouble : encode(seat.sheet.to_map());
  }

  policy::FactTable table{facts()};
  StoredFacts stored{table};
  Seat seat{table};
};

TEST_F(StoredFactsTest, bytes_and_the_checked_road_give_the_same_sheet) {
  const Map given = {{"age", 78},
                     {"hours", 2.5},
                     {"limited", true},
                     {"lives", "alone"},
                     {"since", Date::of(2020, 2, 29)},
                     {"income", Money{123456}},
                     {"term", Term{6, Term::Unit::weeks}}};
  const auto sheet = policy::FactSheet::read(table, given);
  ASSERT_TRUE(sheet) << sheet.error().says;
  EXPECT_EQ(read(given), encode(sheet->to_map()));
  Seat other(table);
  EXPECT_EQ(stored.read(given, other), std::nullopt);
  EXPECT_EQ(encode(other.sheet.to_map()), encode(sheet->to_map()));
}

TEST_F(StoredFactsTest, one_case_leaves_nothing_behind_for_the_next) {
  read({{"age", 78}, {"lives", "alone"}});
  EXPECT_EQ(read({{"limited", false}}), encode(Map{{"limited", false}}));
}

TEST_F(StoredFactsTest, a_whole_number_is_a_number_too) {
  EXPECT_EQ(read({{"hours", 3}}), encode(Map{{"hours", 3.0}}));
}

TEST_F(StoredFactsTest, what_the_task_does_not_ask_is_left_out) {
  EXPECT_EQ(read({{"age", 78}, {"gone", List{1, 2}.front()}, {"score", 1.0}}),
            encode(Map{{"age", 78}}));
}

TEST_F(StoredFactsTest, what_no_longer_fits_is_named_without_its_value) {
  for (const Map& given :
       {Map{{"age", 121}}, Map{{"age", 2.5}}, Map{{"age", "78"}}, Map{{"age", true}}}) {
    EXPECT_THAT(read(given), testing::StartsWith("fact 'age' was recorded as"));
    EXPECT_THAT(read(given), testing::Not(testing::HasSubstr("78")));
  }
  EXPECT_THAT(read({{"lives", "elsewhere"}}), testing::StartsWith("fact 'lives'"));
  EXPECT_THAT(read({{"limited", 1}}), testing::StartsWith("fact 'limited'"));
  EXPECT_THAT(read({{"hours", -0.5}}), testing::StartsWith("fact 'hours'"));
}

TEST_F(StoredFactsTest, an_unknown_value_stays_unknown) {
  EXPECT_EQ(read({{"age", Value()}}), encode(Map{}));
}

TEST_F(StoredFactsTest, bytes_that_are_cut_off_or_turned_over_never_read_past_their_end) {
  const std::string whole = encode(Map{{"age", 78}, {"hours", 2.5}, {"lives", "alone"}});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    // A copy of its own, so that a step too far is seen by the sanitizers.
    const std::string part = whole.substr(0, length);
    EXPECT_NE(stored.read(part, seat), std::nullopt) << length;
  }
  for (std::size_t place = 0; place < whole.size(); ++place) {
    std::string turned = whole;
    turned[place] = static_cast<char>(turned[place] ^ 0x80);
    stored.read(turned, seat);  // whatever it says, it ends
  }
  EXPECT_NE(stored.read(whole + "x", seat), std::nullopt);
}

}  // namespace
}  // namespace naober::lab
