#include "casework/validity.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

TEST(Validity, a_term_is_over_on_the_same_day_of_a_later_month) {
  EXPECT_EQ(day_after_term(Date::of(2026, 3, 15), {6, Term::Unit::months}), Date::of(2026, 9, 15));
  EXPECT_EQ(day_after_term(Date::of(2026, 3, 15), {2, Term::Unit::weeks}), Date::of(2026, 3, 29));
  EXPECT_EQ(day_after_term(Date::of(2026, 3, 15), {1, Term::Unit::years}), Date::of(2027, 3, 15));
  EXPECT_EQ(day_after_term(Date::of(2026, 3, 15), {3, Term::Unit::days}), Date::of(2026, 3, 18));
}

TEST(Validity, a_grant_ends_where_the_catalogue_says_so_and_else_not) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto context = bergen.generalist();
  policy::Provision provision;
  const auto end = [&] {
    return end_of_validity(context, bergen.road.journey.case_file, provision, Date::of(2026, 5, 4));
  };
  EXPECT_EQ(end().value(), std::nullopt);
  provision.valid = Term{3, Term::Unit::months};
  EXPECT_EQ(end().value(), Date::of(2026, 8, 3));
  provision.valid.reset();
  provision.valid_setting = "review_interval";
  EXPECT_EQ(end().value(), Date::of(2027, 11, 3)) << "eighteen months in this region";
  provision.valid_setting = "nowhere";
  EXPECT_EQ(end().error().fault, Fault::not_found);
}

}  // namespace
}  // namespace naober::casework
