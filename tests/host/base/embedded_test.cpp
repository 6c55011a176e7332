#include "base/embedded.h"
#include "places.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace naober {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

TEST(Embedded, holds_every_file_as_it_stands_in_the_source_tree) {
  ASSERT_THAT(embedded_files(), Not(IsEmpty()));
  for (const EmbeddedFile& file : embedded_files()) {
    std::ifstream source(std::string(NAOBER_SOURCE_DIR "/") + std::string(file.path),
                         std::ios::binary);
    std::ostringstream text;
    text << source.rdbuf();
    EXPECT_EQ(file.content, text.str()) << file.path;
  }
}

TEST(Embedded, lists_its_files_in_order_of_path) {
  const std::vector<EmbeddedFile> files = embedded_files();
  EXPECT_TRUE(std::is_sorted(files.begin(), files.end(),
                             [](const auto& a, const auto& b) { return a.path < b.path; }));
}

TEST(Embedded, lists_what_lies_below_a_folder_and_nothing_else) {
  const std::vector<EmbeddedFile> files = embedded_files("host/store/migrations/region/");
  ASSERT_THAT(files, Not(IsEmpty()));
  for (const EmbeddedFile& file : files) {
    EXPECT_TRUE(file.path.starts_with("host/store/migrations/region/")) << file.path;
  }
  EXPECT_THAT(embedded_files("no/such/folder/"), IsEmpty());
}

TEST(Embedded, finds_one_file_by_its_whole_path) {
  const EmbeddedFile first = embedded_files().front();
  ASSERT_NE(find_embedded(first.path), nullptr);
  EXPECT_EQ(find_embedded(first.path)->content, first.content);
  EXPECT_EQ(find_embedded(first.path.substr(1)), nullptr);
  EXPECT_EQ(find_embedded(""), nullptr);
}

}  // namespace
}  // namespace naober
