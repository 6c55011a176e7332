#include "casework/common_minimum.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

// A conversation with every domain of the instrument answered, marked 6 and 9 in turn.
Conversation held_with(const policy::Bundle& bundle, const std::string& name) {
  Conversation held;
  held.instrument = name;
  int mark = 6;
  for (const auto& domain : bundle.instrument(name)->domains) {
    DomainAnswer answer{domain.name, "Besproken.", ""};
    if (bundle.instrument(name)->scored) {
      answer.score = mark;
      mark = mark == 6 ? 9 : 6;
    }
    held.answers.push_back(answer);
  }
  return held;
}

TEST(CommonMinimum, is_the_same_whatever_instrument_a_municipality_uses) {
  Bergen bergen;
  for (const std::string name : {"life_domains", "kitchen_table", "positive_health",
                                 "esbjerg_wheel", "results_conversation"}) {
    const auto read = read_both_ways(bergen.town.bundle(), held_with(bergen.town.bundle(), name));
    std::vector<std::string> topics;
    for (const auto& topic : read.common_minimum) {
      EXPECT_TRUE(topic.covered) << name << ": " << topic.name;
      topics.push_back(topic.name);
    }
    EXPECT_EQ(topics,
              (std::vector<std::string>{"needs", "own_strength", "network", "informal_carer",
                                        "general_provisions", "cooperation", "contribution"}))
        << name;
  }
}

TEST(CommonMinimum, keeps_the_marks_and_the_codes_of_the_instrument) {
  Bergen bergen;
  const auto read =
      read_both_ways(bergen.town.bundle(), held_with(bergen.town.bundle(), "esbjerg_wheel"));
  EXPECT_TRUE(read.scored);
  EXPECT_EQ(read.answers.front().icf, (std::vector<std::string>{"b2", "b4", "b7"}));
  ASSERT_TRUE(read.common_minimum.front().score.has_value());
  // Needs: body 6, thinking 9, talking 6, moving 9.
  EXPECT_DOUBLE_EQ(*read.common_minimum.front().score, 7.5);
}

TEST(CommonMinimum, has_no_mark_where_none_was_given_and_covers_nothing_that_was_skipped) {
  Bergen bergen;
  auto held = held_with(bergen.town.bundle(), "kitchen_table");
  held.answers.front().answer.clear();
  held.answers.front().skipped_because = "Daar was geen tijd voor.";
  const auto read = read_both_ways(bergen.town.bundle(), held);
  EXPECT_FALSE(read.common_minimum.front().covered);
  EXPECT_FALSE(read.common_minimum.front().score.has_value());
}

TEST(CommonMinimum, an_instrument_that_is_gone_still_shows_what_was_said) {
  Bergen bergen;
  Conversation held;
  held.instrument = "long_gone";
  held.answers.push_back({"weather", "Mooi.", ""});
  const auto read = read_both_ways(bergen.town.bundle(), held);
  EXPECT_EQ(read.answers.size(), 1U);
  EXPECT_TRUE(read.common_minimum.empty());
}

}  // namespace
}  // namespace naober::casework
