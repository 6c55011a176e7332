// The letter of a decision in the file: sealed with the resident's key.
#include "casework/kept_letter.h"

#include <gmock/gmock.h>

#include "casework/decide.h"
#include "casework/town.h"
#include "records/decision.h"

namespace naober::casework {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class KeptLetter : public ::testing::Test {
 protected:
  KeptLetter() : decided(bergen.granted()) {}
  std::string in_the_file() {
    const auto kept = bergen.town.store().read([&](store::ReadTransaction& transaction) {
      return records::find_decision(transaction, decided.decision.id);
    });
    EXPECT_TRUE(kept);
    return kept ? kept->letter : std::string();
  }

  Bergen bergen;
  Decided decided;
};

TEST_F(KeptLetter, tells_nobody_who_reads_the_file_whose_it_is) {
  EXPECT_THAT(decided.decision.letter, HasSubstr("<html"));
  EXPECT_TRUE(is_sealed_letter(in_the_file()));
  EXPECT_THAT(in_the_file(), Not(HasSubstr("html")));
}

TEST_F(KeptLetter, opens_as_it_was_sent_for_who_may_look) {
  const auto opened = open_decision(bergen.generalist(), decided.decision.id);
  ASSERT_TRUE(opened) << opened.error().says;
  EXPECT_EQ(opened->letter, decided.decision.letter);
}

TEST_F(KeptLetter, is_erased_with_the_resident_and_the_decision_stays) {
  ASSERT_TRUE(bergen.town.store().vault().destroy_key(decided.case_file.client.text()));
  const auto opened = open_decision(bergen.generalist(), decided.decision.id);
  ASSERT_TRUE(opened) << opened.error().says;
  EXPECT_THAT(opened->letter, IsEmpty());
  EXPECT_EQ(opened->article, decided.decision.article);
}

TEST_F(KeptLetter, of_another_resident_does_not_open) {
  auto& vault = bergen.town.store().vault();
  SystemRandom random;
  const auto other = ClientId::make(random);
  ASSERT_TRUE(vault.ensure_key(other.text()));
  EXPECT_FALSE(open_letter(vault, other, in_the_file()));
}

TEST_F(KeptLetter, of_a_house_from_before_opens_as_it_stands) {
  const auto opened =
      open_letter(bergen.town.store().vault(), decided.case_file.client, "<p>Beste bewoner</p>");
  ASSERT_TRUE(opened);
  EXPECT_EQ(*opened, "<p>Beste bewoner</p>");
}

}  // namespace
}  // namespace naober::casework
