#include "manual/picture.h"

#include <gmock/gmock.h>

namespace naober::manual {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

policy::Step step(std::string name, std::vector<std::string> leads) {
  policy::Step made;
  made.name = name;
  made.title = std::move(name);
  made.leads = std::move(leads);
  return made;
}

policy::Workflow road() {
  policy::Workflow workflow;
  workflow.steps = {step("melding", {"besluit"}), step("besluit", {"bezwaar"}),
                    step("bezwaar", {"besluit"})};
  workflow.steps[0].overdue.opens = "bezwaar";
  return workflow;
}

const std::vector<StepNote> notes = {{"loket", ""}, {"mandaat", "binnen 2 weken"}, {"", ""}};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST(Picture, every_step_has_a_box_and_every_road_an_arrow) {
  const std::string svg = draw_workflow(road(), notes, "De weg");
  EXPECT_EQ(count(svg, "<g><title>"), 3U);
  EXPECT_EQ(count(svg, "marker-end"), 4U);  // three roads, and the one that opens when time is up
  EXPECT_THAT(svg, AllOf(HasSubstr("<title>De weg</title>"), HasSubstr("binnen 2 weken")));
}

TEST(Picture, only_the_road_that_time_opens_is_dashed) {
  EXPECT_EQ(count(draw_workflow(road(), notes, ""), "stroke-dasharray"), 1U);
}

TEST(Picture, the_same_workflow_gives_the_same_bytes) {
  EXPECT_EQ(draw_workflow(road(), notes, "a"), draw_workflow(road(), notes, "a"));
}

TEST(Picture, what_a_title_says_cannot_break_out) {
  policy::Workflow workflow = road();
  workflow.steps[0].title = "<b>";
  EXPECT_THAT(draw_workflow(workflow, notes, ""), Not(HasSubstr("<b>")));
}

}  // namespace
}  // namespace naober::manual
