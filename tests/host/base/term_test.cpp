#include "base/term.h"

#include <gmock/gmock.h>

namespace naober {
namespace {

using Unit = Term::Unit;
using ::testing::HasSubstr;

TEST(Term, reads_and_writes_one_form) {
  EXPECT_EQ(Term::parse("42d"), (Term{42, Unit::days}));
  EXPECT_EQ(Term::parse("6w"), (Term{6, Unit::weeks}));
  EXPECT_EQ(Term::parse("3m"), (Term{3, Unit::months}));
  EXPECT_EQ(Term::parse("1y"), (Term{1, Unit::years}));
  EXPECT_EQ(Term::parse("0d"), (Term{0, Unit::days}));
  EXPECT_EQ((Term{6, Unit::weeks}).text(), "6w");
}

TEST(Term, refuses_other_forms) {
  for (const char* text : {"", "6", "w", "6 w", "-6w", "+6w", "6W", "6weeks", "6.5w", "6w ", " 6w",
                           "10001d", "99999999999d", "6h"}) {
    const auto term = Term::parse(text);
    ASSERT_FALSE(term) << text;
    EXPECT_THAT(term.error().says, HasSubstr("is not a term"));
  }
  EXPECT_TRUE(Term::parse("10000d"));
}

TEST(Term, speaks_english_and_dutch) {
  EXPECT_EQ((Term{1, Unit::weeks}).english(), "1 week");
  EXPECT_EQ((Term{6, Unit::weeks}).english(), "6 weeks");
  EXPECT_EQ((Term{1, Unit::days}).dutch(), "1 dag");
  EXPECT_EQ((Term{6, Unit::weeks}).dutch(), "6 weken");
  EXPECT_EQ((Term{3, Unit::months}).dutch(), "3 maanden");
  EXPECT_EQ((Term{2, Unit::years}).dutch(), "2 jaar");
}

TEST(Term, compares_days_with_weeks_and_months_with_years) {
  EXPECT_EQ(compare(Term{42, Unit::days}, Term{6, Unit::weeks}), 0);
  EXPECT_EQ(compare(Term{41, Unit::days}, Term{6, Unit::weeks}), -1);
  EXPECT_EQ(compare(Term{7, Unit::weeks}, Term{42, Unit::days}), 1);
  EXPECT_EQ(compare(Term{12, Unit::months}, Term{1, Unit::years}), 0);
}

TEST(Term, never_compares_weeks_with_months) {
  EXPECT_EQ(compare(Term{4, Unit::weeks}, Term{1, Unit::months}), std::nullopt);
  EXPECT_EQ(compare(Term{1, Unit::years}, Term{365, Unit::days}), std::nullopt);
  EXPECT_EQ(compare(Term{0, Unit::weeks}, Term{1, Unit::months}), -1)
      << "nothing is shorter than a month";
}

}  // namespace
}  // namespace naober
