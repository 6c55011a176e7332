#include "policy/rule.h"

#include "rule_words.h"

namespace naober::policy {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> complaints(List rules) {
  const TestTask task({fact("a"), fact("b")}, std::move(rules), {parameter("limit", 3)});
  return sentences(task.problems);
}

TEST(Rules, with_a_mistake_in_them_there_is_no_rule_book) {
  const TestTask task({fact("a")}, {rule("R-1", holds("b"), refuse_it())});
  EXPECT_EQ(task.book, nullptr);
}

TEST(Rules, a_rule_needs_its_article_its_reason_and_what_it_gives) {
  EXPECT_THAT(complaints({word("rule", {{"name", "R-1"}, {"when", holds("a")}})}),
              ElementsAre(HasSubstr("rule \"R-1\" has no 'law'"), HasSubstr("has no 'gives'"),
                          HasSubstr("has no 'because'")));
}

TEST(Rules, what_a_rule_gives_is_one_of_five_words) {
  EXPECT_THAT(complaints({rule("R-1", holds("a"), word("reffer", {{"to", "x"}}))}),
              ElementsAre(HasSubstr("did you mean 'refer'?")));
  EXPECT_THAT(complaints({rule("R-1", holds("a"), weigh("grunt"))}),
              ElementsAre(HasSubstr("did you mean 'grant'?")));
}

TEST(Rules, a_field_that_no_rule_has_is_refused) {
  EXPECT_THAT(complaints({rule("R-1", holds("a"), refuse_it(), {{"becuse", "x"}})}),
              ElementsAre(HasSubstr("did you mean 'because'?")));
}

TEST(Rules, a_name_stands_for_one_rule) {
  EXPECT_THAT(complaints({rule("R-1", holds("a"), refuse_it()), rule("R-1", holds("b"), ask_it())}),
              ElementsAre(HasSubstr("\"R-1\" is there already")));
}

TEST(Rules, a_function_names_what_it_reads_and_a_condition_need_not) {
  EXPECT_THAT(complaints({rule("R-1", FunctionRef{0}, refuse_it())}),
              ElementsAre(HasSubstr("has no 'reads'")));
  EXPECT_THAT(complaints({rule("R-1", FunctionRef{0}, refuse_it(), {{"reads", List{"c"}}})}),
              ElementsAre(HasSubstr("there is no fact 'c'")));
  EXPECT_THAT(complaints({rule("R-1", holds("a"), refuse_it(), {{"reads", List{"a"}}})}),
              ElementsAre(HasSubstr("belong to a function")));
}

TEST(Rules, only_a_rule_that_allows_it_is_lifted) {
  EXPECT_THAT(complaints({rule("R-1", holds("a"), refuse_it()),
                          rule("L-1", holds("b"), refuse_it(), {{"lifts", "R-1"}})}),
              ElementsAre(HasSubstr("does not say may_be_lifted = yes")));
  EXPECT_THAT(complaints({rule("R-1", holds("a"), refuse_it(), {{"may_be_lifted", true}}),
                          rule("L-1", holds("b"), refuse_it(), {{"lifts", "R-11"}})}),
              ElementsAre(HasSubstr("lifts 'R-11', which is not there; did you mean 'R-1'?")));
}

TEST(Rules, a_sentence_that_is_added_hangs_on_a_setting_that_is_yes_or_no) {
  const auto also = [](const char* setting) {
    return List{word("if_set", {{"setting", setting}, {"says", "Ook dit."}})};
  };
  EXPECT_THAT(complaints({rule("R-1", holds("a"), refuse_it(), {{"also", also("limit")}})}),
              ElementsAre(HasSubstr("'limit' is a whole number")));
  EXPECT_THAT(complaints({rule("R-1", holds("a"), refuse_it(), {{"also", also("limits")}})}),
              ElementsAre(HasSubstr("there is no setting 'limits'")));
}

// --- derived facts
// ---------------------------------------------------------------------------------

Value derived_as(Value how, const char* kind, const Map& given) {
  const TestTask task(
      {fact("n", {{"type", type("whole_number")}}), fact("m", {{"type", type("whole_number")}}),
       fact("income", {{"type", type("amount")}}), fact("yes"),
       derived("result", {{"type", type(kind)}, {"value", std::move(how)}})},
      {rule("R-1", all({}), grant("p", {{"result", fact_value("result")}}))});
  EXPECT_THAT(sentences(task.problems), IsEmpty());
  return task.book == nullptr ? Value() : task.ask(given).grants[0].values["result"];
}

Value when(Value condition, Value value, Value otherwise) {
  return word("when", {{"condition", std::move(condition)},
                       {"value", std::move(value)},
                       {"otherwise", std::move(otherwise)}});
}

TEST(DerivedFacts, sums_of_whole_numbers_stay_whole) {
  const Map given{{"n", 4}, {"m", 3}};
  const auto product = sum("times", {"m", 5});
  EXPECT_EQ(derived_as(sum("plus", {sum("times", {"n", 3}), product}), "whole_number", given), 27);
  EXPECT_EQ(derived_as(sum("minus", {"m", "n"}), "whole_number", given), -1);
  EXPECT_EQ(derived_as(sum("lowest", {"n", "m", 9}), "whole_number", given), 3);
  EXPECT_EQ(derived_as(sum("highest", {"n", "m", 0}), "whole_number", given), 4);
}

TEST(DerivedFacts, with_a_number_in_it_the_result_is_a_number) {
  EXPECT_EQ(derived_as(sum("plus", {"n", 0.5}), "number", {{"n", 4}}), 4.5);
  EXPECT_EQ(derived_as(sum("plus", {"n", 1}), "number", {{"n", 4}}), 5.0);
}

TEST(DerivedFacts, half_a_cent_goes_up) {
  EXPECT_EQ(derived_as(sum("times", {"income", 0.5}), "amount", {{"income", "10.01"}}),
            Value(Money{501}));
  EXPECT_EQ(derived_as(sum("times", {3, "income"}), "amount", {{"income", "10.01"}}),
            Value(Money{3003}));
}

TEST(DerivedFacts, unknown_spreads_but_not_from_the_branch_that_is_not_taken) {
  EXPECT_EQ(derived_as(sum("plus", {"n", "m"}), "whole_number", {{"n", 1}}), Value());
  EXPECT_EQ(derived_as(when(holds("yes"), 60, fact_value("n")), "whole_number", {{"yes", true}}),
            60);
  EXPECT_EQ(derived_as(when(holds("yes"), 60, 24), "whole_number", {}), Value());
}

TEST(DerivedFacts, a_condition_makes_yes_or_no) {
  EXPECT_EQ(derived_as(any({holds("yes"), above("n", 5)}), "yes_no", {{"n", 6}}), true);
  EXPECT_EQ(derived_as(any({holds("yes"), above("n", 5)}), "yes_no", {{"n", 5}}), Value());
}

TEST(DerivedFacts, they_may_rest_on_each_other_in_any_order_and_ask_for_what_is_below_them) {
  const TestTask task(
      {derived("twice_score",
               {{"type", type("whole_number")}, {"value", sum("times", {"score", 2})}}),
       derived("score", {{"type", type("whole_number")}, {"value", sum("plus", {"n", "m"})}}),
       fact("n", {{"type", type("whole_number")}}), fact("m", {{"type", type("whole_number")}})},
      {rule("R-1", above("twice_score", 9), refuse_it())});
  EXPECT_EQ(task.ask({{"n", 2}, {"m", 3}}).verdict, Verdict::refuse);
  EXPECT_THAT(task.ask({{"n", 2}}).about, ElementsAre("m"));
  EXPECT_THAT(task.ask({{"n", 2}, {"m", 3}}).facts_read, ElementsAre("n", "m"));
}

TEST(DerivedFacts, a_sum_that_goes_out_of_range_is_weighed_by_a_person) {
  const TestTask task({fact("n", {{"type", type("whole_number")}})},
                      {rule("R-1", above(sum("times", {"n", "n"}), 9), refuse_it())});
  const Outcome outcome = task.ask({{"n", std::int64_t{1} << 40}});
  EXPECT_EQ(outcome.verdict, Verdict::weigh);
  ASSERT_EQ(outcome.problems.size(), 1U);
  EXPECT_EQ(outcome.problems[0].limit, "result");
}

TEST(DerivedFacts, mistakes_are_refused) {
  const auto complaint = [](List facts) {
    const TestTask task(std::move(facts), {});
    return sentences(task.problems);
  };
  const Map whole{{"type", type("whole_number")}};
  const auto made_of = [](const char* name, Value value, Map fields = {}) {
    fields["type"] = type("whole_number");
    fields["value"] = std::move(value);
    return derived(name, std::move(fields));
  };
  EXPECT_THAT(complaint({made_of("x", sum("plus", {"y", 1})), made_of("y", sum("plus", {"x", 1}))}),
              ElementsAre(HasSubstr("fact 'x' is worked out from itself")));
  EXPECT_THAT(complaint({fact("a"), made_of("x", sum("plus", {"a", 1}))}),
              ElementsAre(HasSubstr("plus works on numbers and amounts; a is yes or no")));
  EXPECT_THAT(complaint({fact("n", whole), fact("m", whole),
                         made_of("x", sum("plus", {"n", "m"}), {{"from", List{"n"}}})}),
              ElementsAre(HasSubstr("reads 'm', which its `from` does not name")));
  EXPECT_THAT(complaint({fact("n", whole), made_of("x", sum("plus", {"n", 0.5}))}),
              ElementsAre(HasSubstr("declared as a whole number, but its value is a number")));
}

}  // namespace
}  // namespace naober::policy
