#include "cli/complain.h"

#include <gmock/gmock.h>

#include <sstream>

namespace naober::cli {
namespace {

TEST(Complain, names_what_it_concerns_first) {
  std::ostringstream out;
  std::ostringstream complaint;
  EXPECT_EQ(complain({out, complaint}, {Fault::invalid, "this is wrong", "rules.lua:12"}), 2);
  EXPECT_EQ(complaint.str(), "naober: rules.lua:12: this is wrong\n");
  EXPECT_EQ(out.str(), "");
}

TEST(Complain, leaves_out_what_it_does_not_know) {
  std::ostringstream complaint;
  complain({complaint, complaint}, {Fault::invalid, "this is wrong", ""});
  EXPECT_EQ(complaint.str(), "naober: this is wrong\n");
}

}  // namespace
}  // namespace naober::cli
