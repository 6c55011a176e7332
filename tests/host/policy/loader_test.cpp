#include "policy/loader.h"

#include "policy/bundle.h"

#include <filesystem>
#include <fstream>
#include <set>

#include "policy_words.h"
#include "store/folder.h"

namespace naober::policy {
namespace {

Value api(const char* version) { return Map{{"is", "api"}, {"version", version}}; }

// A region with two municipalities that use one task, which requires another.
class LoaderTest : public testing::Test {
 protected:
  TreeScripts scripts;

  LoaderTest() {
    plugin("core", {});
    plugin("help", {{"requires", Map{{"core", ">=1.0.0"}}}});
    put("plugins/core/parameters.lua",
        block("parameters", "core",
              {declare("parameter", "objection_term", 3,
                       {{"law", "Awb art. 6:7"}, {"room", fixed()}, {"default", weeks(6)}})}));
    put("plugins/help/parameters.lua", block("parameters", "help",
                                             {declare("parameter", "decision_term", 3,
                                                      {{"law", "Wmo 2015 art. 2.3.5 lid 2"},
                                                       {"room", at_most(weeks(2))},
                                                       {"open_to", List{"region", "municipality"}},
                                                       {"default", weeks(2)}})}));
    put("municipalities/buch/region.lua", declare("region", "buch", 1, {{"title", "BUCH"}}));
    municipality("bergen");
    municipality("heiloo");
  }

  void put(const std::string& path, Value tree) { scripts.trees[path] = std::move(tree); }

  void plugin(const char* name, Map fields) {
    fields.try_emplace("title", name);
    fields.try_emplace("version", "1.0.0");
    fields.try_emplace("speaks", api("1"));
    put(std::string("plugins/") + name + "/plugin.lua",
        declare("plugin", name, 1, std::move(fields)));
  }

  void offer(const std::string& plugin_name, const char* provision) {
    plugin(plugin_name.c_str(), {{"offers", List{provision}}});
    put("plugins/" + plugin_name + "/provisions.lua",
        block("provisions", plugin_name.c_str(),
              {declare("provision", provision, 4,
                       {{"title", "Hulp"}, {"kind", "tailored"}, {"law", "wmo"}})}));
  }

  void municipality(const char* name, List plugins = {"core", "help"}) {
    put(std::string("municipalities/buch/") + name + "/municipality.lua",
        declare("municipality", name, 1,
                {{"title", name},
                 {"code", List{Map{{"code", "0373"}, {"from", "2001-01-01"}}}},
                 {"plugins", std::move(plugins)}}));
  }

  std::vector<SourceFile> files() const {
    std::vector<SourceFile> all;
    for (const auto& [path, tree] : scripts.trees) {
      all.push_back({path, "text of " + path});
    }
    return all;
  }

