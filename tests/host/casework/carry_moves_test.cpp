#include "casework/carry_moves.h"

#include "casework/arrival.h"
#include "casework/departure.h"
#include "casework/move_package.h"
#include "casework/town.h"
#include "records/departure.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// Greet lives in Bergen with Joop, has help at home, and moves to Heiloo.
struct TwoTowns {
  TwoTowns() : heiloo("buch/heiloo") {
    heiloo.move_to(Date::of(2026, 3, 2));
    granted = bergen.granted();
    household = bergen.road.journey.client.household;
    EXPECT_TRUE(register_client(bergen.generalist(), {joop(), household}));
  }
  Context hein() { return heiloo.as("Hein", "buch", "consultant"); }

  AnnounceDeparture announcement(std::vector<std::string> laws = {"wmo"}) {
    AnnounceDeparture request;
    request.household = household;
    request.movers = {bergen.road.journey.client.id};
    request.to_municipality = "heiloo";
    request.moves_on = Date::of(2026, 4, 1);
    request.address = {"Heerenweg", "7", "1851 AA", "Heiloo"};
    if (!laws.empty()) {
      request.laws = std::move(laws);
      request.consent_how = "Op het formulier.";
    }
    return request;
  }

  Result<Reached> reach(const std::string& name) {
    if (name == "heiloo" && closed) {
      return refuse(Fault::unavailable, "Heiloo is closed today.", name);
    }
    Context context = name == "heiloo" ? hein() : bergen.generalist();
    context.actor.user = {};
    return Reached{nullptr, context};
  }
  Carried carry(const std::string& name) {
    return carry_moves([&](const std::string& to) { return reach(to); }, {name});
  }
  std::size_t arrivals() {
    const auto page = list_arrivals(hein(), std::nullopt, "", 50);
    EXPECT_TRUE(page) << page.error().says;
    return page ? page->items.size() : 0;
  }

  Bergen bergen;
  Town heiloo;
  Decided granted;
  HouseholdId household;
  bool closed = false;
};

TEST(CarryMoves, brings_a_departure_once_however_often_it_is_carried) {
  TwoTowns towns;
  const auto departure = announce_departure(towns.bergen.generalist(), towns.announcement());
  ASSERT_TRUE(departure) << departure.error().says;
  EXPECT_EQ(towns.carry("bergen").departures, 1);
  EXPECT_EQ(towns.carry("bergen").departures, 0);
  EXPECT_EQ(towns.arrivals(), 1U);
}

TEST(CarryMoves, cut_off_between_the_two_files_doubles_nothing) {
  TwoTowns towns;
  const auto departure = announce_departure(towns.bergen.generalist(), towns.announcement());
  ASSERT_TRUE(departure) << departure.error().says;
  // The crash: the arrival was written there, the departure was not marked here.
  Arrival written;
  written.id = departure->id;
  written.from_municipality = "bergen";
  written.sealed_for = ClientId::make(towns.hein().random);
  written.moves_on = departure->moves_on;
  ASSERT_TRUE(towns.heiloo.store().write([&](store::WriteTransaction& transaction) {
    return records::receive_arrival(transaction, written, "sealed");
  }));
  EXPECT_TRUE(towns.carry("bergen").failures.empty());
  EXPECT_EQ(towns.arrivals(), 1U);
  EXPECT_EQ(open_departure(towns.bergen.generalist(), departure->id)->state,
            DepartureState::delivered);
}

TEST(CarryMoves, waits_for_a_municipality_that_cannot_be_reached) {
  TwoTowns towns;
  towns.closed = true;
  const auto departure = announce_departure(towns.bergen.generalist(), towns.announcement());
  ASSERT_TRUE(departure) << departure.error().says;
  EXPECT_EQ(towns.carry("bergen").failures.size(), 1U);
  EXPECT_EQ(open_departure(towns.bergen.generalist(), departure->id)->state,
            DepartureState::announced);
  towns.closed = false;
  EXPECT_EQ(towns.carry("bergen").departures, 1);
}

TEST(CarryMoves, an_acceptance_is_told_back_once_and_the_household_is_split) {
  TwoTowns towns;
  EXPECT_TRUE(place_order(towns.bergen.generalist(), order_for(towns.granted)));
  const auto departure = announce_departure(towns.bergen.generalist(), towns.announcement());
  ASSERT_TRUE(departure) << departure.error().says;
  towns.carry("bergen");
  const auto accepted = accept_arrival(towns.hein(), {departure->id, std::nullopt, ""});
  ASSERT_TRUE(accepted) << accepted.error().says;
  ASSERT_EQ(accepted->cases.size(), 1U);
  EXPECT_EQ(accepted->cases.front().task, "household_help");
  const auto whole = open_case_file(towns.hein(), accepted->cases.front().id);
  ASSERT_TRUE(whole) << whole.error().says;
  EXPECT_EQ(whole->facts.size(), greets_facts().size());
  EXPECT_THAT(whole->facts.front().source, HasSubstr("Bergen"));

  EXPECT_EQ(towns.carry("heiloo").answers, 1);
  EXPECT_EQ(towns.carry("heiloo").answers, 0);
  EXPECT_EQ(open_departure(towns.bergen.generalist(), departure->id)->state,
            DepartureState::accepted);
  const auto left = open_household(towns.bergen.generalist(), {towns.household, "wmo"}, 20);
  ASSERT_TRUE(left) << left.error().says;
  EXPECT_EQ(left->members.size(), 1U);
  EXPECT_EQ(towns.bergen.whole().case_file.state, CaseState::open);
  const auto work = work_list(towns.bergen.generalist(), {});
  ASSERT_TRUE(work);
  std::vector<std::string> titles;
  for (const WorkItem& item : work->items) {
    titles.push_back(item.title);
  }
  EXPECT_THAT(titles,
              testing::Contains("Verhuisd op 2026-04-01: beslis over het einde van de hulp hier"));
}

TEST(Departure, without_consent_takes_along_no_file) {
  TwoTowns towns;
  const auto departure = announce_departure(towns.bergen.generalist(), towns.announcement({}));
  ASSERT_TRUE(departure) << departure.error().says;
  towns.carry("bergen");
  const auto opened = open_arrival(towns.hein(), departure->id);
  ASSERT_TRUE(opened) << opened.error().says;
  const auto package = received_package(opened->package);
  ASSERT_TRUE(package) << package.error().says;
  EXPECT_EQ(package->people.size(), 1U);
  EXPECT_TRUE(package->cases.empty());
  EXPECT_TRUE(package->provisions.empty());
}

TEST(Departure, of_who_is_moving_already_is_refused) {
  TwoTowns towns;
  ASSERT_TRUE(announce_departure(towns.bergen.generalist(), towns.announcement()));
  EXPECT_EQ(refusal(announce_departure(towns.bergen.generalist(), towns.announcement())).fault,
            Fault::conflict);
}

TEST(Departure, is_withdrawn_as_long_as_it_waits_here) {
  TwoTowns towns;
  const auto departure = announce_departure(towns.bergen.generalist(), towns.announcement());
  ASSERT_TRUE(departure);
  const auto withdrawn =
      withdraw_departure(towns.bergen.generalist(), departure->id, "Het huis ging niet door.");
  ASSERT_TRUE(withdrawn) << withdrawn.error().says;
  EXPECT_EQ(towns.carry("bergen").departures, 0);
  EXPECT_EQ(towns.arrivals(), 0U);
}

}  // namespace
}  // namespace naober::casework
