#include "safe/checkup.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "journal/ledger.h"

namespace naober::safe {
namespace {

namespace fs = std::filesystem;
using Verdict = Observation::Verdict;

class CheckupTest : public ::testing::Test {
 protected:
  CheckupTest() { ledger.clock.move_to(Instant{1'800'000'000'000}); }
  void SetUp() override {
    ledger.add_many(12);
    fs::permissions(data(), fs::perms::owner_all);
  }
  const fs::path& data() const { return ledger.options.data; }
  std::vector<Observation> look() {
    CheckupOptions options;
    options.data = data();
    return check_up(options, ledger.clock);
  }
  // What is said of one thing that asks for attention, or an empty text.
  std::string worry_about(const std::string& what) {
    for (const Observation& one : look()) {
      if (one.what == what && one.verdict != Verdict::good) {
        return one.says;
      }
    }
    return "";
  }

  journal::Ledger ledger;
};

TEST_F(CheckupTest, a_sound_house_gives_no_worries) {
  for (const Observation& one : look()) {
    // The disk of the machine that runs this test is not ours to judge.
    EXPECT_TRUE(one.verdict == Verdict::good || one.what == "disk" || one.what == "file handles")
        << one.what << ": " << one.says;
  }
}

TEST_F(CheckupTest, names_every_file_and_journal) {
  std::set<std::string> named;
  for (const Observation& one : look()) {
    named.insert(one.what);
  }
  for (const char* what :
       {"data folder", "disk", "region.db", "aa_en_hunze.db", "aa_en_hunze.keys.db",
        "journal of region", "journal of aa_en_hunze", "keys of aa_en_hunze", "clock"}) {
    EXPECT_TRUE(named.contains(what)) << what;
  }
}

TEST_F(CheckupTest, a_folder_or_key_that_others_can_read_is_named_with_the_remedy) {
  fs::permissions(data(), fs::perms::all);
  EXPECT_NE(worry_about("data folder").find("chmod 700"), std::string::npos);
  fs::permissions(data() / "keys" / "aa_en_hunze.seal", fs::perms::all);
  EXPECT_NE(worry_about("aa_en_hunze.seal").find("chmod 600"), std::string::npos);
}

TEST_F(CheckupTest, a_key_that_is_gone_is_named) {
  fs::remove(data() / "keys" / "aa_en_hunze.key");
  EXPECT_NE(worry_about("aa_en_hunze.key").find("missing"), std::string::npos);
}

TEST_F(CheckupTest, a_clock_that_was_set_back_is_found) {
  ledger.clock.move_to(Instant{1'700'000'000'000});
  EXPECT_NE(worry_about("clock").find("set back"), std::string::npos);
}

TEST_F(CheckupTest, the_clock_alone_can_be_asked_about) {
  EXPECT_FALSE(clock_that_was_set_back(data(), ledger.clock));
  ledger.clock.move_to(Instant{1'700'000'000'000});
  const auto worry = clock_that_was_set_back(data(), ledger.clock);
  ASSERT_TRUE(worry);
  EXPECT_NE(worry->says.find("aa_en_hunze"), std::string::npos) << worry->says;
}

TEST_F(CheckupTest, a_checkpoint_that_another_key_signed_is_found) {
  ledger.close();
  fs::copy_file(data() / "keys" / "region.seal.pub", data() / "keys" / "aa_en_hunze.seal.pub",
                fs::copy_options::overwrite_existing);
  EXPECT_NE(worry_about("journal of aa_en_hunze"), "");
}

TEST_F(CheckupTest, an_empty_or_missing_folder_says_what_to_do) {
  ledger.close();
  CheckupOptions options;
  options.data = ledger.folder.path() / "nothing";
  auto seen = check_up(options, ledger.clock);
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen.front().verdict, Verdict::bad);
  fs::create_directory(options.data);
  seen = check_up(options, ledger.clock);
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen.front().verdict, Verdict::attention);
  EXPECT_NE(seen.front().says.find("naober serve"), std::string::npos);
}

}  // namespace
}  // namespace naober::safe
