#include "base/side_by_side.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <vector>

namespace naober {
namespace {

TEST(SideBySide, every_piece_is_done_once_however_many_there_are) {
  for (const std::size_t count : {0u, 1u, 7u, 500u}) {
    std::vector<std::atomic<int>> done(count);
    const auto ended = side_by_side(count, [&](std::size_t piece) -> Result<void> {
      ++done[piece];
      return {};
    });
    EXPECT_TRUE(ended);
    for (const std::atomic<int>& times : done) {
      EXPECT_EQ(times, 1);
    }
  }
}

TEST(SideBySide, it_fails_with_the_first_fault_by_number_and_does_the_rest) {
  std::atomic<int> done = 0;
  const auto ended = side_by_side(100, [&](std::size_t piece) -> Result<void> {
    ++done;
    if (piece % 30 == 20) {
      return refuse(Fault::invalid, "no", std::to_string(piece));
    }
    return {};
  });
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().about, "20");
  EXPECT_EQ(done, 100);
}

}  // namespace
}  // namespace naober
