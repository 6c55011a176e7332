#include "studio/policy_keeper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "journal/journal.h"
#include "records/policy_archive.h"
#include "records/policy_history.h"
#include "studio/policy_on_disk.h"

namespace naober::studio {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> fates_of(const Reload& reload) {
  std::vector<std::string> fates;
  for (const MunicipalityReload& each : reload.municipalities) {
    fates.push_back(each.municipality + " " + std::string(name_of(each.fate)));
  }
  return fates;
}

class PolicyKeeperTest : public testing::Test {
 protected:
  PolicyOnDisk disk;
  std::unique_ptr<PolicyKeeper> keeper = disk.open();

  Reload reload() { return taken(keeper->reload(somebody(), "een proef")); }
  std::int64_t age(const std::string& name) { return age_in(*keeper->policy(), name); }
  std::vector<journal::NumberedEntry> lines() {
    return taken(disk.house().region().read(
        [](store::ReadTransaction& transaction) { return journal::page(transaction, 0, 50); }));
  }
  std::vector<records::BundleInForce> history(const std::string& name) {
    return taken(disk.house().region().read([&](store::ReadTransaction& transaction) {
      return records::history_of(transaction, name, 0, 50);
    }));
  }
  void restart() {
    keeper.reset();
    disk.open_house();
    keeper = disk.open();
  }
};

TEST_F(PolicyKeeperTest, a_changed_municipality_moves_on_and_the_others_keep_their_bundle) {
  const auto before = keeper->policy();
  disk.set_age("heide", 66);
  const Reload told = reload();
  EXPECT_THAT(fates_of(told), ElementsAre("heide changed"));
  EXPECT_EQ(told.unchanged, 1);
  EXPECT_EQ(age("heide"), 66);
  EXPECT_EQ(before->find("turf")->bundle, keeper->policy()->find("turf")->bundle);
  EXPECT_EQ(told.municipalities[0].before, before->find("heide")->bundle->fingerprint);
  EXPECT_EQ(told.municipalities[0].after, keeper->policy()->find("heide")->bundle->fingerprint);
}

TEST_F(PolicyKeeperTest, who_holds_a_snapshot_keeps_it_whole) {
  const auto held = keeper->policy();
  disk.set_age("heide", 66);
  disk.set_age("turf", 67);
  reload();
  EXPECT_EQ(age_in(*held, "heide"), 75);
  EXPECT_EQ(age_in(*held, "turf"), 70);
}

TEST_F(PolicyKeeperTest, a_broken_municipality_goes_on_as_it_was_and_says_why) {
  disk.set_age("heide", 90);  // the plugin allows 80
  disk.set_age("turf", 66);
  const Reload told = reload();
  EXPECT_THAT(fates_of(told), ElementsAre("heide kept", "turf changed"));
  EXPECT_TRUE(told.refused());
  ASSERT_EQ(told.municipalities[0].problems.size(), 1u);
  EXPECT_EQ(told.municipalities[0].problems[0].file, "municipalities/veen/heide/visits.lua");
  EXPECT_EQ(told.municipalities[0].before, told.municipalities[0].after);
  EXPECT_EQ(age("heide"), 75);
  EXPECT_EQ(age("turf"), 66);
  EXPECT_FALSE(keeper->policy()->find("heide")->problems.empty());
}

TEST_F(PolicyKeeperTest, a_mended_municipality_loses_its_problems) {
  disk.set_age("heide", 90);
  reload();
  disk.set_age("heide", 80);
  EXPECT_THAT(fates_of(reload()), ElementsAre("heide changed"));
  EXPECT_TRUE(keeper->policy()->find("heide")->problems.empty());
  EXPECT_TRUE(keeper->policy()->problems.empty());
}

TEST_F(PolicyKeeperTest, a_policy_whose_cases_fail_does_not_come_into_force) {
  disk.promise_age("heide", 75);
  EXPECT_TRUE(reload().municipalities.empty());
  disk.set_age("heide", 66);
  const Reload told = reload();
  EXPECT_THAT(fates_of(told), ElementsAre("heide kept"));
  ASSERT_EQ(told.municipalities[0].problems.size(), 1u);
  EXPECT_THAT(told.municipalities[0].problems[0].says, HasSubstr("wij komen vanaf 75"));
  EXPECT_EQ(told.municipalities[0].problems[0].place(), "municipalities/veen/heide/cases.lua:2");
  EXPECT_EQ(age("heide"), 75);
  disk.promise_age("heide", 66);
  EXPECT_THAT(fates_of(reload()), ElementsAre("heide changed"));
  EXPECT_EQ(age("heide"), 66);
}

TEST_F(PolicyKeeperTest, only_cases_that_concern_the_change_are_asked) {
  disk.promise_age("heide", 75);
  disk.promise_age("turf", 70);
  EXPECT_EQ(reload().cases, 2);  // they are new
  disk.set_age("heide", 75);
  EXPECT_EQ(reload().cases, 1);
  EXPECT_EQ(reload().cases, 0);
}

TEST_F(PolicyKeeperTest, a_plugin_whose_cases_fail_changes_nobody) {
  disk.write("plugins/visits/cases.lua", R"(return cases "visits" {
  case "wie alleen is krijgt bezoek" {
    given = { age = 80, lonely = true, steps = 1 }, expect = { outcome = "grant" } },
})");
  EXPECT_TRUE(reload().municipalities.empty());
  std::string rules = disk.read("plugins/visits/rules.lua");
  rules.replace(rules.find("holds \"lonely\""), 14, "fails \"lonely\"");
  disk.write("plugins/visits/rules.lua", rules);
  const Reload told = reload();
  EXPECT_THAT(fates_of(told), ElementsAre("heide kept", "turf kept"));
  EXPECT_EQ(told.municipalities[0].problems[0].file, "plugins/visits/cases.lua");
}

