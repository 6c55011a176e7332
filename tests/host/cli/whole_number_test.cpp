// Numbers on the command line.
#include "cli/whole_number.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace naober::cli {
namespace {

Arguments with_port(const char* text) {
  Arguments arguments;
  arguments.held["--port"] = {text};
  return arguments;
}

TEST(WholeNumber, is_read_up_to_and_with_its_bounds) {
  EXPECT_EQ(whole_number(with_port("0"), "--port", 0, 65'535), 0);
  EXPECT_EQ(whole_number(with_port("65535"), "--port", 0, 65'535), 65'535);
}

TEST(WholeNumber, outside_its_bounds_or_in_another_form_is_refused_with_the_bounds) {
  for (const char* text : {"65536", "-1", "80a", "8.0", "", " 80", "99999999999999999999"}) {
    const auto read = whole_number(with_port(text), "--port", 0, 65'535);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().about, "--port");
    EXPECT_THAT(read.error().says, testing::HasSubstr("from 0 to 65535"));
  }
}

}  // namespace
}  // namespace naober::cli
