#include "casework/usable_facts.h"

#include "casework/consent.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// Greet's guidance knows her age; her question about work (another law) asks that too.
struct TwoLaws : Bergen {
  TwoLaws() : work(generalist()) {
    road.register_somebody().open("guidance").record(Map{{"age", 77}, {"goal_agreed", true}});
    work.journey.client = road.journey.client;
    work.open("participation");
  }
  AdoptFacts taking(std::vector<std::string> names) {
    work.refresh();
    return {work.journey.case_file.id, work.journey.case_file.version, case_id(), std::move(names)};
  }
  Consent consent() {
    GiveConsent given;
    given.client = road.journey.client.id;
    given.of_law = "wmo";
    given.for_law = "participation";
    given.purposes = {access::Purpose::investigation};
    given.how = "In het gesprek.";
    const auto done = give_consent(generalist(), given);
    EXPECT_TRUE(done) << done.error().says;
    return done.value_or(Consent{});
  }
  Road work;
};

TEST(UsableFacts, of_another_law_are_withheld_without_consent_and_the_answer_says_so) {
  TwoLaws laws;
  const auto known = known_elsewhere(laws.generalist(), laws.work.journey.case_file.id);
  ASSERT_TRUE(known) << known.error().says;
  EXPECT_TRUE(known->facts.empty());
  ASSERT_EQ(known->withheld.size(), 1U);
  EXPECT_THAT(known->withheld.front().facts, testing::Contains("age"));
  EXPECT_THAT(known->withheld.front().because, HasSubstr("not on record"));
  const auto refused = refusal(adopt_facts(laws.generalist(), laws.taking({"age"})));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
}

TEST(UsableFacts, cross_with_consent_and_are_seen_by_the_rules_until_it_is_withdrawn) {
  TwoLaws laws;
  const auto consent = laws.consent();
  const auto adopted = adopt_facts(laws.generalist(), laws.taking({"age"}));
  ASSERT_TRUE(adopted) << adopted.error().says;
  const auto& id = laws.work.journey.case_file.id;
  auto advice = advise(laws.generalist(), {id, std::nullopt});
  ASSERT_TRUE(advice) << advice.error().says;
  EXPECT_NE(advice->facts.find("age"), nullptr);
  EXPECT_TRUE(advice->withheld.empty());

  ASSERT_TRUE(withdraw_consent(laws.generalist(), {consent.id, "Liever niet."}));
  advice = advise(laws.generalist(), {id, std::nullopt});
  ASSERT_TRUE(advice) << advice.error().says;
  EXPECT_EQ(advice->facts.find("age"), nullptr);
  EXPECT_THAT(advice->withheld, ElementsAre("age"));
  const auto whole = open_case_file(laws.generalist(), id);
  ASSERT_TRUE(whole);
  EXPECT_TRUE(whole->facts.empty());
  EXPECT_THAT(whole->withheld, ElementsAre("age"));
  EXPECT_EQ(whole->withheld_by_law.front().reason, WithheldBecause::consent_ended);
  EXPECT_EQ(whole->advices.front().withheld, advice->withheld);
  const auto history = fact_history(laws.generalist(), id);
  ASSERT_TRUE(history);
  EXPECT_TRUE(history->empty());
}

TEST(UsableFacts, that_are_asked_again_here_need_no_consent) {
  TwoLaws laws;
  laws.work.record(Map{{"age", 77}});
  const auto whole = open_case_file(laws.generalist(), laws.work.journey.case_file.id);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->facts.size(), 1U);
  EXPECT_TRUE(whole->withheld.empty());
}

TEST(UsableFacts, are_taken_over_all_or_none) {
  TwoLaws laws;
  laws.consent();
  EXPECT_EQ(refusal(adopt_facts(laws.generalist(), laws.taking({"age", "goal_agreed"}))).about,
            "/names/1");
  const auto whole = open_case_file(laws.generalist(), laws.work.journey.case_file.id);
  ASSERT_TRUE(whole);
  EXPECT_TRUE(whole->facts.empty());
}

}  // namespace
}  // namespace naober::casework