TEST_F(PolicyKeeperTest, a_new_municipality_appears) {
  disk.add_municipality("duin");
  EXPECT_THAT(fates_of(reload()), ElementsAre("duin opened"));
  EXPECT_EQ(age("duin"), 75);
}

TEST_F(PolicyKeeperTest, a_new_municipality_that_is_broken_is_known_and_closed) {
  disk.write("municipalities/veen/duin/municipality.lua", "return municipality");
  EXPECT_THAT(fates_of(reload()), ElementsAre("duin closed"));
  ASSERT_NE(keeper->policy()->find("duin"), nullptr);
  EXPECT_EQ(keeper->policy()->find("duin")->bundle, nullptr);
  disk.remove("municipalities/veen/duin");
  reload();
  EXPECT_EQ(keeper->policy()->find("duin"), nullptr);
}

TEST_F(PolicyKeeperTest, a_removed_municipality_goes_on_and_is_marked) {
  disk.remove("municipalities/veen/heide");
  EXPECT_THAT(fates_of(reload()), ElementsAre("heide gone"));
  EXPECT_TRUE(keeper->policy()->find("heide")->gone);
  EXPECT_EQ(age("heide"), 75);
  disk.add_municipality("heide");
  EXPECT_TRUE(reload().municipalities.empty());
  EXPECT_FALSE(keeper->policy()->find("heide")->gone);
}

TEST_F(PolicyKeeperTest, two_folders_of_one_name_leave_the_first_as_it_was) {
  disk.write("municipalities/zand/region.lua", "return region \"zand\" { title = \"Zand\" }");
  disk.write("municipalities/zand/heide/municipality.lua",
             disk.read("municipalities/veen/heide/municipality.lua"));
  EXPECT_THAT(fates_of(reload()), ElementsAre("heide kept"));
  EXPECT_EQ(keeper->policy()->find("heide")->region, "veen");
}

// --- what is left behind

TEST_F(PolicyKeeperTest, a_reload_is_a_line_in_the_regions_journal) {
  disk.set_age("heide", 66);
  const Reload told = reload();
  const journal::Entry entry = lines().front().entry;
  EXPECT_EQ(entry.act, "reload_policy");
  EXPECT_EQ(entry.user_id, "user_1");
  EXPECT_EQ(entry.role, "regional_administrator");
  EXPECT_EQ(entry.subject_id, told.id.text());
  const List& municipalities = *entry.details.find("municipalities")->as<List>();
  ASSERT_EQ(municipalities.size(), 1u);
  EXPECT_EQ(municipalities[0].text_at("fingerprint_before"), told.municipalities[0].before);
  EXPECT_EQ(municipalities[0].text_at("fingerprint_after"), told.municipalities[0].after);
}

TEST_F(PolicyKeeperTest, a_watch_that_sees_nothing_new_writes_nothing) {
  const std::size_t before = lines().size();
  taken(keeper->reload(hand_of_folder_watch()));
  EXPECT_EQ(lines().size(), before);
  disk.set_age("heide", 66);
  taken(keeper->reload(hand_of_folder_watch()));
  ASSERT_EQ(lines().size(), before + 1);
  EXPECT_EQ(lines().front().entry.role, "folder watch");
}

