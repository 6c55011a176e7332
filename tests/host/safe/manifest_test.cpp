#include "safe/manifest.h"

#include <gtest/gtest.h>

namespace naober::safe {
namespace {

Manifest example() {
  Manifest manifest;
  manifest.holds = Manifest::Holds::files;
  manifest.made_at = Instant{1'774'000'000'000};
  manifest.host_version = "0.1.0";
  manifest.sealed = true;
  manifest.files = {{"bergen.db", {4096, sha256("a")}}, {"keys/bergen.key", {65, sha256("b")}}};
  manifest.journals = {{"bergen", "naober/bergen\n1\n…\n"}, {"region", ""}};
  return manifest;
}

// The refusal of the text in which `from` was replaced.
Error refusal(const std::string& from, const std::string& to) {
  std::string text = write_manifest(example());
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from << " stands not in\n" << text;
  text.replace(at, from.size(), to);
  const auto read = read_manifest(text);
  EXPECT_FALSE(read) << text;
  return read ? Error{} : read.error();
}

TEST(Manifest, comes_back_as_it_was_written) {
  const auto read = read_manifest(write_manifest(example()));
  ASSERT_TRUE(read) << read.error().says << " " << read.error().about;
  EXPECT_EQ(*read, example());
}

TEST(Manifest, a_file_outside_the_folder_is_refused) {
  for (const char* name : {"../bergen.db", "/etc/passwd", "keys/../../x", "keys/", "", ".hidden",
                           "a/b.db", "keys/.x"}) {
    EXPECT_EQ(refusal("\"bergen.db\"", '"' + std::string(name) + '"').about,
              "manifest.json/files/0")
        << name;
  }
}

TEST(Manifest, a_file_that_stands_there_twice_is_refused) {
  EXPECT_NE(refusal("keys/bergen.key", "bergen.db").says.find("twice"), std::string::npos);
}

TEST(Manifest, what_is_missing_unknown_or_of_another_kind_is_refused) {
  refusal("\"sealed\": true", "\"sealed\": 1");
  refusal("\"sealed\": true", "\"open\": true");
  refusal("\"bytes\": 4096", "\"bytes\": -1");
  refusal("\"bytes\": 4096", "\"bytes\": 4096, \"more\": 1");
  refusal("\"holds\": \"files\"", "\"holds\": \"half\"");
  refusal(hex(sha256("a")), "00");
}

TEST(Manifest, one_of_a_newer_version_says_so) {
  EXPECT_NE(refusal("\"format\": 1", "\"format\": 2").says.find("newer"), std::string::npos);
}

}  // namespace
}  // namespace naober::safe
