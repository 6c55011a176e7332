// api/lua/ is the contract of the policy language: what an author's editor knows is what the worker
// knows.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "places.h"

namespace naober::policy {
namespace {

namespace fs = std::filesystem;

// The words a file assigns at the start of a line: "function word(" and "word, word = ".
void add_words(const fs::path& path, std::set<std::string>& words) {
  static const std::regex function(R"(^function (\w+)\(.*)");
  static const std::regex assignment(R"(^([a-z_]+(?:, [a-z_]+)*) = .*)");
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::smatch found;
    if (std::regex_match(line, found, function) || std::regex_match(line, found, assignment)) {
      const std::string names = found[1];
      static const std::regex name(R"([a-z_]+)");
      for (std::sregex_iterator each(names.begin(), names.end(), name), end; each != end; ++each) {
        words.insert(each->str());
      }
    }
  }
}

std::set<std::string> words_below(const char* folder) {
  std::set<std::string> words;
  for (const auto& entry : fs::directory_iterator(fs::path(NAOBER_SOURCE_DIR) / folder)) {
    if (entry.path().extension() == ".lua") {
      add_words(entry.path(), words);
    }
  }
  return words;
}

TEST(Words, the_stubs_describe_every_word_and_no_other) {
  std::set<std::string> spoken = words_below("host/script/worker/prelude");
  EXPECT_GT(spoken.size(), 60u) << "the prelude was not found";
  // These come from the worker itself (values.c, unit.c), not from the prelude.
  spoken.insert({"days", "weeks", "months", "years", "date", "euros", "cents", "yes", "no",
                 "unknown", "require", "type"});
  EXPECT_EQ(words_below("api/lua"), spoken);
}

}  // namespace
}  // namespace naober::policy
