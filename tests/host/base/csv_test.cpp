#include "base/csv.h"

#include <gtest/gtest.h>

namespace naober {
namespace {

TEST(Csv, a_plain_word_stays_as_it_is) { EXPECT_EQ(csv_field("Bergen 2"), "Bergen 2"); }

TEST(Csv, commas_quotes_and_lines_are_quoted) {
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(csv_field("a\nb"), "\"a\nb\"");
}

TEST(Csv, no_word_becomes_a_formula) { EXPECT_EQ(csv_field("=1+1"), "\"'=1+1\""); }

}  // namespace
}  // namespace naober