  Loaded load() { return load_policy(files(), scripts).value(); }
  std::vector<std::string> problems() { return lines_of(load().problems); }
};

TEST_F(LoaderTest, each_municipality_gets_its_bundle_and_all_share_what_is_shared) {
  const Loaded loaded = load();
  EXPECT_THAT(lines_of(loaded.problems), testing::IsEmpty());
  ASSERT_EQ(loaded.municipalities.size(), 2u);
  const Bundle& bergen = *loaded.municipalities.at("buch/bergen");
  const Bundle& heiloo = *loaded.municipalities.at("buch/heiloo");
  EXPECT_EQ(bergen.task("help")->plugin, heiloo.task("help")->plugin);
  EXPECT_EQ(bergen.task("help")->book, heiloo.task("help")->book);
  EXPECT_THAT(bergen.order, testing::ElementsAre("core", "help"));
  EXPECT_EQ(std::count(scripts.loaded.begin(), scripts.loaded.end(), "plugins/help"), 1);
}

TEST_F(LoaderTest, what_nobody_fills_in_is_there_once_however_many_use_it) {
  put("municipalities/buch/heiloo/help.lua",
      policy_file("help", "2026-03-10",
                  {set("decision_term", 4, {dated(weeks(1), "2026-04-01")})}));
  const Loaded loaded = load();
  const Bundle& bergen = *loaded.municipalities.at("buch/bergen");
  const Bundle& heiloo = *loaded.municipalities.at("buch/heiloo");
  const auto shared = [](const Bundle& bundle, const char* name) {
    return &bundle.task("help")->setting(name)->parameter();
  };
  EXPECT_EQ(shared(bergen, "objection_term"), shared(heiloo, "objection_term"));
  EXPECT_NE(shared(bergen, "decision_term"), shared(heiloo, "decision_term"));
  // In each bundle the files of plugins come after those of the folder, by path.
  EXPECT_EQ(bergen.files.pointers().back(), heiloo.files.pointers().back());
  EXPECT_EQ(bergen.files.pointers().back()->path, "plugins/help/plugin.lua");
  EXPECT_EQ(&bergen.task("help")->letters.all(), &heiloo.task("help")->letters.all());
}

TEST_F(LoaderTest, a_task_has_the_settings_of_what_it_requires_too) {
  const Loaded loaded = load();
  const Settings settings =
      loaded.municipalities.at("buch/bergen")->settings("help", Date::of(2026, 1, 1)).value();
  EXPECT_EQ(*settings.find("objection_term"), weeks(6));
  EXPECT_EQ(*settings.find("decision_term"), weeks(2));
  EXPECT_EQ(loaded.municipalities.at("buch/bergen")->settings("debt_help", Date()).error().fault,
            Fault::not_found);
}

TEST_F(LoaderTest, a_broken_municipality_is_refused_and_the_others_start) {
  put("municipalities/buch/heiloo/help.lua",
      policy_file("help", "2026-03-10",
                  {set("decision_term", 4, {dated(weeks(3), "2026-04-01")})}));
  const Loaded loaded = load();
  EXPECT_TRUE(loaded.municipalities.contains("buch/bergen"));
  EXPECT_FALSE(loaded.municipalities.contains("buch/heiloo"));
  ASSERT_EQ(loaded.problems.size(), 1u);
  EXPECT_EQ(loaded.problems[0].municipality, "buch/heiloo");
  EXPECT_EQ(
      lines_of(loaded.problems)[0],
      "municipalities/buch/heiloo/help.lua:4: 3 weeks lies outside the room of 'decision_term': "
      "allowed is at most 2 weeks (Wmo 2015 art. 2.3.5 lid 2)");
}

TEST_F(LoaderTest, a_file_that_does_not_run_stops_its_municipality_at_its_line) {
  put("municipalities/buch/heiloo/help.lua", "code is not allowed in a settings file");
  const Loaded loaded = load();
  EXPECT_THAT(lines_of(loaded.problems),
              testing::ElementsAre(
                  "municipalities/buch/heiloo/help.lua:3: code is not allowed in a settings file"));
  EXPECT_EQ(loaded.municipalities.size(), 1u);
}

TEST_F(LoaderTest, all_mistakes_of_a_file_are_told_at_once) {
  put("municipalities/buch/heiloo/help.lua",
      policy_file("help", "2026-03-10",
                  {set("decision_trem", 4, {dated(weeks(1), "2026-04-01")}),
                   set("decision_term", 6, {dated(weeks(1), "2026-01-01")}),
                   set("objection_term", 8, {dated(weeks(1), "2026-04-01")})}));
  EXPECT_THAT(problems(),
              testing::ElementsAre(
                  testing::HasSubstr(":4: 'help' has no setting \"decision_trem\"; did you mean "
                                     "'decision_term'?"),
                  testing::HasSubstr(":6: 'decision_term' holds from 2026-01-01, but this file was "
                                     "adopted on 2026-03-10"),
                  testing::HasSubstr(":8: 'help' has no setting \"objection_term\"")));
}

TEST_F(LoaderTest, what_is_fixed_by_law_stays_fixed) {
  put("municipalities/buch/heiloo/core.lua",
      policy_file("core", "2026-03-10",
                  {set("objection_term", 4, {dated(weeks(4), "2026-04-01")})}));
  EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr("fixed by Awb art. 6:7")));
}

