#include "policy/condition.h"

#include "rule_words.h"

namespace naober::policy {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

List three_facts() { return {fact("a"), fact("b"), fact("n", {{"type", type("number")}})}; }

// What one condition is for the facts given: by way of a rule, because that is the only door.
Truth truth_of(const Value& condition, const Map& given, List facts = three_facts(),
               std::vector<Parameter> parameters = {}) {
  const TestTask task(std::move(facts), {rule("R-1", condition, weigh("refuse"))},
                      std::move(parameters));
  EXPECT_THAT(sentences(task.problems), ElementsAre());
  const std::string status(task.ask(given).trace[0].text_at("status"));
  return status == "spoke" ? Truth::yes : (status == "silent" ? Truth::no : Truth::unknown);
}

Value as_value(Truth truth) {
  return truth == Truth::unknown ? Value() : Value(truth == Truth::yes);
}

constexpr Truth truths[] = {Truth::no, Truth::unknown, Truth::yes};

TEST(Conditions, all_any_and_none_follow_kleene_for_every_pair) {
  for (const Truth a : truths) {
    for (const Truth b : truths) {
      const Map given{{"a", as_value(a)}, {"b", as_value(b)}};
      const Truth least = std::min(a, b);
      const Truth greatest = std::max(a, b);
      const auto opposite = static_cast<Truth>(2 - static_cast<int>(greatest));
      EXPECT_EQ(truth_of(all({holds("a"), holds("b")}), given), least);
      EXPECT_EQ(truth_of(any({holds("a"), holds("b")}), given), greatest);
      EXPECT_EQ(truth_of(none({holds("a"), holds("b")}), given), opposite);
    }
  }
}

TEST(Conditions, all_of_nothing_is_yes_and_any_of_nothing_is_no) {
  EXPECT_EQ(truth_of(all({}), {}), Truth::yes);
  EXPECT_EQ(truth_of(any({}), {}), Truth::no);
  EXPECT_EQ(truth_of(none({}), {}), Truth::yes);
}

TEST(Conditions, holds_and_fails_look_at_yes_and_no_and_known_always_knows) {
  EXPECT_EQ(truth_of(holds("a"), {{"a", true}}), Truth::yes);
  EXPECT_EQ(truth_of(holds("a"), {}), Truth::unknown);
  EXPECT_EQ(truth_of(fails("a"), {{"a", false}}), Truth::yes);
  EXPECT_EQ(truth_of(fails("a"), {{"a", true}}), Truth::no);
  EXPECT_EQ(truth_of(fails("a"), {}), Truth::unknown);
  EXPECT_EQ(truth_of(known("n"), {{"n", 0}}), Truth::yes);
  EXPECT_EQ(truth_of(known("n"), {}), Truth::no);
}

TEST(Conditions, the_four_orders_differ_at_the_bound_only) {
  struct Row {
    const char* is;
    Truth less, equal, more;
  };
  for (const Row& row : {Row{"below", Truth::yes, Truth::no, Truth::no},
                         Row{"at_most_is", Truth::yes, Truth::yes, Truth::no},
                         Row{"at_least_is", Truth::no, Truth::yes, Truth::yes},
                         Row{"above", Truth::no, Truth::no, Truth::yes},
                         Row{"is", Truth::no, Truth::yes, Truth::no}}) {
    EXPECT_EQ(truth_of(compares(row.is, "n", 18), {{"n", 17.5}}), row.less) << row.is;
    EXPECT_EQ(truth_of(compares(row.is, "n", 18), {{"n", 18}}), row.equal) << row.is;
    EXPECT_EQ(truth_of(compares(row.is, "n", 18), {{"n", 18.5}}), row.more) << row.is;
    EXPECT_EQ(truth_of(compares(row.is, "n", 18), {}), Truth::unknown) << row.is;
  }
}

TEST(Conditions, dates_amounts_options_and_texts_compare_with_what_an_author_writes) {
  const List facts{
      fact("born_on", {{"type", type("date")}}), fact("income", {{"type", type("amount")}}),
      fact("law", {{"type", word("type", {{"type", "choice"}, {"of", List{"wlz", "zvw"}}})}}),
      fact("town", {{"type", type("text")}})};
  EXPECT_EQ(truth_of(below("born_on", "2008-01-01"), {{"born_on", "2007-12-31"}}, facts),
            Truth::yes);
  EXPECT_EQ(truth_of(above("income", Money{180000}), {{"income", "1800.01"}}, facts), Truth::yes);
  EXPECT_EQ(truth_of(above("income", "1800"), {{"income", "1800.00"}}, facts), Truth::no);
  EXPECT_EQ(truth_of(compares("is", "law", "wlz"), {{"law", "wlz"}}, facts), Truth::yes);
  EXPECT_EQ(truth_of(compares("is", "law", "wlz"), {{"law", "zvw"}}, facts), Truth::no);
  EXPECT_EQ(truth_of(compares("is", "town", "Bergen"), {{"town", "Bergen"}}, facts), Truth::yes);
  EXPECT_EQ(truth_of(compares("is", "town", "Bergen"), {{"town", "Bargen"}}, facts), Truth::no);
}

TEST(Conditions, settings_and_other_facts_may_stand_on_the_right) {
  const std::vector<Parameter> parameters{parameter("limit", 3, Room::Kind::between),
                                          parameter("service", true), parameter("form", "plan"),
                                          parameter("term", Term{6, Term::Unit::weeks})};
  const List facts{fact("n", {{"type", type("whole_number")}}),
                   fact("m", {{"type", type("number")}})};
  EXPECT_EQ(truth_of(above("n", setting("limit")), {{"n", 4}}, facts, parameters), Truth::yes);
  EXPECT_EQ(truth_of(above("n", fact_value("m")), {{"n", 4}, {"m", 4.5}}, facts, parameters),
            Truth::no);
  const auto set_is = [](const char* name, Value value) {
    return word("set_is", {{"setting", name}, {"value", std::move(value)}});
  };
  EXPECT_EQ(truth_of(set_is("form", "plan"), {}, facts, parameters), Truth::yes);
  EXPECT_EQ(truth_of(set_is("form", "other"), {}, facts, parameters), Truth::no);
  EXPECT_EQ(truth_of(set_is("term", Term{42, Term::Unit::days}), {}, facts, parameters),
            Truth::yes);
  EXPECT_EQ(truth_of(set_is("term", Term{1, Term::Unit::months}), {}, facts, parameters),
            Truth::unknown);
  EXPECT_EQ(truth_of(word("if_set", {{"setting", "service"}}), {}, facts, parameters), Truth::yes);
}

TEST(Conditions, a_sum_may_be_compared) {
  const Value more = above(sum("plus", {"n", 1.5}), 4);
  EXPECT_EQ(truth_of(more, {{"n", 3}}), Truth::yes);
  EXPECT_EQ(truth_of(more, {{"n", 2.5}}), Truth::no);
  EXPECT_EQ(truth_of(more, {}), Truth::unknown);
}

std::vector<std::string> complaints(const Value& condition) {
  const TestTask task(
      {fact("age", {{"type", type("whole_number")}}), fact("resident"),
       fact("law", {{"type", word("type", {{"type", "choice"}, {"of", List{"wlz", "zvw"}}})}})},
      {rule("R-1", condition, refuse_it())}, {parameter("limit", 3)});
  return sentences(task.problems);
}

TEST(Conditions, a_mistake_is_refused_with_its_line_and_what_was_probably_meant) {
  EXPECT_THAT(complaints(holds("residnt")),
              ElementsAre("plugins/task/rules.lua:7 there is no fact 'residnt'; did you mean "
                          "'resident'?"));
  EXPECT_THAT(complaints(below("age", setting("limt"))),
              ElementsAre(HasSubstr("there is no setting 'limt'; did you mean 'limit'?")));
  EXPECT_THAT(complaints(word("hold", {{"fact", "resident"}})),
              ElementsAre(HasSubstr("'hold' is no condition; did you mean 'holds'?")));
  EXPECT_THAT(complaints(compares("is", "law", "wlx")), Contains(HasSubstr("did you mean 'wlz'?")));
}

TEST(Conditions, things_that_do_not_compare_are_refused) {
  EXPECT_THAT(complaints(below("age", "18")),
              ElementsAre(HasSubstr("the first is a whole number and the second a text")));
  EXPECT_THAT(complaints(below("resident", true)),
              ElementsAre(HasSubstr("below needs an order, and resident is yes or no")));
  EXPECT_THAT(complaints(holds("age")),
              ElementsAre(HasSubstr("holds asks for yes or no, but 'age' is a whole number")));
  EXPECT_THAT(complaints(compares("is", "age", Value())),
              ElementsAre(HasSubstr("is with unknown says nothing")));
  EXPECT_THAT(complaints(Value("resident")),
              ElementsAre(HasSubstr("a condition was expected here")));
}

}  // namespace
}  // namespace naober::policy
