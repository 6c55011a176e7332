#include "model/words.h"

#include <gtest/gtest.h>

#include "model/decision.h"
#include "model/notification.h"
#include "model/objection.h"

namespace naober {
namespace {

TEST(Words, every_word_reads_back_as_what_it_names) {
  for (const auto& [kind, word] : words<NotificationKind>()) {
    ASSERT_TRUE(parse_word<NotificationKind>(word).has_value()) << word;
    EXPECT_EQ(*parse_word<NotificationKind>(word), kind);
    EXPECT_EQ(word_of(kind), word);
  }
}

TEST(Words, an_unknown_word_is_refused_with_the_words_that_would_do) {
  const auto refused = parse_word<DecisionKind>("maybe", "/kind");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().fault, Fault::invalid);
  EXPECT_EQ(refused.error().about, "/kind");
  EXPECT_EQ(refused.error().says, "'maybe' is not one of: grant, refuse, refer, withdraw");
}

TEST(Words, an_objection_can_end_in_four_ways) { EXPECT_EQ(words<ObjectionOutcome>().size(), 4U); }

}  // namespace
}  // namespace naober