TEST_F(LoaderTest, a_broken_region_stops_its_municipalities_and_is_told_once) {
  put("municipalities/buch/help.lua",
      policy_file("help", "2026-03-10",
                  {set("decision_term", 4, {dated(weeks(3), "2026-04-01")})}));
  const Loaded loaded = load();
  EXPECT_THAT(lines_of(loaded.problems),
              testing::ElementsAre(testing::StartsWith("municipalities/buch/help.lua:4: 3 weeks")));
  EXPECT_TRUE(loaded.municipalities.empty());
}

TEST_F(LoaderTest, a_later_value_never_overwrites_an_earlier_one) {
  put("municipalities/buch/heiloo/help.lua",
      policy_file("help", "2026-03-10",
                  {set("decision_term", 4,
                       {dated(weeks(1), "2026-04-01"), dated(weeks(2), "2026-04-01")})}));
  EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr("each with a later 'from'")));
}

TEST_F(LoaderTest, a_broken_plugin_stops_exactly_those_who_use_it) {
  plugin("help", {{"speaks", api("2")}});
  municipality("bergen", {"core"});
  const Loaded loaded = load();
  EXPECT_TRUE(loaded.municipalities.contains("buch/bergen"));
  EXPECT_FALSE(loaded.municipalities.contains("buch/heiloo"));
  EXPECT_THAT(lines_of(loaded.problems),
              testing::ElementsAre(
                  testing::HasSubstr("speaks api \"2\""),
                  testing::HasSubstr("'help' was refused, so buch/heiloo cannot start; see "
                                     "plugins/help/plugin.lua")));
}

TEST_F(LoaderTest, a_plugin_needs_what_it_requires_in_the_right_version) {
  plugin("help", {{"requires", Map{{"core", ">=2.0.0"}}}});
  EXPECT_THAT(problems(), testing::Contains(testing::HasSubstr(
                              "'help' requires 'core' >=2.0.0, but version 1.0.0 is there")));
  plugin("help", {{"requires", Map{{"cor", ">=1.0.0"}}}});
  EXPECT_THAT(
      problems(),
      testing::Contains(testing::HasSubstr("'cor', which is not there; did you mean 'core'?")));
}

TEST_F(LoaderTest, a_circle_of_plugins_is_refused_and_drawn) {
  plugin("core", {{"requires", Map{{"help", ">=1.0.0"}}}});
  EXPECT_THAT(problems(), testing::Contains(testing::HasSubstr(
                              "plugins require each other in a circle: core → help → core")));
}

TEST_F(LoaderTest, a_price_is_a_setting_that_exists_and_is_an_amount) {
  plugin("help", {{"requires", Map{{"core", ">=1.0.0"}}}, {"offers", List{"help"}}});
  const auto priced = [&](const char* setting) {
    put("plugins/help/provisions.lua",
        block("provisions", "help",
              {declare("provision", "help", 4,
                       {{"title", "Hulp"},
                        {"kind", "tailored"},
                        {"law", "wmo"},
                        {"price", Map{{"is", "setting"}, {"setting", setting}}}})}));
    return problems();
  };
  EXPECT_THAT(priced("decision_tern"),
              testing::Contains(testing::HasSubstr("did you mean 'decision_term'?")));
  EXPECT_THAT(priced("decision_term"),
              testing::Contains(testing::HasSubstr("which is not an amount")));
}

TEST_F(LoaderTest, two_plugins_cannot_offer_one_provision) {
  offer("one", "household_help");
  offer("two", "household_help");
  EXPECT_THAT(problems(),
              testing::ElementsAre("plugins/two/provisions.lua:4: provision \"household_help\" is "
                                   "offered already, at plugins/one/provisions.lua:4: two plugins "
                                   "cannot offer one name"));
}

TEST_F(LoaderTest, a_municipality_names_plugins_that_exist_and_what_those_require) {
  municipality("heiloo", {"help"});
  EXPECT_THAT(problems(),
              testing::ElementsAre(testing::HasSubstr(
                  "'help' requires 'core', which is not among the plugins of buch/heiloo")));
  municipality("heiloo", {"core", "hulp"});
  EXPECT_THAT(
      problems(),
      testing::ElementsAre(testing::HasSubstr("there is no plugin 'hulp'; did you mean 'help'?")));
}

