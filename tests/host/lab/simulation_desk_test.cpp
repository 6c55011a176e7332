#include "lab/simulation_desk.h"

#include <thread>

#include "generated_town.h"
#include "lab/simulation_flips.h"

namespace naober::lab {
namespace {

class SimulationDeskTest : public testing::Test {
 protected:
  static GeneratedTown& town() {
    static GeneratedTown generated(200, {"household_help"});
    return generated;
  }
  SimulationOrder order() {
    SimulationOrder made;
    made.sides = town().sides(town().with({"household_help.usual_hours=2"}));
    made.started_by = "user_fleur";
    return made;
  }
  // One whose function takes its time, so that it is still running when it is looked at.
  SimulationOrder slow_order() {
    SimulationOrder made;
    made.sides = town().sides(
        town().with_text("plugins/household_help/rules.lua", "local usual = settings.usual_hours",
                         "for turn = 1, 400000 do local kept = turn % 7 end\n      local usual = "
                         "settings.usual_hours"));
    made.options.full = true;
    return made;
  }
  SimulationView ended(const SimulationId& id) {
    for (int tries = 0; tries < 60'000; ++tries) {
      const SimulationView view = taken(desk.find("bergen", id));
      if (view.state != SimulationState::running) {
        return view;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return taken(desk.find("bergen", id));
  }

  SystemRandom random;
  DeskLimits few{1, 2, 2};
  SimulationDesk desk{town().house(), town().clock, random, few};
};

TEST_F(SimulationDeskTest, one_runs_to_its_end_and_keeps_its_result) {
  const SimulationView started = taken(desk.start(order()));
  const SimulationView view = ended(started.id);
  EXPECT_EQ(view.state, SimulationState::done);
  ASSERT_NE(view.result, nullptr);
  EXPECT_GT(view.result->decisions.flipped, 0);
  EXPECT_EQ(view.done, view.total);
  EXPECT_FALSE(desk.find("heiloo", started.id));
}

TEST_F(SimulationDeskTest, a_second_of_the_same_municipality_waits_for_its_turn) {
  const SimulationView first = taken(desk.start(slow_order()));
  const auto second = desk.start(order());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, Fault::conflict);
  EXPECT_EQ(second.error().about, first.id.text());
  ASSERT_TRUE(desk.cancel("bergen", first.id));
  EXPECT_EQ(ended(first.id).state, SimulationState::cancelled);
  EXPECT_TRUE(desk.start(order()));
}

TEST_F(SimulationDeskTest, what_ended_is_forgotten_when_newer_ones_need_the_room) {
  std::vector<SimulationId> ids;
  for (int count = 0; count < 4; ++count) {
    ids.push_back(taken(desk.start(order())).id);
    ended(ids.back());
  }
  EXPECT_FALSE(desk.find("bergen", ids.front()));
  EXPECT_TRUE(desk.find("bergen", ids.back()));
  EXPECT_LE(desk.all_of("bergen").size(), 2u);
  ASSERT_TRUE(desk.cancel("bergen", ids.back()));
  EXPECT_FALSE(desk.find("bergen", ids.back()));
}

TEST_F(SimulationDeskTest, a_desk_that_goes_away_stops_what_runs) {
  SimulationDesk short_lived(town().house(), town().clock, random);
  taken(short_lived.start(slow_order()));
}

// Every mark of a result, page by page, comes back as the case it stands for.
TEST_F(SimulationDeskTest, pages_of_flips_show_each_flip_once) {
  const SimulationView view = ended(taken(desk.start(order())).id);
  const SimulationResult& result = *view.result;
  std::size_t shown = 0;
  std::set<std::string> cases;
  FlipQuery query;
  query.limit = 3;
  do {
    const FlipPage page = taken(read_flips(result, view.sides, town().store->readers(), query));
    for (const Flip& flip : page.items) {
      EXPECT_EQ(flip.kind, result.kinds[result.flips[shown].kind]);
      EXPECT_EQ(flip.before.verdict == flip.after.verdict, flip.kind.changed != "verdict");
      EXPECT_FALSE(flip.facts.empty());
      cases.insert(flip.case_file.text());
      ++shown;
    }
    query.after = page.next;
  } while (!query.after.empty());
  EXPECT_EQ(shown, result.flips.size());
  EXPECT_EQ(cases.size(), result.flips.size());
  query.after = "x7";
  EXPECT_FALSE(read_flips(result, view.sides, town().store->readers(), query));
}

}  // namespace
}  // namespace naober::lab
