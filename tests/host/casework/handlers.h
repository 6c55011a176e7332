// Handlers for the tests of this room: household_help with other handlers and needs.
#pragma once

#include <string>

#include "casework/handle_events.h"
#include "casework/handler_problem.h"
#include "casework/tick.h"
#include "casework/town.h"
#include "records/event.h"

namespace naober::casework {

inline const std::string all_needs =
    R"("tasks.write", "letters.write", "orders.write", "reminders.write", "facts.write",
       "cases.write", "notices.write")";

// The plugin household_help with these handlers, which may ask for these things.
inline PolicyChanges with_handlers(const std::string& handlers,
                                   const std::string& needs = all_needs) {
  return {{"plugins/household_help/handlers.lua",
           "return handlers \"household_help\" {\n" + handlers + "\n}\n"},
          {"plugins/household_help/plugin.lua", R"(return plugin "household_help" {
  title = "Hulp bij het huishouden", version = "1.0.0", speaks = api "1",
  requires = { casework = ">=1.0.0" },
  needs = { )" + needs + R"( },
  offers = { "household_help", "cleaning_support" },
})"}};
}

inline Handled handled(const Context& context) {
  const auto done = handle_events(context);
  EXPECT_TRUE(done) << done.error().says << " (" << done.error().about << ")";
  return done.value_or(Handled{});
}

inline Ticked ticked(const Context& context) {
  const auto done = tick(context);
  EXPECT_TRUE(done) << done.error().says << " (" << done.error().about << ")";
  return done.value_or(Ticked{});
}

// What handlers did in a case, oldest first; a refusal starts with "refused: ".
inline std::vector<std::string> did_in(Bergen& bergen) {
  const auto events = case_events(bergen.generalist(), bergen.case_id());
  EXPECT_TRUE(events) << events.error().says;
  std::vector<std::string> lines;
  for (auto event = events->rbegin(); event != events->rend(); ++event) {
    for (const EventOutcome& outcome : event->outcomes) {
      lines.insert(lines.end(), outcome.did.begin(), outcome.did.end());
      if (!outcome.refused.empty()) {
        lines.push_back("refused: " + outcome.refused);
      }
    }
  }
  return lines;
}

// The titles of what waits for that role.
inline std::vector<std::string> tasks_of(const Context& context) {
  const auto list = work_list(context, {});
  EXPECT_TRUE(list) << list.error().says;
  std::vector<std::string> titles;
  for (const WorkItem& item : list ? list->items : std::vector<WorkItem>()) {
    if (item.what == "task") {
      titles.push_back(item.title);
    }
  }
  return titles;
}

inline Context administrator(Town& town) {
  return town.as("Jan", "bergen", "functional_administrator");
}

inline std::vector<HandlerProblem> problems_of(Town& town) {
  const auto page = list_problems(administrator(town), {});
  EXPECT_TRUE(page) << page.error().says;
  return page ? page->items : std::vector<HandlerProblem>();
}

}  // namespace naober::casework
