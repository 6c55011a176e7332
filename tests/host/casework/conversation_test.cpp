#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

TEST(Conversation, in_buch_a_domain_that_is_left_out_carries_a_mark) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  HoldConversation held;
  held.case_file = bergen.case_id();
  held.version = bergen.road.journey.case_file.version;
  held.participants = {Participant::client};
  held.outcome = "Kort gesproken.";
  held.answers = {{"housing", "Een flat.", ""}};
  const auto refused = refusal(hold_conversation(bergen.generalist(), held));
  EXPECT_EQ(refused.about, "/answers");
  EXPECT_THAT(refused.says, HasSubstr("skipped_because"));
}

}  // namespace
}  // namespace naober::casework
