#include "policy/role.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

Value organisation(const char* name, const char* kind) {
  return declare("organisation", name, 4, {{"title", name}, {"kind", kind}});
}
Value role(const char* name, List kinds, List does, int line = 8) {
  return declare("role", name, line,
                 {{"title", name}, {"kinds", std::move(kinds)}, {"does", std::move(does)}});
}
Value mandate(const char* name, List to, List acts, Map fields = {}) {
  fields["to"] = std::move(to);
  fields["acts"] = std::move(acts);
  fields.try_emplace("law", "Awb art. 10:3");
  fields.try_emplace("from", "2026-01-01");
  return declare("mandate", name, 12, std::move(fields));
}
Value separation(const char* one, const char* other, Map fields = {}) {
  fields["one"] = one;
  fields["other"] = other;
  fields["because"] = "Een tweede mens kijkt mee.";
  return declare("separation", "apart", 16, std::move(fields));
}

Roles read(List items, ProblemList& problems, Layer layer = Layer::municipality) {
  const Value tree = Map{{"is", "roles"}, {"line", 1}, {"items", std::move(items)}};
  Declaration block(tree, "municipalities/buch/bergen/roles.lua", problems);
  Roles roles = read_roles(block, layer, "buch/bergen");
  roles.municipality = "Bergen";
  return roles;
}
Roles read(List items) {
  ProblemList problems;
  Roles roles = read(std::move(items), problems);
  EXPECT_THAT(lines_of(problems.all()), testing::IsEmpty());
  return roles;
}

MandateQuestion question(const char* role, const char* kind, const char* day = "2026-04-01") {
  return {"decide", "household_help", role, kind, Date::parse(day).value()};
}

Holder of_kind(const char* kind, const char* organisation = "impuls",
               const char* day = "2026-04-01") {
  return {organisation, kind, Date::parse(day).value()};
}

