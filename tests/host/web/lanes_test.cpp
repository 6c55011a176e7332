#include "web/lanes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace naober::web {
namespace {

using std::chrono::milliseconds;

// Lanes whose workers only remember what they were given.
class LanesTest : public ::testing::Test {
 protected:
  Lanes make(std::size_t workers, std::size_t waiting = 100, std::size_t of_lane = 50) {
    return Lanes({workers, waiting, of_lane},
                 [this](const std::string& lane, const Lanes::Job&) { started.push_back(lane); });
  }
  std::size_t started_of(const std::string& lane) const {
    return static_cast<std::size_t>(std::count(started.begin(), started.end(), lane));
  }

  std::vector<std::string> started;
  Lanes::Time now{std::chrono::hours(1)};
};

TEST_F(LanesTest, who_comes_alone_is_started_at_once) {
  Lanes lanes = make(4);
  EXPECT_EQ(lanes.add(
                "bergen", [] {}, now),
            Lanes::Answer::taken);
  EXPECT_EQ(started_of("bergen"), 1U);
  lanes.done("bergen", now);
  EXPECT_EQ(lanes.waiting(), 0U);
}

TEST_F(LanesTest, a_flood_in_one_leaves_a_worker_for_whoever_comes_next) {
  Lanes lanes = make(8);
  for (int i = 0; i < 40; ++i) {
    ASSERT_EQ(lanes.add(
                  "bergen", [] {}, now),
              Lanes::Answer::taken);
  }
  EXPECT_EQ(started_of("bergen"), 6U);
  ASSERT_EQ(lanes.add(
                "uitgeest", [] {}, now),
            Lanes::Answer::taken);
  EXPECT_EQ(started_of("uitgeest"), 1U);
}

TEST_F(LanesTest, with_others_at_work_a_flood_shrinks_to_its_share) {
  Lanes lanes = make(8);
  lanes.add(
      "uitgeest", [] {}, now);
  lanes.done("uitgeest", now);
  for (int i = 0; i < 40; ++i) {
    lanes.add(
        "bergen", [] {}, now);
  }
  EXPECT_EQ(started_of("bergen"), 2U);
  // A second after the other's last request it is alone again.
  now += milliseconds(1001);
  lanes.done("bergen", now);
  EXPECT_EQ(started_of("bergen"), 7U);
}

TEST_F(LanesTest, the_lanes_are_served_in_turn) {
  Lanes lanes = make(1);
  lanes.add(
      "", [] {}, now);
  for (const char* lane : {"bergen", "bergen", "bergen", "heiloo", "uitgeest"}) {
    lanes.add(
        lane, [] {}, now);
  }
  for (int i = 0; i < 5; ++i) {
    lanes.done(started.back(), now);
  }
  EXPECT_EQ(started,
            (std::vector<std::string>{"", "bergen", "heiloo", "uitgeest", "bergen", "bergen"}));
}

TEST_F(LanesTest, a_full_lane_refuses_its_own_and_nobody_else) {
  Lanes lanes = make(1, 100, 3);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(lanes.add(
                  "bergen", [] {}, now),
              Lanes::Answer::taken);
  }
  EXPECT_EQ(lanes.add(
                "bergen", [] {}, now),
            Lanes::Answer::lane_is_full);
  EXPECT_EQ(lanes.add(
                "uitgeest", [] {}, now),
            Lanes::Answer::taken);
}

TEST_F(LanesTest, a_full_house_refuses_everybody_and_takes_again_when_there_is_room) {
  Lanes lanes = make(1, 2, 2);
  lanes.add(
      "bergen", [] {}, now);
  lanes.add(
      "heiloo", [] {}, now);
  EXPECT_EQ(lanes.add(
                "uitgeest", [] {}, now),
            Lanes::Answer::house_is_full);
  lanes.done("bergen", now);
  EXPECT_EQ(lanes.add(
                "uitgeest", [] {}, now),
            Lanes::Answer::taken);
}

TEST_F(LanesTest, a_thousand_names_that_nobody_serves_leave_nothing_behind) {
  Lanes lanes = make(4);
  for (int i = 0; i < 100'000; ++i) {
    const std::string name = "town" + std::to_string(i);
    ASSERT_EQ(lanes.add(
                  name, [] {}, now),
              Lanes::Answer::taken);
    lanes.done(name, now);
    now += milliseconds(100);
  }
  EXPECT_EQ(lanes.waiting(), 0U);
}

}  // namespace
}  // namespace naober::web
