// The stream of what was done with whose data: nothing is lost, and nobody is named.
#include "safe/processing_log.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <set>

#include "base/json.h"
#include "journal/ledger.h"

namespace naober::safe {
namespace {

using testing::HasSubstr;
using testing::Not;

class ProcessingLogTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ledger.add_many(20);
    open();
  }
  void open() {
    log.reset();
    auto opened = ProcessingLog::open({file, ledger.options.data}, random);
    ASSERT_TRUE(opened) << opened.error().says;
    log = *std::move(opened);
  }
  std::size_t follow() {
    const auto written = log->follow("aa_en_hunze");
    EXPECT_TRUE(written) << written.error().says;
    return written.value_or(0);
  }
  static std::vector<std::string> lines_of(const std::filesystem::path& path) {
    std::ifstream stream(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
      lines.push_back(line);
    }
    return lines;
  }

  journal::Ledger ledger;
  SystemRandom random;
  std::filesystem::path file = ledger.folder.path() / "processing.jsonl";
  std::unique_ptr<ProcessingLog> log;
};

TEST_F(ProcessingLogTest, every_entry_about_somebody_is_one_span_and_no_user_stands_in_it) {
  EXPECT_EQ(follow(), 20u);
  const auto lines = lines_of(file);
  ASSERT_EQ(lines.size(), 20u);
  std::set<std::string> spans;
  for (const auto& line : lines) {
    const auto span = read_json(line);
    ASSERT_TRUE(span) << span.error().says;
    EXPECT_EQ(span->text_at("trace_id").size(), 32u);
    EXPECT_EQ(span->text_at("span_id").size(), 16u);
    EXPECT_EQ(span->find("status")->text_at("code"), "OK");
    EXPECT_EQ(span->find("attributes")->text_at("dpl.core.processing_activity_id"),
              "urn:naober:aa_en_hunze:wmo_access");
    EXPECT_EQ(span->find("attributes")->text_at("dpl.core.data_subject_id").size(), 64u);
    spans.insert(std::string(span->text_at("span_id")));
    for (const char* const hidden : {"user_anna", "impuls", "team_member", "client_s"}) {
      EXPECT_THAT(line, Not(HasSubstr(hidden)));
    }
  }
  EXPECT_EQ(spans.size(), 20u);
}

TEST_F(ProcessingLogTest, goes_on_where_it_was_after_a_restart) {
  EXPECT_EQ(follow(), 20u);
  ledger.add_many(5, "later");
  open();
  EXPECT_EQ(follow(), 5u);
  EXPECT_EQ(follow(), 0u);
  EXPECT_EQ(lines_of(file).size(), 25u);
}

TEST_F(ProcessingLogTest, writes_a_line_twice_rather_than_never_and_one_sees_which) {
  EXPECT_EQ(follow(), 20u);
  const auto first = lines_of(file);
  std::filesystem::remove(ledger.options.data / "processing_log.position");
  std::filesystem::remove(file);
  open();
  EXPECT_EQ(follow(), 20u);
  EXPECT_EQ(lines_of(file), first);
}

TEST_F(ProcessingLogTest, opens_its_file_anew_when_it_was_moved_away) {
  EXPECT_EQ(follow(), 20u);
  const auto moved = ledger.folder.path() / "processing.1";
  std::filesystem::rename(file, moved);
  ASSERT_TRUE(log->reopen());
  ledger.add_many(3, "later");
  EXPECT_EQ(follow(), 3u);
  EXPECT_EQ(lines_of(moved).size(), 20u);
  EXPECT_EQ(lines_of(file).size(), 3u);
}

TEST_F(ProcessingLogTest, says_that_the_disk_refuses_and_writes_the_lines_later) {
  log.reset();
  auto full = ProcessingLog::open({"/dev/full", ledger.options.data}, random);
  ASSERT_TRUE(full) << full.error().says;
  EXPECT_EQ((*full)->follow("aa_en_hunze").error().fault, Fault::unavailable);
  open();
  EXPECT_EQ(follow(), 20u);
}

}  // namespace
}  // namespace naober::safe