TEST(Roles, a_role_is_held_by_the_kinds_of_organisation_it_names_and_no_other) {
  const Roles roles = read({role("consultant", {"municipality", "welfare"}, {"advise"})});
  EXPECT_TRUE(roles.may_hold("consultant", of_kind("welfare")));
  const auto refused = roles.may_hold("consultant", of_kind("care_provider"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().says,
            "in Bergen the role 'consultant' is for organisations of kind municipality or welfare, "
            "not of kind care_provider");
  EXPECT_EQ(roles.may_hold("nobody", of_kind("welfare")).error().fault, Fault::not_found);
}

TEST(Roles, acts_of_a_role_are_what_it_does) {
  const Roles roles = read({role("consultant", {"welfare"}, {"advise", "decide"})});
  EXPECT_THAT(roles.acts_of("consultant"), testing::ElementsAre("advise", "decide"));
  EXPECT_THAT(roles.acts_of("nobody"), testing::IsEmpty());
}

TEST(Roles, a_mandate_answers_whom_it_was_given_to) {
  const Roles roles = read({mandate("decide_tailored", {"consultant"}, {"decide"},
                                    {{"provisions", List{"household_help"}},
                                     {"only_after", "consultation"},
                                     {"kinds", List{"municipality"}}})});
  const auto given = roles.mandate_for(question("consultant", "municipality"));
  ASSERT_TRUE(given);
  EXPECT_EQ(given->only_after, "consultation");
  EXPECT_THAT(roles.mandate_for(question("team_lead", "municipality")).error().says,
              testing::HasSubstr("mandate 'decide_tailored' is held by consultant only"));
  EXPECT_THAT(roles.mandate_for(question("consultant", "welfare")).error().says,
              testing::HasSubstr("of kind municipality only, not of kind welfare"));
}

TEST(Roles, a_mandate_holds_from_its_first_day_to_its_last) {
  const Roles roles = read({mandate("m", {"consultant"}, {"decide"}, {{"till", "2026-12-31"}})});
  EXPECT_FALSE(roles.mandate_for(question("consultant", "welfare", "2025-12-31")));
  EXPECT_TRUE(roles.mandate_for(question("consultant", "welfare", "2026-01-01")));
  EXPECT_TRUE(roles.mandate_for(question("consultant", "welfare", "2026-12-31")));
  EXPECT_THAT(roles.mandate_for(question("consultant", "welfare", "2027-01-01")).error().says,
              testing::HasSubstr("ended on 2026-12-31"));
}

TEST(Roles, where_nobody_has_a_mandate_the_sentence_says_so) {
  EXPECT_EQ(read({}).mandate_for(question("consultant", "welfare")).error().says,
            "in Bergen, nobody has a mandate to decide on 'household_help'");
}

TEST(Roles, separation_works_both_ways_round) {
  const Roles roles = read({separation("deliver", "decide")});
  const std::vector<std::string> delivered = {"deliver"};
  const std::vector<std::string> decided = {"decide"};
  EXPECT_NE(roles.separation_broken(delivered, "decide"), nullptr);
  EXPECT_NE(roles.separation_broken(decided, "deliver"), nullptr);
  EXPECT_EQ(roles.separation_broken(decided, "advise"), nullptr);
}

TEST(Roles, a_separation_for_tailored_help_leaves_light_support_alone) {
  const Roles roles = read({separation("deliver", "decide", {{"provision_kind", "tailored"}})});
  const std::vector<std::string> delivered = {"deliver"};
  EXPECT_NE(roles.separation_broken(delivered, "decide", "tailored"), nullptr);
  EXPECT_EQ(roles.separation_broken(delivered, "decide", "general"), nullptr);
}

TEST(Roles, an_act_that_nobody_knows_is_refused_with_the_nearest) {
  ProblemList problems;
  read({role("consultant", {"welfare"}, {"decied"})}, problems);
  EXPECT_THAT(
      lines_of(problems.all()),
      testing::ElementsAre("municipalities/buch/bergen/roles.lua:8: 'decied' in 'does' of role "
                           "\"consultant\" is not known; did you mean 'decide'?"));
}

TEST(Roles, a_mandate_without_a_holder_is_refused) {
  ProblemList problems;
  read({mandate("m", {}, {"decide"})}, problems);
  EXPECT_THAT(lines_of(problems.all()), testing::ElementsAre(testing::HasSubstr("has no holder")));
}

TEST(Roles, a_municipality_may_narrow_a_role_of_its_region_and_not_widen_it) {
  const Roles region =
      read({role("consultant", {"municipality", "welfare"}, {"advise", "decide"})});
  ProblemList fine;
  const Roles narrowed =
      join_roles(region, read({role("consultant", {"municipality"}, {"advise"})}), fine);
  EXPECT_TRUE(fine.empty());
  EXPECT_FALSE(narrowed.may_hold("consultant", of_kind("welfare")));

  ProblemList refused;
  join_roles(region, read({role("consultant", {"care_provider"}, {"advise"}, 9)}), refused);
  EXPECT_THAT(
      lines_of(refused.all()),
      testing::ElementsAre(testing::AllOf(
          testing::StartsWith("municipalities/buch/bergen/roles.lua:9: role \"consultant\""),
          testing::HasSubstr("never widened"), testing::HasSubstr("care_provider"))));
}

TEST(Roles, a_municipality_adds_organisations_and_gives_its_own_mandates) {
  const Roles region = read({organisation("buch", "municipality"),
                             mandate("decide_tailored", {"consultant"}, {"decide"})});
  ProblemList problems;
  const Roles joined = join_roles(region,
                                  read({organisation("buurthonk", "welfare"),
                                        mandate("decide_tailored", {"officer"}, {"decide"})}),
                                  problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_NE(joined.organisation("buch"), nullptr);
  EXPECT_NE(joined.organisation("buurthonk"), nullptr);
  ASSERT_EQ(joined.mandates.size(), 1u);
  EXPECT_THAT(joined.mandates.front().to, testing::ElementsAre("officer"));
}

Value role_with(const char* name, Map more) {
  more["title"] = name;
  more["kinds"] = List{"welfare"};
  more["does"] = List{"advise"};
  return declare("role", name, 8, std::move(more));
}

TEST(Roles, a_role_may_be_for_named_organisations_alone) {
  const Roles roles =
      read({role_with("consultant", {{"organisations", List{"impuls", "welkom"}}})});
  EXPECT_TRUE(roles.may_hold("consultant", of_kind("welfare", "impuls")));
  const auto refused = roles.may_hold("consultant", of_kind("welfare", "elders"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(
      refused.error().says,
      "in Bergen the role 'consultant' is for people of impuls or welkom only, not of elders");
  EXPECT_FALSE(roles.may_hold("consultant", of_kind("network", "impuls")));
}

TEST(Roles, a_municipality_may_leave_out_named_organisations_and_not_add_one) {
  const Roles region =
      read({role_with("consultant", {{"organisations", List{"impuls", "welkom"}}})});
  ProblemList fine;
  join_roles(region, read({role_with("consultant", {{"organisations", List{"impuls"}}})}), fine);
  EXPECT_TRUE(fine.empty());
  for (const Map& wider : {Map{{"organisations", List{"elders"}}}, Map{}}) {
    ProblemList refused;
    join_roles(region, read({role_with("consultant", wider)}), refused);
    EXPECT_THAT(lines_of(refused.all()), testing::ElementsAre(testing::HasSubstr("never widened")));
  }
}

TEST(Roles, a_role_of_a_subsidy_holds_in_its_year_alone) {
  const Roles roles =
      read({role_with("host", {{"subsidy", Map{{"reference", "S-2026-014"}, {"year", 2026}}}})});
  EXPECT_FALSE(roles.may_hold("host", of_kind("welfare", "impuls", "2025-12-31")));
  EXPECT_TRUE(roles.may_hold("host", of_kind("welfare", "impuls", "2026-01-01")));
  EXPECT_TRUE(roles.may_hold("host", of_kind("welfare", "impuls", "2026-12-31")));
  const auto refused = roles.may_hold("host", of_kind("welfare", "impuls", "2027-01-01"));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().says, testing::HasSubstr("the subsidy S-2026-014 for 2026 only"));
}

TEST(Roles, a_subsidy_has_a_reference_and_a_year) {
  ProblemList problems;
  read({role_with("host", {{"subsidy", Map{{"reference", "S-1"}, {"year", 26}}}})}, problems);
  EXPECT_THAT(lines_of(problems.all()),
              testing::ElementsAre(testing::HasSubstr("is for one year: year = 2026")));
}

TEST(Roles, an_organisation_is_public_for_who_has_control_over_it) {
  const auto organisation = [](const char* name, const char* kind, Map more) {
    more["title"] = name;
    more["kind"] = kind;
    return declare("organisation", name, 4, std::move(more));
  };
  const Roles roles =
      read({organisation("werkhaven", "company", {{"controlled_by", List{"bergen"}}}),
            organisation("gemeente", "municipality", {})});
  EXPECT_TRUE(roles.organisation("werkhaven")->is_public_for("bergen"));
  EXPECT_FALSE(roles.organisation("werkhaven")->is_public_for("heiloo"));
  EXPECT_TRUE(roles.organisation("gemeente")->is_public_for("heiloo"));
}

TEST(Roles, an_organisation_has_an_agb_code_of_eight_digits) {
  for (const auto& [code, problems_told] :
       {std::pair("42420001", 0U), std::pair("4242001", 1U), std::pair("4242000A", 1U)}) {
    ProblemList problems;
    read({declare("organisation", "de_wimpel", 4,
                  {{"title", "De Wimpel"}, {"kind", "care_provider"}, {"agb", code}})},
         problems);
    EXPECT_EQ(problems.size(), problems_told) << code;
  }
}

TEST(Roles, a_cluster_has_one_organisation_with_the_execution_direction_or_a_reason) {
  const auto told_of = [](Map more) {
    more["cluster"] = "Vervoer";
    more["policy"] = "gemeente";
    ProblemList problems;
    read({declare("cluster", "transport", 4, std::move(more))}, problems);
    return lines_of(problems.all());
  };
  EXPECT_THAT(told_of({{"direction", List{"a"}}}), testing::IsEmpty());
  EXPECT_THAT(told_of({{"direction", List{"a", "b"}}}),
              testing::ElementsAre(testing::HasSubstr("in principle there is one")));
  EXPECT_THAT(told_of({{"direction", List{"a", "b"}}, {"because", "Elk een helft."}}),
              testing::IsEmpty());
}

}  // namespace
}  // namespace naober::policy
