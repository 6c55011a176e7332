#include "policy/local_workflow.h"

#include "policy/policy_file.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Value step(const char* name, List leads, Map fields = {}) {
  fields["leads"] = std::move(leads);
  fields.try_emplace("role", "consultant");
  return declare("step", name, 5, std::move(fields));
}

Value local_step(const char* name, const char* after, const char* from = "2026-06-01",
                 Map fields = {}) {
  fields.try_emplace("after_step", after);
  fields.try_emplace("title", "Huisbezoek");
  fields.try_emplace("role", "consultant");
  fields.try_emplace("from", from);
  fields.try_emplace("because", "Thuis kijken.");
  return declare("step", name, 7, std::move(fields));
}

Value skip(const char* name, const char* from = "2026-06-01") {
  return declare("skip", name, 9, {{"from", from}, {"because", "Dat doen wij al."}});
}

// notification → investigation → (application | closing) → review → decision
class LocalRoadTest : public testing::Test {
 protected:
  ProblemList problems;
  std::shared_ptr<Plugin> plugin = std::make_shared<Plugin>();

  LocalRoadTest() {
    read(
        {step("notification", {"investigation"}), step("investigation", {"application", "closing"}),
         step("application", {"review"}, {{"may_be_skipped", true}}), step("closing", {}),
         step("review", {"decision"}, {{"may_be_skipped", true}}), step("decision", {"review"})},
        {"investigation", "review"});
  }

  void read(List steps, List after) {
    const Value tree = block("workflow", "task", std::move(steps),
                             {{"local_steps", Map{{"after", std::move(after)}}}});
    Declaration declaration(tree, "plugins/task/workflow.lua", problems);
    plugin->workflow = read_workflow(declaration, "task");
    EXPECT_THAT(lines_of(problems.all()), IsEmpty());
  }

  LocalRoad layer(Layer which, List items) {
    const Value tree = policy_file("task", "2026-01-01", std::move(items));
    Declaration declaration(tree, "municipalities/buch/bergen/task.lua", problems);
    return read_policy_file(declaration, which, "buch/bergen").road;
  }

  std::vector<DatedWorkflow> roads(List municipality, List region = {}) {
    const LocalRoad above = layer(Layer::region, std::move(region));
    const LocalRoad own = layer(Layer::municipality, std::move(municipality));
    return roads_of(plugin, above, own, {"local_term"}, {}, problems);
  }

  std::vector<std::string> complaints(List municipality, List region = {}) {
    roads(std::move(municipality), std::move(region));
    return lines_of(problems.all());
  }
};

TEST_F(LocalRoadTest, without_accents_all_municipalities_share_the_road) {
  const auto all = roads({});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].workflow.get(), &plugin->workflow);
}

TEST_F(LocalRoadTest, a_local_step_stands_between_two_steps_from_its_day) {
  const auto all =
      roads({local_step("home_visit", "investigation", "2026-06-01",
                        {{"before", "application"}, {"within", Term{1, Term::Unit::weeks}}})});
  EXPECT_THAT(lines_of(problems.all()), IsEmpty());
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[1].from, Date::of(2026, 6, 1));
  const Workflow& road = *all[1].workflow;
  EXPECT_THAT(road.step("investigation")->leads, ElementsAre("home_visit", "closing"));
  const Step* visit = road.step("home_visit");
  EXPECT_THAT(visit->leads, ElementsAre("application"));
  EXPECT_EQ(visit->own_term, (Term{1, Term::Unit::weeks}));
  EXPECT_EQ(visit->layer, Layer::municipality);
  EXPECT_EQ(visit->place.text(), "municipalities/buch/bergen/task.lua:7");
  EXPECT_EQ(visit->source, "Beleidsregels") << "of the whole file, when it names none";
  EXPECT_TRUE(road.leads_past_local("investigation", "application"));
  EXPECT_EQ(road.toward("investigation", "application"), "home_visit");
  EXPECT_EQ(road.toward("investigation", "review"), "");
}

