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

TEST(Parameters, a_default_may_have_a_value_for_each_day) {
  const auto told_of = [](List defaults, const Value& room) {
    return told_of_parameter({{"room", room},
                              {"law", "Wmo 2015 art. 2.1.4a"},
                              {"default", std::move(defaults)},
                              {"open_to", List{"municipality"}}});
  };
  const Value room = at_most(Money{2000});
  EXPECT_THAT(told_of({dated(Money{1900}, "2020-01-01"), dated(Money{2000}, "2024-01-01")}, room),
              testing::IsEmpty());
  EXPECT_THAT(told_of({dated(Money{1900}, "2024-01-01"), dated(Money{2000}, "2020-01-01")}, room),
              testing::ElementsAre(testing::HasSubstr(
                  "stand in order of time, each with a later 'from'; 2020-01-01 comes after "
                  "2024-01-01 here")));
  EXPECT_THAT(told_of({dated(Money{1900}, "2020-01-01"), dated(weeks(2), "2024-01-01")}, room),
              testing::ElementsAre(testing::HasSubstr("are of one kind")));
  EXPECT_THAT(
      told_of({dated(Money{1900}, "2020-01-01"), dated(Money{2100}, "2024-01-01")}, room),
      testing::ElementsAre("plugins/task/file.lua:3: the default of parameter \"term\" from "
                           "2024-01-01 is € 21,00, but its room is at most € 20,00"));
}

TEST(Parameters, the_bounds_of_a_dated_default_move_and_keep_their_kind) {
  const auto told_of = [](const Value& later) {
    return told_of_parameter(
        {{"room", at_most(Money{2000})},
         {"law", "Wmo 2015 art. 2.1.4a"},
         {"default", List{dated(Money{1900}, "2020-01-01"),
                          dated(Money{1900}, "2024-01-01", {{"room", later}})}},
         {"open_to", List{"municipality"}}});
  };
  EXPECT_THAT(told_of(at_most(Money{2100})), testing::IsEmpty());
  EXPECT_THAT(told_of(at_least(Money{100})),
              testing::ElementsAre(testing::HasSubstr("only its bounds move")));
}

