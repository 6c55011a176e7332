#include "base/columns.h"

#include <gtest/gtest.h>

namespace naober {
namespace {

TEST(Columns, a_letter_of_two_bytes_is_one_wide) {
  EXPECT_EQ(width("cliënt"), 6U);
  EXPECT_EQ(width("€ 19,00"), 7U);
  EXPECT_EQ(width(""), 0U);
}

TEST(Columns, a_text_is_filled_up_and_never_cut) {
  EXPECT_EQ(padded("één", 5), "één  ");
  EXPECT_EQ(padded("te lang", 3), "te lang");
}

}  // namespace
}  // namespace naober
