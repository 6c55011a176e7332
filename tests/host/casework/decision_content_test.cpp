// What a decision is, in values that can be sealed, and its letter without names.
#include "casework/decision_content.h"

#include "base/hash.h"
#include "casework/town.h"
#include "journal/journal.h"
#include "records/decision.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;
using testing::Not;

// The details of the newest line of that act in the case.
Value details_of(Town& town, const CaseId& case_file, std::string_view act) {
  const auto lines = town.store().read([&](store::ReadTransaction& transaction) {
    return journal::page_of_case(transaction, case_file.text(), 0, 1000);
  });
  for (const auto& line : *lines) {
    if (line.entry.act == act) {
      return line.entry.details;
    }
  }
  return {};
}

std::string kept_letter(Town& town, const DecisionId& decision) {
  const auto letter = town.store().read([&](store::ReadTransaction& transaction) {
    return records::letter_without_names(transaction, decision);
  });
  return letter && *letter ? **letter : std::string();
}

TEST(DecisionContent, comes_back_as_it_was_written) {
  Bergen bergen;
  auto decision = bergen.granted().decision;
  auto read = decision_from(content_of(decision));
  ASSERT_TRUE(read) << read.error().says;
  EXPECT_EQ(*reasons_from(content_of(decision.reasons)), decision.reasons);
  read->reasons = decision.reasons;
  read->facts = decision.facts;
  read->letter = decision.letter;
  EXPECT_EQ(*read, decision);
}

TEST(DecisionContent, of_an_advice_comes_back_as_it_was_given) {
  Bergen bergen;
  bergen.road.all_the_way();
  const auto read = advice_from(content_of(bergen.road.journey.advice));
  ASSERT_TRUE(read) << read.error().says;
  EXPECT_EQ(*read, bergen.road.journey.advice);
}

TEST(DecisionContent, that_is_not_in_form_is_refused_by_its_member) {
  Bergen bergen;
  auto content = content_of(bergen.granted().decision);
  content["kind"] = "maybe";
  EXPECT_EQ(decision_from(content).error().about, "/kind");
  content.erase("kind");
  content.erase("bundle");
  EXPECT_EQ(decision_from(content).error().about, "/kind");
  EXPECT_FALSE(reasons_from(List{Map{{"rule", "HH-9"}}}));
  EXPECT_FALSE(reasons_from("none"));
}

TEST(DecisionContent, is_bound_by_the_line_of_the_decision) {
  Bergen bergen;
  const auto decision = bergen.granted().decision;
  const auto details = details_of(bergen.town, bergen.case_id(), "decide");
  const auto* content = details.find("content");
  ASSERT_NE(content, nullptr);
  const auto kept = bergen.town.store().read([&](store::ReadTransaction& transaction) {
    return records::find_decision(transaction, decision.id);
  });
  ASSERT_TRUE(kept);
  EXPECT_EQ(*content, Value(seals_of(decision, *kept, bergen.road.journey.advice,
                                     kept_letter(bergen.town, decision.id))));
  EXPECT_EQ(content->text_at("letter"), hex(sha256(decision.letter)));
  EXPECT_EQ(content->text_at("facts"), seal_of(decision.facts));
}

TEST(DecisionContent, of_an_advice_is_bound_by_its_line) {
  Bergen bergen;
  bergen.road.all_the_way();
  const auto details = details_of(bergen.town, bergen.case_id(), "advise");
  EXPECT_EQ(details.text_at("content"), seal_of(content_of(bergen.road.journey.advice)));
  EXPECT_NE(details.text_at("host"), "");
}

TEST(LetterWithoutNames, is_kept_beside_the_letter_that_was_sent) {
  Bergen bergen;
  const auto decision = bergen.granted().decision;
  EXPECT_THAT(decision.letter, HasSubstr("Van der Zwaluw"));
  const auto letter = kept_letter(bergen.town, decision.id);
  EXPECT_THAT(letter, HasSubstr("[naam]"));
  EXPECT_THAT(letter, Not(HasSubstr("Zwaluw")));
  EXPECT_THAT(letter, HasSubstr("Het huishouden lukt u niet zelf"));
}

TEST(LetterWithoutNames, takes_out_what_an_officer_wrote_in_a_reason) {
  Identity identity = greet();
  identity.family_name = "Van 't Hof";
  const auto letter = without(
      identity, "<p>Mevrouw Van &apos;t Hof (999900006), Greet, Kerkstraat 12a, 1931 AB.</p>");
  EXPECT_EQ(letter, "<p>Mevrouw […] ([…]), […], […], […].</p>");
}

TEST(LetterWithoutNames, leaves_words_that_only_begin_like_a_name) {
  Identity identity;
  identity.family_name = "Jong";
  EXPECT_EQ(without(identity, "Jongeren, jong en Jong."), "Jongeren, jong en […].");
}

}  // namespace
}  // namespace naober::casework