TEST_F(LocalRoadTest, a_second_local_step_comes_behind_the_first) {
  const auto all =
      roads({local_step("second", "investigation", "2026-07-01", {{"before", "application"}})},
            {local_step("first", "investigation", "2026-06-01", {{"before", "application"}})});
  EXPECT_THAT(lines_of(problems.all()), IsEmpty());
  ASSERT_EQ(all.size(), 3u);
  const Workflow& road = *all[2].workflow;
  EXPECT_THAT(road.step("investigation")->leads, ElementsAre("first", "closing"));
  EXPECT_THAT(road.step("first")->leads, ElementsAre("second"));
  EXPECT_EQ(road.step("first")->layer, Layer::region);
  EXPECT_TRUE(road.leads_past_local("investigation", "application"));
}

TEST_F(LocalRoadTest, a_fork_asks_before_which_step) {
  EXPECT_THAT(complaints({local_step("home_visit", "investigation")}),
              ElementsAre(HasSubstr("which leads to application and closing; say before which")));
}

TEST_F(LocalRoadTest, where_the_task_leaves_no_room_a_local_step_is_refused) {
  EXPECT_THAT(complaints({local_step("home_visit", "application")}),
              ElementsAre("municipalities/buch/bergen/task.lua:7: step \"home_visit\" cannot come "
                          "after \"application\": the workflow of 'task' leaves room for local "
                          "steps after investigation and review; known are investigation and "
                          "review"));
}

TEST_F(LocalRoadTest, a_local_step_takes_a_name_of_its_own) {
  EXPECT_THAT(complaints({local_step("review", "investigation")}),
              ElementsAre(HasSubstr("is there already, at plugins/task/workflow.lua:5")));
}

TEST_F(LocalRoadTest, a_local_term_is_a_term) {
  EXPECT_THAT(complaints({local_step("home_visit", "review", "2026-06-01",
                                     {{"within", setting("contact_line")}})}),
              ElementsAre(HasSubstr("setting \"contact_line\", which does not exist")));
}

TEST_F(LocalRoadTest, nothing_holds_before_it_was_adopted) {
  EXPECT_THAT(complaints({local_step("home_visit", "review", "2025-12-31")}),
              ElementsAre(HasSubstr("adopted on 2026-01-01: no day before that")));
}

TEST_F(LocalRoadTest, what_is_skipped_is_bridged) {
  const auto all = roads({skip("application")});
  EXPECT_THAT(lines_of(problems.all()), IsEmpty());
  const Workflow& road = *all.back().workflow;
  EXPECT_EQ(road.step("application"), nullptr);
  EXPECT_THAT(road.step("investigation")->leads, ElementsAre("closing", "review"));
  ASSERT_EQ(road.skipped.size(), 1u);
  EXPECT_EQ(road.skipped[0].place.text(), "municipalities/buch/bergen/task.lua:9");
  EXPECT_EQ(road.skipped[0].from, Date::of(2026, 6, 1));
}

TEST_F(LocalRoadTest, a_step_that_does_not_say_so_may_not_be_skipped) {
  EXPECT_THAT(
      complaints({skip("investigation")}),
      ElementsAre("municipalities/buch/bergen/task.lua:9: step \"investigation\" may not "
                  "be skipped: its workflow does not say so (plugins/task/workflow.lua:5)"));
}

TEST_F(LocalRoadTest, a_step_that_another_counts_from_may_not_be_skipped) {
  read({step("application", {"review"}, {{"may_be_skipped", true}}),
        step("review", {}, {{"within", setting("local_term")}, {"after", "application"}})},
       {"application"});
  EXPECT_THAT(complaints({skip("application")}),
              testing::Contains(HasSubstr("the term of \"review\" counts from it")));
}

TEST_F(LocalRoadTest, a_region_says_whether_its_own_step_may_be_skipped) {
  const auto regional = [](Map fields) {
    return local_step("home_visit", "review", "2026-06-01", std::move(fields));
  };
  EXPECT_THAT(complaints({skip("home_visit")}, {regional({{"may_be_skipped", true}})}), IsEmpty());
  EXPECT_THAT(complaints({skip("home_visit")}, {regional({})}),
              ElementsAre(HasSubstr("may not be skipped")));
}

}  // namespace
}  // namespace naober::policy