TEST_F(PolicyKeeperTest, what_was_in_force_is_kept_with_its_time_and_its_hand) {
  disk.set_age("heide", 66);
  disk.clock().move_to(Instant{disk.clock().now().milliseconds + 60'000});
  const Reload told = reload();
  const auto was = history("heide");
  ASSERT_EQ(was.size(), 2u);
  EXPECT_EQ(was[0].fingerprint, told.municipalities[0].after);
  EXPECT_EQ(was[0].by, "user_1");
  EXPECT_EQ(was[0].reason, "een proef");
  EXPECT_FALSE(was[0].until);
  EXPECT_EQ(was[1].fingerprint, told.municipalities[0].before);
  EXPECT_EQ(was[1].until, was[0].from);
  const auto files = taken(disk.house().region().read([&](store::ReadTransaction& transaction) {
    return records::files_of_bundle(transaction, "heide", told.municipalities[0].after);
  }));
  EXPECT_EQ(policy::fingerprint_of(files), told.municipalities[0].after);
}

TEST_F(PolicyKeeperTest, after_a_restart_the_policy_in_force_goes_on_where_the_files_are_broken) {
  disk.set_age("heide", 66);
  reload();
  disk.set_age("heide", 90);
  restart();
  EXPECT_EQ(age("heide"), 66);
  EXPECT_FALSE(keeper->policy()->find("heide")->problems.empty());
  EXPECT_EQ(history("heide").size(), 2u);
}

TEST_F(PolicyKeeperTest, a_restart_changes_nothing_where_nothing_changed) {
  const std::size_t before = lines().size();
  restart();
  EXPECT_EQ(lines().size(), before);
  EXPECT_EQ(history("heide").size(), 1u);
  EXPECT_EQ(age("heide"), 75);
}

// --- putting files

TEST_F(PolicyKeeperTest, a_change_is_weighed_without_any_effect) {
  const std::string path = "municipalities/veen/heide/visits.lua";
  const Reload good = taken(keeper->weigh({{path, PolicyOnDisk::age_file(66)}}));
  EXPECT_THAT(fates_of(good), ElementsAre("heide changed"));
  const Reload bad = taken(keeper->weigh({{path, PolicyOnDisk::age_file(90)}}));
  EXPECT_THAT(fates_of(bad), ElementsAre("heide kept"));
  EXPECT_FALSE(good.in_force || bad.in_force);
  EXPECT_EQ(age("heide"), 75);
  EXPECT_TRUE(disk.read(path).empty());
  EXPECT_TRUE(reload().municipalities.empty());
}

TEST_F(PolicyKeeperTest, a_change_is_written_and_comes_into_force_as_one_thing) {
  const std::string path = "municipalities/veen/heide/visits.lua";
  const Reload told =
      taken(keeper->put({{path, PolicyOnDisk::age_file(66)}}, somebody(), "besluit"));
  EXPECT_TRUE(told.in_force);
  EXPECT_THAT(fates_of(told), ElementsAre("heide changed"));
  EXPECT_EQ(disk.read(path), PolicyOnDisk::age_file(66));
  EXPECT_EQ(age("heide"), 66);
  EXPECT_TRUE(reload().municipalities.empty());
  const Reload gone = taken(keeper->put({{path, std::nullopt}}, somebody(), "toch niet"));
  EXPECT_THAT(fates_of(gone), ElementsAre("heide changed"));
  EXPECT_FALSE(std::filesystem::exists(disk.root() / path));
  EXPECT_EQ(age("heide"), 75);
}

TEST_F(PolicyKeeperTest, a_change_that_would_be_refused_writes_nothing) {
  const std::string path = "municipalities/veen/heide/visits.lua";
  const Reload told =
      taken(keeper->put({{path, PolicyOnDisk::age_file(90)}}, somebody(), "te oud"));
  EXPECT_FALSE(told.in_force);
  EXPECT_TRUE(told.refused());
  EXPECT_FALSE(std::filesystem::exists(disk.root() / path));
  EXPECT_TRUE(keeper->policy()->problems.empty());
}

TEST_F(PolicyKeeperTest, the_trouble_of_another_keeps_no_change_waiting) {
  disk.set_age("turf", 90);
  reload();
  const Reload told =
      taken(keeper->put({{"municipalities/veen/heide/visits.lua", PolicyOnDisk::age_file(66)}},
                        somebody(), "besluit"));
  EXPECT_TRUE(told.in_force);
  EXPECT_EQ(age("heide"), 66);
}

TEST_F(PolicyKeeperTest, a_change_needs_a_reason_and_a_place_where_policy_stands) {
  const std::string path = "municipalities/veen/heide/visits.lua";
  EXPECT_EQ(keeper->put({{path, "x"}}, somebody(), "").error().about, "/reason");
  for (const char* wrong :
       {"../outside.lua", "municipalities/../../x.lua", "plugins/x", "README.md",
        "plugins/loose.lua", "municipalities/veen/heide/Visits.lua",
        "municipalities/veen/heide/notes.txt"}) {
    EXPECT_EQ(keeper->put({{wrong, "x"}}, somebody(), "proef").error().fault, Fault::invalid)
        << wrong;
  }
}

TEST_F(PolicyKeeperTest, a_change_that_was_cut_off_is_ended_at_the_next_start) {
  const std::string path = "municipalities/veen/heide/visits.lua";
  const auto begun = disk.house().region().write([&](store::WriteTransaction& transaction) {
    return records::begin_change(transaction, Map{{path, PolicyOnDisk::age_file(66)}});
  });
  ASSERT_TRUE(begun.has_value());
  restart();
  EXPECT_EQ(age("heide"), 66);
  EXPECT_EQ(disk.read(path), PolicyOnDisk::age_file(66));
  const auto left = disk.house().region().read(
      [](store::ReadTransaction& transaction) { return records::change_under_way(transaction); });
  EXPECT_FALSE(taken(left).has_value());
}

}  // namespace
}  // namespace naober::studio