TEST(Parameters, what_names_an_organisation_is_a_text) {
  EXPECT_THAT(told_of_parameter({{"room", free_text()},
                                 {"default", ""},
                                 {"open_to", List{"municipality"}},
                                 {"names", "organisation"}}),
              testing::IsEmpty());
  EXPECT_THAT(told_of_parameter({{"room", at_most(weeks(2))},
                                 {"default", weeks(1)},
                                 {"open_to", List{"municipality"}},
                                 {"names", "organisation"}}),
              testing::ElementsAre(testing::HasSubstr("so its values are texts")));
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

std::vector<std::string> told_of_product(const Value& product) {
  return told(block("provisions", "task",
                    {declare("provision", "help", 3,
                             {{"title", "Hulp"},
                              {"kind", "tailored"},
                              {"laws", List{"wmo", "participation"}},
                              {"product", product}})}),
              [](Declaration& b) { read_provisions(b, "task"); });
}

TEST(Provisions, a_product_is_a_national_code_by_law) {
  EXPECT_THAT(told_of_product(Map{{"wmo", "02"}}), testing::IsEmpty());
  EXPECT_THAT(told_of_product(Map{{"wmo", "02A03"}}), testing::IsEmpty());
  for (const Value& code : {Value("2"), Value("02A"), Value("02a03"), Value(2)}) {
    EXPECT_THAT(told_of_product(Map{{"wmo", code}}),
                testing::ElementsAre(testing::HasSubstr("product category")));
  }
  EXPECT_THAT(told_of_product(Map{{"youth", "45"}}),
              testing::ElementsAre(testing::HasSubstr("no help under 'youth'")));
  EXPECT_THAT(told_of_product(Map{{"participation", "45"}}),
              testing::ElementsAre(testing::HasSubstr("has national messages")));
  EXPECT_THAT(told_of_product("02"), testing::ElementsAre(testing::HasSubstr("says by law")));
}

std::vector<std::string> told_of_provision(Map fields) {
  fields.try_emplace("title", "Hulp");
  fields.try_emplace("kind", "tailored");
  return told(block("provisions", "task", {declare("provision", "help", 3, std::move(fields))}),
              [](Declaration& b) { read_provisions(b, "task"); });
}

TEST(Provisions, one_law_or_several_never_both_and_never_none) {
  ProblemList problems;
  const Value tree = block("provisions", "task",
                           {declare("provision", "help", 3,
                                    {{"title", "Hulp"},
                                     {"kind", "general"},
                                     {"laws", List{"youth", "wmo"}},
                                     {"phase", "administration"},
                                     {"block", 29}})});
  Declaration declaration(tree, "plugins/task/provisions.lua", problems);
  const Provision help = read_provisions(declaration, "task").at(0);
  EXPECT_TRUE(problems.empty());
  EXPECT_THAT(help.laws, testing::ElementsAre("youth", "wmo"));
  EXPECT_EQ(help.law, "youth");
  EXPECT_EQ(help.block, 29);
  EXPECT_THAT(told_of_provision({{"law", "wmo"}, {"laws", List{"youth"}}}),
              testing::ElementsAre(testing::HasSubstr("has both 'law' and 'laws'")));
  EXPECT_THAT(told_of_provision({}), testing::ElementsAre(testing::HasSubstr("has no 'law'")));
  EXPECT_THAT(told_of_provision({{"laws", List{"wmoo"}}}),
              testing::Contains(testing::HasSubstr("did you mean 'wmo'?")));
}

TEST(Provisions, a_building_block_has_a_number_and_one_phase) {
  EXPECT_THAT(told_of_provision({{"law", "wmo"}, {"block", 3}}),
              testing::ElementsAre(testing::HasSubstr("so it stands in one phase")));
  EXPECT_THAT(told_of_provision({{"law", "wmo"}, {"block", 0}, {"phase", "in_access"}}),
              testing::ElementsAre(testing::HasSubstr("1 or more, not 0")));
}

TEST(Provisions, what_cannot_be_meant_together_is_told) {
  EXPECT_THAT(told_of_provision({{"law", "wmo"}, {"kind", "general"}, {"walk_in", true}}),
              testing::ElementsAre(testing::HasSubstr("everybody may walk in")));
  EXPECT_THAT(told_of_provision(
                  {{"law", "wmo"}, {"unit", "euros_per_month"}, {"price", Value(Money{100})}}),
              testing::ElementsAre(testing::HasSubstr("it costs what is granted")));
  EXPECT_THAT(told_of_provision({{"law", "wmo"}, {"valid", months(0)}}),
              testing::ElementsAre(testing::HasSubstr("must be a term above zero")));
  EXPECT_THAT(told_of_provision({{"law", "wmo"}, {"valid", months(6)}}), testing::IsEmpty());
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

Map bergen(Map more) {
  more["title"] = "Bergen";
  more["plugins"] = List{"task"};
  more["code"] = List{Map{{"code", "0373"}, {"from", "2001-01-01"}}};
  return more;
}

std::vector<std::string> told_of_bergen(Map more) {
  return told(declare("municipality", "bergen", 1, bergen(std::move(more))),
              [](Declaration& d) { read_municipality(d, "buch"); });
}

TEST(Municipalities, who_lives_in_the_neighbourhood_of_a_pilot_takes_part_while_it_runs) {
  const Value tree = declare("municipality", "bergen", 1,
                             bergen({{"pilots", List{Map{{"pilot", "egmonden"},
                                                         {"title", "Proef"},
                                                         {"postcodes", List{"1931", "1934"}},
                                                         {"from", "2026-04-01"},
                                                         {"till", "2026-12-31"},
                                                         {"because", "Eerst klein."}}}}}));
  ProblemList problems;
  Declaration declaration(tree, "municipalities/buch/bergen/municipality.lua", problems);
  const Municipality municipality = read_municipality(declaration, "buch");
  EXPECT_THAT(lines_of(problems.all()), testing::IsEmpty());
  const auto pilot = [&](const char* postcode, Date date) {
    const Pilot* found = municipality.pilot_for(postcode, date);
    return found == nullptr ? std::string() : found->name;
  };
  EXPECT_EQ(pilot("1931 AB", Date::of(2026, 4, 1)), "egmonden");
  EXPECT_EQ(pilot("1931AB", Date::of(2026, 12, 31)), "egmonden");
  EXPECT_EQ(pilot("1931AB", Date::of(2027, 1, 1)), "");
  EXPECT_EQ(pilot("1931AB", Date::of(2026, 3, 31)), "");
  EXPECT_EQ(pilot("1861 AB", Date::of(2026, 4, 1)), "");
}

TEST(Municipalities, a_pilot_has_postcodes_of_four_digits_and_ends_after_it_begins) {
  const auto told_of = [](Map more) {
    more["pilot"] = "egmonden";
    more["title"] = "Proef";
    more["from"] = "2026-04-01";
    more["because"] = "Eerst klein.";
    return told_of_bergen({{"pilots", List{std::move(more)}}});
  };
  EXPECT_THAT(told_of({}), testing::IsEmpty());
  EXPECT_THAT(told_of({{"postcodes", List{"1931AB"}}}),
              testing::ElementsAre(testing::HasSubstr("'1931AB' is no postcode")));
  EXPECT_THAT(told_of({{"till", "2026-03-31"}}),
              testing::ElementsAre(testing::HasSubstr("ends before it begins")));
}

TEST(Municipalities, a_task_is_in_one_partnership_and_never_in_that_of_its_own_region) {
  const auto with = [](const char* region) {
    return Map{{"region", region}, {"cluster", "Vervoer"}, {"tasks", List{"transport"}}};
  };
  EXPECT_THAT(told_of_bergen({{"partnerships", List{with("oost")}}}), testing::IsEmpty());
  EXPECT_THAT(
      told_of_bergen({{"partnerships", List{with("buch")}}}),
      testing::ElementsAre(testing::HasSubstr("is the region of this municipality already")));
  EXPECT_THAT(told_of_bergen({{"partnerships", List{with("oost"), with("west")}}}),
              testing::ElementsAre(testing::HasSubstr("in the partnership with 'oost' already")));
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
