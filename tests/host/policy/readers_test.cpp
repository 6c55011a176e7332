// The small readers: each with one declaration it takes and the mistakes it names.
#include "policy/fact_types.h"
#include "policy/instrument.h"
#include "policy/municipality.h"
#include "policy/parameter.h"
#include "policy/provision.h"
#include "policy_words.h"

namespace naober::policy {
namespace {

template <class Read>
std::vector<std::string> told(const Value& tree, Read read) {
  ProblemList problems;
  Declaration declaration(tree, "plugins/task/file.lua", problems);
  read(declaration);
  return lines_of(problems.all());
}

std::vector<std::string> told_of_parameter(Map fields) {
  return told(block("parameters", "task", {declare("parameter", "term", 3, std::move(fields))}),
              [](Declaration& b) { read_parameters(b, "task"); });
}

TEST(Parameters, the_default_lies_in_the_room) {
  const List open = {"municipality"};
  EXPECT_THAT(
      told_of_parameter({{"room", at_most(weeks(6))}, {"default", weeks(6)}, {"open_to", open}}),
      testing::IsEmpty());
  EXPECT_THAT(
      told_of_parameter({{"room", at_most(weeks(6))}, {"default", weeks(8)}, {"open_to", open}}),
      testing::ElementsAre("plugins/task/file.lua:3: the default of parameter \"term\" is 8 weeks, "
                           "but its room is at most 6 weeks"));
}

TEST(Parameters, room_is_for_somebody_and_fixed_is_for_nobody) {
  EXPECT_THAT(told_of_parameter({{"room", at_most(weeks(6))}, {"default", weeks(6)}}),
              testing::ElementsAre(testing::HasSubstr("leaves room, but to whom?")));
  EXPECT_THAT(told_of_parameter({{"room", fixed()}, {"default", weeks(6)}}),
              testing::ElementsAre(testing::HasSubstr("is fixed, but by what?")));
  EXPECT_THAT(told_of_parameter({{"room", fixed()},
                                 {"default", weeks(6)},
                                 {"law", "Awb art. 6:7"},
                                 {"open_to", List{"region"}}}),
              testing::ElementsAre(testing::HasSubstr("open to nobody")));
}

TEST(Provisions, a_kind_that_does_not_exist_is_refused) {
  EXPECT_THAT(told(block("provisions", "task",
                         {declare("provision", "help", 3,
                                  {{"title", "Hulp"}, {"kind", "tailord"}, {"law", "wmo"}})}),
                   [](Declaration& b) { read_provisions(b, "task"); }),
              testing::ElementsAre(testing::HasSubstr("did you mean 'tailored'?")));
}

std::vector<std::string> told_of_price(const Value& price) {
  return told(block("provisions", "task",
                    {declare("provision", "help", 3,
                             {{"title", "Hulp"},
                              {"kind", "tailored"},
                              {"law", "wmo"},
                              {"unit", "hours_per_week"},
                              {"price", price}})}),
              [](Declaration& b) { read_provisions(b, "task"); });
}

TEST(Provisions, a_price_is_an_amount_or_the_setting_that_holds_one) {
  EXPECT_THAT(told_of_price(Value(Money{3720})), testing::IsEmpty());
  EXPECT_THAT(told_of_price(Map{{"is", "setting"}, {"setting", "hour_price"}}), testing::IsEmpty());
  for (const Value& price : {Value(37), Value("37.20"), Value(Money{-1}), Value(Map{})}) {
    EXPECT_THAT(told_of_price(price),
                testing::ElementsAre(testing::HasSubstr("must be an amount that is not negative")));
  }
}

TEST(Instruments, one_that_leaves_a_topic_uncovered_is_refused) {
  const Value domain =
      declare("domain", "home", 5, {{"asks", "Hoe woont u?"}, {"covers", "needs"}});
  const Value instrument =
      declare("instrument", "wheel", 4, {{"title", "Wiel"}, {"items", List{domain}}});
  const auto problems = [&](List minimum) {
    return told(
        block("instruments", "task", {instrument}, {{"common_minimum", std::move(minimum)}}),
        [](Declaration& b) { read_instruments(b, "task"); });
  };
  EXPECT_THAT(problems({"needs"}), testing::IsEmpty());
  EXPECT_THAT(
      problems({"needs", "network"}),
      testing::ElementsAre("plugins/task/file.lua:4: instrument \"wheel\" leaves network of the "
                           "common minimum uncovered"));
}

TEST(Municipalities, a_code_has_four_digits_and_its_own_days) {
  const Value tree = declare("municipality", "bergen", 1,
                             {{"title", "Bergen"},
                              {"plugins", List{"task"}},
                              {"code", List{Map{{"code", "0373"}, {"from", "2001-01-01"}}}}});
  ProblemList problems;
  Declaration declaration(tree, "municipalities/buch/bergen/municipality.lua", problems);
  const Municipality municipality = read_municipality(declaration, "buch");
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(municipality.id(), "buch/bergen");
  EXPECT_EQ(municipality.code_at(Date::of(2001, 1, 1)), "0373");
  EXPECT_EQ(municipality.code_at(Date::of(2000, 12, 31)), "");
  EXPECT_THAT(told(declare("municipality", "bergen", 1,
                           {{"title", "Bergen"},
                            {"plugins", List{}},
                            {"code", List{Map{{"code", "37"}, {"from", "2001-01-01"}}}}}),
                   [](Declaration& d) { read_municipality(d, "buch"); }),
              testing::ElementsAre(testing::HasSubstr("four digits")));
}

TEST(FactTypes, a_fact_without_a_type_takes_that_of_what_it_is_compared_with) {
  ProblemList problems;
  const std::vector<Rule> rules =
      read_list({rule("R-1", all({below("age", 18), holds("ill")}), refuse_it())}, problems);
  std::vector<Fact> facts(3);
  facts[0].name = "age";
  facts[1].name = "ill";
  facts[2].name = "age";
  facts[0].type_given = facts[1].type_given = false;
  settle_types(facts, rules);
  EXPECT_EQ(facts[0].type.kind, Type::Kind::whole_number);
  EXPECT_EQ(facts[1].type.kind, Type::Kind::yes_no);
  EXPECT_EQ(facts[2].type.kind, Type::Kind::yes_no) << "who writes a type is held to it";
}

}  // namespace
}  // namespace naober::policy