TEST_F(LoaderTest, a_plugin_of_one_municipality_is_seen_by_that_one_alone) {
  put("municipalities/buch/heiloo/plugins/reading/plugin.lua",
      declare("plugin", "reading", 1,
              {{"title", "Lezen"}, {"version", "1.0.0"}, {"speaks", api("1")}}));
  municipality("heiloo", {"core", "help", "reading"});
  EXPECT_NE(load().municipalities.at("buch/heiloo")->task("reading"), nullptr);
  municipality("bergen", {"core", "help", "reading"});
  EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr("there is no plugin 'reading'")));
}

TEST_F(LoaderTest, a_region_that_lists_its_municipalities_means_those_and_no_other) {
  put("municipalities/buch/region.lua",
      declare("region", "buch", 1,
              {{"title", "BUCH"}, {"municipalities", List{"bergen", "uitgeest"}}}));
  const Loaded loaded = load();
  EXPECT_TRUE(loaded.municipalities.contains("buch/bergen"));
  EXPECT_THAT(lines_of(loaded.problems),
              testing::ElementsAre(
                  testing::HasSubstr("'heiloo' is not among the municipalities of region \"buch\""),
                  testing::HasSubstr("names the municipality 'uitgeest', which has no folder")));
}

TEST_F(LoaderTest, a_folder_name_must_be_what_the_file_says) {
  put("municipalities/buch/heiloo/municipality.lua", declare("municipality", "heilo", 1));
  EXPECT_THAT(problems(), testing::Contains(testing::HasSubstr(
                              "municipality \"heilo\" must be called \"heiloo\" here")));
}

TEST_F(LoaderTest, the_fingerprint_names_the_policy_and_nothing_else) {
  std::vector<SourceFile> all = files();
  const auto print = [&](const std::vector<SourceFile>& some) {
    return load_policy(some, scripts).value().municipalities.at("buch/bergen")->fingerprint;
  };
  const std::string first = print(all);
  EXPECT_EQ(first.size(), 64u);
  std::reverse(all.begin(), all.end());
  EXPECT_EQ(print(all), first) << "order never shows";

  for (SourceFile& file : all) {
    file.text += file.path == "municipalities/buch/heiloo/municipality.lua" ? " " : "";
  }
  EXPECT_EQ(print(all), first) << "a neighbour's file changes nothing here";

  all.push_back({"plugins/help/cases.lua", "return cases …"});
  EXPECT_EQ(print(all), first) << "tests decide nothing";

  for (SourceFile& file : all) {
    file.text += file.path == "plugins/help/parameters.lua" ? " " : "";
  }
  EXPECT_NE(print(all), first);
}

TEST_F(LoaderTest, a_file_in_a_place_that_nobody_reads_is_reported) {
  std::vector<SourceFile> all = files();
  all.push_back({"plugins/help.lua", "x"});
  all.push_back({"municipalities/buch/Bergen-Noord/municipality.lua", "x"});
  EXPECT_THAT(lines_of(load_policy(all, scripts).value().problems),
              testing::ElementsAre(testing::HasSubstr("'Bergen-Noord' is not in snake_case"),
                                   testing::HasSubstr("plugins/help.lua: nobody reads this file")));
}

// --- other partnerships and pilots

// Heiloo has its transport with another region.
class PartnerTest : public LoaderTest {
 protected:
  PartnerTest() {
    plugin("transport", {{"offers", List{"taxi"}}});
    put("plugins/transport/provisions.lua", block("provisions", "transport",
                                                  {declare("provision", "taxi", 4,
                                                           {{"title", "Taxi"},
                                                            {"kind", "tailored"},
                                                            {"law", "wmo"},
                                                            {"cluster", "Vervoer"}})}));
    put("plugins/transport/parameters.lua",
        block("parameters", "transport",
              {declare("parameter", "zones", 3,
                       {{"room", at_most(9)},
                        {"agreed", "commons, 2026-01-01"},
                        {"open_to", List{"region", "municipality"}},
                        {"default", 5}})}));
    put("municipalities/buch/transport.lua",
        policy_file("transport", "2026-01-01", {set("zones", 4, {dated(4, "2026-01-01")})}));
    put("municipalities/oost/transport.lua",
        policy_file("transport", "2026-01-01",
                    {set("zones", 4, {dated(3, "2026-01-01", {{"room", at_most(3)}})})}));
    region_oost({{"guests", List{"buch/heiloo"}}});
    heiloo({{"region", "oost"}, {"cluster", "Vervoer"}, {"tasks", List{"transport"}}});
  }

