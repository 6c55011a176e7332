#include "base/host_version.h"
#include "places.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace naober {
namespace {

TEST(HostVersion, is_the_version_that_the_build_names) {
  std::ifstream file(std::string(NAOBER_SOURCE_DIR) + "/CMakeLists.txt");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_NE(text.find("project(naober VERSION " + std::string(host_version) + " "),
            std::string::npos);
}

}  // namespace
}  // namespace naober
