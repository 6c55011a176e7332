#include "cli/dutch_problem.h"

#include <gtest/gtest.h>

namespace naober::cli {
namespace {

TEST(DutchProblem, one_step_too_far_says_what_is_allowed_and_by_whom) {
  EXPECT_EQ(in_dutch("7 weeks lies outside the room of 'investigation_term': allowed is at most 6 "
                     "weeks (Wmo 2015 art. 2.3.2 lid 1)"),
            "7 weken valt buiten de ruimte van 'investigation_term': toegestaan is ten hoogste 6 "
            "weken (Wmo 2015 art. 2.3.2 lid 1)");
  EXPECT_EQ(
      in_dutch("24 months lies outside the room of 'review_interval' from 2027-01-01: allowed "
               "is between 6 months and 12 months (narrowed by the region at "
               "municipalities/buch/guidance.lua:5)"),
      "24 maanden valt vanaf 2027-01-01 buiten de ruimte van 'review_interval': toegestaan is "
      "tussen 6 maanden en 12 maanden (de regio maakte die ruimte kleiner, in "
      "municipalities/buch/guidance.lua:5)");
  EXPECT_EQ(in_dutch("'objection_term' is fixed by Awb art. 6:7 and cannot be set here"),
            "'objection_term' ligt vast in Awb art. 6:7 en kan hier niet worden ingesteld");
  EXPECT_EQ(
      in_dutch("\"yes or no\" lies outside the room of 'x': allowed is one of yes or no "
               "(commons)"),
      "\"yes or no\" valt buiten de ruimte van 'x': toegestaan is een van ja of nee (commons)");
}

TEST(DutchProblem, an_unknown_word_comes_with_the_nearest) {
  EXPECT_EQ(in_dutch("the word 'weaks' is not known; did you mean 'weeks'?"),
            "het woord 'weaks' is niet bekend; bedoelde u 'weeks'?");
  EXPECT_EQ(in_dutch("'guidance' has no setting \"review\"; did you mean 'review_interval'?"),
            "'guidance' heeft geen instelling \"review\"; bedoelde u 'review_interval'?");
  EXPECT_EQ(in_dutch("set \"a\" has no field 'form'; known are from and source"),
            "set \"a\" heeft geen veld 'form'; bekend zijn from en source");
}

TEST(DutchProblem, a_wrong_kind_and_something_missing_are_told) {
  EXPECT_EQ(in_dutch("'by' of this table must be a text, not a number"),
            "'by' van this table moet een tekst zijn, niet een getal");
  EXPECT_EQ(in_dutch("policy \"guidance\" has no 'adopted': it cannot be left out"),
            "bij policy \"guidance\" ontbreekt 'adopted': dit kan niet worden weggelaten");
}

TEST(DutchProblem, what_is_not_in_the_table_stays_as_it_was) {
  EXPECT_EQ(in_dutch("rule \"SH-1\" can never speak"), "rule \"SH-1\" can never speak");
  EXPECT_EQ(in_dutch(""), "");
}

}  // namespace
}  // namespace naober::cli