  void region_oost(Map fields) {
    fields["title"] = "Oost";
    put("municipalities/oost/region.lua", declare("region", "oost", 1, std::move(fields)));
  }

  void heiloo(Map partnership) {
    municipality("bergen", {"transport"});
    put("municipalities/buch/heiloo/municipality.lua",
        declare("municipality", "heiloo", 1,
                {{"title", "heiloo"},
                 {"code", List{Map{{"code", "0399"}, {"from", "2001-01-01"}}}},
                 {"plugins", List{"transport"}},
                 {"partnerships", List{std::move(partnership)}}}));
  }
};

TEST_F(PartnerTest, the_accents_of_the_partnership_hold_and_those_of_the_region_do_not) {
  const Loaded loaded = load();
  EXPECT_THAT(lines_of(loaded.problems), testing::IsEmpty());
  const auto zones = [&](const char* id) {
    return loaded.municipalities.at(id)
        ->task("transport")
        ->setting("zones")
        ->at(Date::of(2026, 5, 1));
  };
  EXPECT_EQ(zones("buch/bergen").value, Value(4));
  EXPECT_EQ(zones("buch/heiloo").value, Value(3));
  EXPECT_EQ(zones("buch/heiloo").place, "municipalities/oost/transport.lua:4");
  EXPECT_EQ(loaded.municipalities.at("buch/heiloo")->task("transport")->region, "oost");
  EXPECT_EQ(loaded.municipalities.at("buch/bergen")->task("transport")->region, "buch");
}

TEST_F(PartnerTest, the_room_is_what_the_partnership_left) {
  put("municipalities/buch/heiloo/transport.lua",
      policy_file("transport", "2026-01-01", {set("zones", 4, {dated(4, "2026-02-01")})}));
  EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr(
                              "narrowed by the region at municipalities/oost/transport.lua:4")));
}

TEST_F(PartnerTest, the_fingerprint_names_the_files_of_the_partnership) {
  const std::string before = load().municipalities.at("buch/heiloo")->fingerprint;
  const std::string bergen = load().municipalities.at("buch/bergen")->fingerprint;
  std::vector<SourceFile> changed = files();
  for (SourceFile& file : changed) {
    file.text += file.path == "municipalities/oost/transport.lua" ? " changed" : "";
  }
  const Loaded after = load_policy(changed, scripts).value();
  EXPECT_NE(after.municipalities.at("buch/heiloo")->fingerprint, before);
  EXPECT_EQ(after.municipalities.at("buch/bergen")->fingerprint, bergen);
}

TEST_F(PartnerTest, who_is_no_guest_has_no_place_there) {
  region_oost({});
  EXPECT_THAT(problems(), testing::ElementsAre(
                              testing::HasSubstr("does not name buch/heiloo among its guests")));
  EXPECT_FALSE(load().municipalities.contains("buch/heiloo"));
  EXPECT_TRUE(load().municipalities.contains("buch/bergen"));
}

TEST_F(PartnerTest, a_partnership_is_with_a_region_for_a_task_in_its_cluster) {
  heiloo({{"region", "oosst"}, {"cluster", "Vervoer"}, {"tasks", List{"transport"}}});
  EXPECT_THAT(problems(), testing::ElementsAre(
                              testing::HasSubstr("there is no such region; did you mean 'oost'?")));
  heiloo({{"region", "oost"}, {"cluster", "Wonen"}, {"tasks", List{"transport"}}});
  EXPECT_THAT(problems(), testing::ElementsAre(
                              testing::HasSubstr("has no provision in the cluster \"Wonen\"")));
  heiloo({{"region", "oost"}, {"cluster", "Vervoer"}, {"tasks", List{"help"}}});
  EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr("does not use")));
}

