// Every file of tests/attacks, through the pool: each ends as its first line expects, three times
// over in the same words and bytes, and none takes its worker along. See tests/attacks/README.md.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "places.h"
#include "script_helpers.h"

namespace naober::script {

namespace {

const std::filesystem::path folder = NAOBER_SOURCE_DIR "/tests/attacks";

std::vector<std::string> all_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".lua") {
      files.push_back(std::filesystem::relative(entry.path(), folder).string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string read(const std::string& file) {
  std::stringstream text;
  text << std::ifstream(folder / file, std::ios::binary).rdbuf();
  return text.str();
}

// What stands after "expect " on the first line: "value JSON", "LIMIT" or "LIMIT: words".
std::string expectation(const std::string& text) {
  const std::string first = text.substr(0, text.find('\n'));
  const std::size_t word = first.find("expect ");
  return word == std::string::npos ? "" : first.substr(word + 7);
}

std::string outcome(const policy::Evaluation& evaluation) {
  return evaluation.ok() ? "value " + write_json(evaluation.value)
                         : std::string(name_of(evaluation.limit)) + ": " + evaluation.says;
}

bool as_expected(const policy::Evaluation& evaluation, const std::string& expected) {
  if (expected.starts_with("value ")) {
    const auto wanted = read_json(expected.substr(6));
    return wanted && evaluation.ok() && write_json(*wanted) == write_json(evaluation.value);
  }
  const std::size_t colon = expected.find(": ");
  const std::string words = colon == std::string::npos ? "" : expected.substr(colon + 2);
  return name_of(evaluation.limit) == expected.substr(0, colon) &&
         evaluation.says.find(words) != std::string::npos;
}

}  // namespace

class Attack : public testing::TestWithParam<std::string> {};

TEST_P(Attack, ends_as_its_first_line_expects_every_time) {
  const std::string text = read(GetParam());
  const std::string expected = expectation(text);
  ASSERT_FALSE(expected.empty()) << "the first line says no 'expect …'";
  const policy::Unit unit{.name = GetParam(),
                          .profile = policy::Profile::plugin,
                          .files = {{GetParam(), text}},
                          .fingerprint = {}};
  const auto before = pool().workers();
  const auto runs = pool().run_chunk("try", unit, std::vector<List>(2, {Map{}}));
  ASSERT_TRUE(runs.has_value()) << runs.error().says;
  for (const policy::Evaluation& evaluation : *runs) {
    EXPECT_TRUE(as_expected(evaluation, expected))
        << outcome(evaluation) << "\nexpected " << expected;
    EXPECT_EQ(outcome(evaluation), outcome(runs->front()));
    EXPECT_EQ(evaluation.work, runs->front().work);
    EXPECT_EQ(evaluation.bytes, runs->front().bytes);
  }
  run("return 1");
  for (const pid_t worker : before) {
    const auto now = pool().workers();
    EXPECT_NE(std::find(now.begin(), now.end(), worker), now.end()) << "the worker was lost";
  }
}

INSTANTIATE_TEST_SUITE_P(files, Attack, testing::ValuesIn(all_files()), [](const auto& tested) {
  std::string name = tested.param.substr(0, tested.param.size() - 4);
  std::replace(name.begin(), name.end(), '/', '_');
  return name;
});

}  // namespace naober::script
