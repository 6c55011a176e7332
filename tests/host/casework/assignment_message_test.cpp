#include "casework/assignment_message.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "casework/town.h"
#include "places.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;
using testing::Not;

// Bergen, with an order for De Wimpel: 2.5 hours of household help a week.
struct Ordered {
  explicit Ordered(const PolicyChanges& changes = {}) : bergen(changes) {
    const auto made = place_order(bergen.generalist(), order_for(bergen.granted()));
    EXPECT_TRUE(made) << made.error().says;
    placed = made.value_or(PlacedOrder{});
  }
  AssignmentMessage message() {
    const auto made = assignment_message(bergen.generalist(), placed.order.id);
    EXPECT_TRUE(made) << made.error().says;
    return made.value_or(AssignmentMessage{});
  }
  Bergen bergen;
  PlacedOrder placed;
};

TEST(AssignmentMessage, says_what_is_ordered_for_whom_and_from_when) {
  Ordered ordered;
  const auto message = ordered.message();
  EXPECT_EQ(message.kind, "WMO301");
  EXPECT_EQ(message.name, "WMO301_0373_1.xml");
  EXPECT_THAT(message.text, HasSubstr("<wmo301:Afzender>0373</wmo301:Afzender>"));
  EXPECT_THAT(message.text, HasSubstr("<wmo301:ToewijzingNummer>1</wmo301:ToewijzingNummer>"));
  EXPECT_THAT(message.text, HasSubstr("<iwmo:Categorie>01</iwmo:Categorie>"));
  EXPECT_THAT(message.text,
              HasSubstr("<wmo301:Ingangsdatum>" + ordered.placed.order.starts_on.text() +
                        "</wmo301:Ingangsdatum>"));
}

TEST(AssignmentMessage, tells_hours_that_are_not_whole_in_minutes) {
  Ordered ordered;
  const auto text = ordered.message().text;
  EXPECT_THAT(text, HasSubstr("<iwmo:Volume>150</iwmo:Volume>"));
  EXPECT_THAT(text, HasSubstr("<iwmo:Eenheid>01</iwmo:Eenheid>"));
  EXPECT_THAT(text, HasSubstr("<iwmo:Frequentie>2</iwmo:Frequentie>"));
  EXPECT_THAT(text, Not(HasSubstr("Commentaar")));
}

TEST(AssignmentMessage, is_a_look_into_the_file) {
  Ordered ordered;
  const auto before = ordered.bergen.town.acts_in(ordered.bergen.case_id());
  ordered.message();
  const auto after = ordered.bergen.town.acts_in(ordered.bergen.case_id());
  ASSERT_EQ(after.size(), before.size() + 1);
  EXPECT_EQ(after.front(), "read_client");
}

// A file of the policy with one text in place of another.
PolicyChanges instead(const std::string& path, const std::string& old, const std::string& fresh) {
  std::ifstream file(std::filesystem::path(NAOBER_SOURCE_DIR) / path);
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const auto at = text.find(old);
  EXPECT_NE(at, std::string::npos) << path << " has no " << old;
  return {{path, text.replace(at, old.size(), fresh)}};
}

TEST(AssignmentMessage, names_what_is_missing_and_where_it_belongs) {
  Ordered without_agb(instead("municipalities/buch/roles.lua", "agb = \"42420016\"", ""));
  const auto nowhere =
      refusal(assignment_message(without_agb.bergen.generalist(), without_agb.placed.order.id));
  EXPECT_EQ(nowhere.fault, Fault::conflict);
  EXPECT_THAT(nowhere.says, HasSubstr("roles.lua"));

  Ordered without_product(
      instead("plugins/household_help/provisions.lua", "product = { wmo = \"01\" },", ""));
  const auto nothing = refusal(
      assignment_message(without_product.bergen.generalist(), without_product.placed.order.id));
  EXPECT_EQ(nothing.fault, Fault::conflict);
  EXPECT_THAT(nothing.says, HasSubstr("provisions.lua"));
}

TEST(AssignmentMessage, is_not_for_who_may_not_order) {
  Ordered ordered;
  const auto refused = assignment_message(ordered.bergen.town.as("Wim", "de_wimpel", "provider"),
                                          ordered.placed.order.id);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::not_allowed);
}

}  // namespace
}  // namespace naober::casework