TEST_F(LoaderTest, what_is_only_for_a_pilot_names_one_that_began) {
  const auto only_for = [&](const char* pilot, const char* from) {
    put("municipalities/buch/heiloo/help.lua",
        policy_file("help", "2026-01-01",
                    {set("decision_term", 4, {dated(weeks(1), from, {{"only_for", pilot}})})}));
    put("municipalities/buch/heiloo/municipality.lua",
        declare("municipality", "heiloo", 1,
                {{"title", "heiloo"},
                 {"code", List{Map{{"code", "0399"}, {"from", "2001-01-01"}}}},
                 {"plugins", List{"core", "help"}},
                 {"pilots", List{Map{{"pilot", "dorp"},
                                     {"title", "Proef"},
                                     {"from", "2026-04-01"},
                                     {"because", "Eerst klein."}}}}}));
    return problems();
  };
  EXPECT_THAT(only_for("dorp", "2026-04-01"), testing::IsEmpty());
  const Loaded loaded = load();
  const Task& task = *loaded.municipalities.at("buch/heiloo")->task("help");
  EXPECT_EQ(*task.settings_at(Date::of(2026, 5, 1), "dorp").find("decision_term"), weeks(1));
  EXPECT_EQ(*task.settings_at(Date::of(2026, 5, 1)).find("decision_term"), weeks(2));
  EXPECT_THAT(only_for("drop", "2026-04-01"),
              testing::ElementsAre(testing::HasSubstr("did you mean 'dorp'?")));
  EXPECT_THAT(only_for("dorp", "2026-03-01"),
              testing::ElementsAre(testing::HasSubstr("the pilot begins on 2026-04-01")));
}

TEST_F(LoaderTest, a_region_sets_nothing_for_a_pilot) {
  put("municipalities/buch/help.lua",
      policy_file(
          "help", "2026-01-01",
          {set("decision_term", 4, {dated(weeks(1), "2026-04-01", {{"only_for", "dorp"}})})}));
  EXPECT_THAT(problems(),
              testing::ElementsAre(testing::HasSubstr("a pilot belongs to one municipality")));
}

TEST_F(LoaderTest, a_setting_that_names_an_organisation_names_one_that_is_there) {
  put("plugins/help/parameters.lua", block("parameters", "help",
                                           {declare("parameter", "back_office", 3,
                                                    {{"room", free_text()},
                                                     {"names", "organisation"},
                                                     {"open_to", List{"municipality"}},
                                                     {"default", ""}})}));
  put("municipalities/buch/heiloo/help.lua",
      policy_file("help", "2026-01-01", {set("back_office", 4, {dated("samen", "2026-02-01")})}));
  EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr(
                              "setting 'back_office' names the organisation \"samen\", which no "
                              "roles.lua of buch/heiloo declares")));
}

// A policy root on disk, with one file in it, and another file beside the root.
class PolicyRoot : public testing::Test {
 protected:
  PolicyRoot() {
    std::filesystem::create_directories(root / "plugins" / "help");
    std::filesystem::create_directories(root / "municipalities");
    std::ofstream(root / "plugins" / "help" / "plugin.lua") << "return {}";
    std::ofstream(folder.path() / "secret.lua") << "a secret";
  }
  TemporaryFolder folder;
  const std::filesystem::path root = folder.path() / "root";
};

TEST_F(PolicyRoot, is_read_with_its_own_files) {
  const auto files = read_policy_root(root);
  ASSERT_TRUE(files) << files.error().says;
  ASSERT_EQ(files->size(), 1U);
  EXPECT_EQ(files->front().path, "plugins/help/plugin.lua");
}

TEST_F(PolicyRoot, does_not_follow_a_link_out_of_the_folder) {
  std::filesystem::create_symlink(folder.path() / "secret.lua",
                                  root / "plugins" / "help" / "rules.lua");
  std::filesystem::create_directory_symlink(folder.path(), root / "plugins" / "elsewhere");
  const auto files = read_policy_root(root);
  ASSERT_TRUE(files) << files.error().says;
  ASSERT_EQ(files->size(), 2U);
  for (const SourceFile& file : *files) {
    EXPECT_EQ(file.text.find("secret"), std::string::npos) << file.path;
    EXPECT_EQ(file.path.find("elsewhere"), std::string::npos);
  }
}

}  // namespace
}  // namespace naober::policy
