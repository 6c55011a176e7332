#include "studio/rollback.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "studio/policy_on_disk.h"

namespace naober::studio {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class RollbackTest : public testing::Test {
 protected:
  PolicyOnDisk disk;
  std::unique_ptr<PolicyKeeper> keeper = disk.open();

  // Brings the folder into force; the fingerprint of heide's policy.
  std::string in_force() {
    taken(keeper->reload(somebody(), "besluit"));
    return keeper->policy()->find("heide")->bundle->fingerprint;
  }
  Result<RolledBack> back(RollBack wanted = {}) {
    wanted.municipality = "heide";
    wanted.reason = wanted.reason.empty() ? "het klopt niet" : wanted.reason;
    wanted.by = somebody();
    return roll_back(*keeper, disk.house().region(), wanted);
  }
  std::int64_t age() { return age_in(*keeper->policy(), "heide"); }
  static std::vector<std::string> told(const RolledBack& result) {
    std::vector<std::string> files;
    for (const RolledFile& file : result.files) {
      files.push_back(std::string(name_of(file.what)) + " " + file.path);
    }
    return files;
  }
};

TEST_F(RollbackTest, the_policy_before_this_one_comes_back_with_its_comments) {
  const std::string path = "municipalities/veen/heide/visits.lua";
  const std::string old = "-- Zo besloot de raad.\n" + PolicyOnDisk::age_file(66);
  disk.write(path, old);
  const std::string then = in_force();
  disk.set_age("heide", 70);
  in_force();
  const RolledBack result = taken(back());
  EXPECT_EQ(result.fingerprint, then);
  EXPECT_TRUE(result.is_that_policy);
  EXPECT_EQ(disk.read(path), old);
  EXPECT_EQ(age(), 66);
  EXPECT_THAT(told(result), ElementsAre("written " + path));
}

TEST_F(RollbackTest, a_file_that_was_not_there_goes_and_a_test_stays) {
  const std::string then = in_force();
  disk.set_age("heide", 70);
  disk.promise_age("heide", 70);
  in_force();
  // The promise speaks for the new age, so the old policy is refused now.
  const RolledBack refused = taken(back({.fingerprint = then}));
  EXPECT_FALSE(refused.reload.in_force);
  EXPECT_EQ(age(), 70);
  disk.remove("municipalities/veen/heide/cases.lua");
  in_force();
  disk.write("municipalities/veen/heide/cases.lua", "return cases \"Leeg\" {}");
  const RolledBack result = taken(back({.fingerprint = then}));
  EXPECT_TRUE(result.is_that_policy);
  EXPECT_THAT(told(result), ElementsAre("removed municipalities/veen/heide/visits.lua"));
  EXPECT_FALSE(disk.read("municipalities/veen/heide/cases.lua").empty());
  EXPECT_EQ(age(), 75);
}

TEST_F(RollbackTest, a_plugin_that_changed_is_left_alone_unless_that_is_asked) {
  disk.set_age("heide", 66);
  const std::string then = in_force();
  disk.set_age("heide", 70);
  std::string plugin = disk.read("plugins/visits/plugin.lua");
  plugin.replace(plugin.find("1.0.0"), 5, "1.1.0");
  disk.write("plugins/visits/plugin.lua", plugin);
  in_force();
  const RolledBack own = taken(back({.fingerprint = then}));
  EXPECT_FALSE(own.is_that_policy);
  EXPECT_EQ(age(), 66);
  EXPECT_THAT(told(own), ElementsAre("written municipalities/veen/heide/visits.lua",
                                     "left_alone plugins/visits/plugin.lua"));
  // Nothing of its own differs any more.
  EXPECT_THAT(back({.fingerprint = then}).error().says, HasSubstr("regional administrator"));
  const RolledBack all = taken(back({.fingerprint = then, .with_region = true}));
  EXPECT_TRUE(all.is_that_policy);
  EXPECT_THAT(told(all), ElementsAre("written plugins/visits/plugin.lua"));
}

TEST_F(RollbackTest, a_rollback_can_be_rolled_back) {
  disk.set_age("heide", 66);
  const std::string first = in_force();
  disk.set_age("heide", 70);
  const std::string second = in_force();
  taken(back());
  const RolledBack again = taken(back());
  EXPECT_EQ(again.fingerprint, second);
  EXPECT_EQ(age(), 70);
  EXPECT_EQ(taken(back({.fingerprint = first.substr(0, 8)})).fingerprint, first);
}

TEST_F(RollbackTest, a_broken_folder_is_no_hindrance) {
  disk.set_age("heide", 66);
  const std::string then = in_force();
  disk.write("municipalities/veen/heide/visits.lua", "return policy");
  in_force();
  const RolledBack result = taken(back({.fingerprint = then}));
  EXPECT_TRUE(result.reload.in_force);
  EXPECT_TRUE(keeper->policy()->find("heide")->problems.empty());
}

TEST_F(RollbackTest, it_needs_a_reason_and_a_policy_that_there_was) {
  EXPECT_EQ(back({.reason = "  "}).error().about, "/reason");
  EXPECT_EQ(back({.fingerprint = "abc"}).error().about, "/fingerprint");
  EXPECT_EQ(back({.fingerprint = "00000000"}).error().fault, Fault::not_found);
  EXPECT_EQ(back().error().fault, Fault::not_found);  // there was no other
}

TEST_F(RollbackTest, the_history_tells_who_changed_which_files_and_why) {
  in_force();
  disk.set_age("heide", 66);
  in_force();
  taken(back());
  const auto periods = taken(policy_history(disk.house().region(), "heide", 0, 10));
  ASSERT_EQ(periods.size(), 3u);
  EXPECT_THAT(periods[0].reason, HasSubstr("het klopt niet"));
  EXPECT_EQ(periods[0].fingerprint, periods[2].fingerprint);
  EXPECT_THAT(periods[0].files, ElementsAre("municipalities/veen/heide/visits.lua"));
  EXPECT_THAT(periods[1].files, ElementsAre("municipalities/veen/heide/visits.lua"));
  EXPECT_TRUE(periods[2].files.empty());
  EXPECT_FALSE(periods[0].until);
  const auto page = taken(policy_history(disk.house().region(), "heide", periods[0].number, 1));
  ASSERT_EQ(page.size(), 1u);
  EXPECT_EQ(page[0].number, periods[1].number);
}

}  // namespace
}  // namespace naober::studio
