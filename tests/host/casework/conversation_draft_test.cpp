#include "casework/conversation_draft.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

class ConversationDraft : public testing::Test {
 protected:
  ConversationDraft() : road(town.generalist()) { road.register_somebody().open(); }

  SaveDraftPart part(const std::string& name, std::int64_t version, const std::string& text) {
    return {road.journey.case_file.id, name, version, text, "", std::nullopt};
  }

  Town town{"buch/bergen"};
  Road road;
};

TEST_F(ConversationDraft, is_kept_part_by_part_and_each_part_counts_its_own_versions) {
  const auto first = save_draft_part(town.generalist(), part("housing", 0, "Een flat."));
  ASSERT_TRUE(first) << first.error().says;
  EXPECT_EQ(first->version, 1);
  EXPECT_TRUE(save_draft_part(town.generalist(), part("housing", 1, "Een flat met lift.")));
  EXPECT_TRUE(save_draft_part(town.generalist(), part("outcome", 0, "Wij kijken verder.")));
  auto context = town.generalist();
  context.purpose = access::Purpose::investigation;
  const auto read = read_draft(context, road.journey.case_file.id);
  ASSERT_TRUE(read) << read.error().says;
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ(read->front().text, "Een flat met lift.");
  EXPECT_EQ(read->front().version, 2);
}

TEST_F(ConversationDraft, of_a_part_that_a_colleague_saved_meanwhile_is_not_overwritten) {
  EXPECT_TRUE(save_draft_part(town.generalist(), part("housing", 0, "Een flat.")));
  const auto late = refusal(
      save_draft_part(town.as("Wim", "bergen", "consultant"), part("housing", 0, "Een huis.")));
  EXPECT_EQ(late.fault, Fault::conflict);
  EXPECT_THAT(late.says, HasSubstr("version 1"));
  // Beside it they do not meet.
  EXPECT_TRUE(
      save_draft_part(town.as("Wim", "bergen", "consultant"), part("health", 0, "Goed ter been.")));
}

TEST_F(ConversationDraft, goes_when_the_conversation_is_held) {
  EXPECT_TRUE(save_draft_part(town.generalist(), part("housing", 0, "Een flat.")));
  road.converse();
  auto context = town.generalist();
  context.purpose = access::Purpose::investigation;
  EXPECT_TRUE(read_draft(context, road.journey.case_file.id)->empty());
  const auto acts = town.acts_in(road.journey.case_file.id);
  EXPECT_NE(std::find(acts.begin(), acts.end(), "save_conversation_draft"), acts.end());
}

TEST_F(ConversationDraft, takes_no_domain_that_the_instrument_has_not_and_no_score_above_ten) {
  EXPECT_EQ(refusal(save_draft_part(town.generalist(), part("dragons", 0, "Nee."))).fault,
            Fault::not_found);
  auto high = part("housing", 0, "Een flat.");
  high.score = 11;
  EXPECT_EQ(refusal(save_draft_part(town.generalist(), high)).about, "/score");
  EXPECT_EQ(refusal(save_draft_part(town.jurist(), part("housing", 0, "Nee."))).fault,
            Fault::not_allowed);
}

}  // namespace
}  // namespace naober::casework
