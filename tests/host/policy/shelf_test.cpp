#include "policy/shelf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "base/codec.h"
#include "policy_words.h"

namespace naober::policy {
namespace {

// Two regions with two municipalities each; `help` requires `core`, `loose` stands by itself, and
// epe alone uses nothing but `core`.
class ShelfTest : public testing::Test {
 protected:
  TreeScripts scripts;
  PolicyShelf shelf;

  ShelfTest() {
    for (const char* plugin : {"core", "help", "loose"}) {
      put_plugin(plugin, "1.0.0");
      put_term(plugin, 6);
    }
    for (const char* region : {"buch", "veluwe"}) {
      put("municipalities/" + std::string(region) + "/region.lua",
          declare("region", region, 1, {{"title", region}}));
    }
    put_municipality("buch", "bergen", {"core", "help", "loose"});
    put_municipality("buch", "heiloo", {"core", "help"});
    put_municipality("veluwe", "ede", {"core", "help"});
    put_municipality("veluwe", "epe", {"core"});
  }

  void put(const std::string& path, Value tree) { scripts.trees[path] = std::move(tree); }

  void put_plugin(const std::string& name, const char* version) {
    Map fields{
        {"title", name}, {"version", version}, {"speaks", Map{{"is", "api"}, {"version", "1"}}}};
    if (name == "help") {
      fields["requires"] = Map{{"core", ">=1.0.0"}};
    }
    put("plugins/" + name + "/plugin.lua", declare("plugin", name.c_str(), 1, std::move(fields)));
  }

  void put_term(const std::string& plugin, int most) {
    put("plugins/" + plugin + "/parameters.lua",
        block("parameters", plugin.c_str(),
              {declare("parameter", (plugin + "_term").c_str(), 3,
                       {{"law", "Awb art. 4:13"},
                        {"room", at_most(weeks(most))},
                        {"open_to", List{"region", "municipality"}},
                        {"default", weeks(most)}})}));
  }

  void put_municipality(const std::string& region, const std::string& name, List plugins) {
    put("municipalities/" + region + "/" + name + "/municipality.lua",
        declare("municipality", name.c_str(), 1,
                {{"title", "Stad " + name},
                 {"code", List{Map{{"code", "0373"}, {"from", "2001-01-01"}}}},
                 {"plugins", std::move(plugins)}}));
  }

  // What a layer sets: `folder` is "buch" or "buch/bergen".
  void put_accent(const std::string& folder, const std::string& plugin, int term) {
    put("municipalities/" + folder + "/" + plugin + ".lua",
        policy_file(plugin.c_str(), "2026-03-10",
                    {set((plugin + "_term").c_str(), 4, {dated(weeks(term), "2026-04-01")})}));
  }

  std::vector<SourceFile> files() const {
    std::vector<SourceFile> all;
    for (const auto& [path, tree] : scripts.trees) {
      all.push_back({path, encode(tree)});
    }
    return all;
  }

  Loaded load() {
    scripts.loaded.clear();
    return shelf.load(FilesInMemory(files()), scripts).value();
  }
};

TEST_F(ShelfTest, what_did_not_change_is_not_loaded_again) {
  const Loaded before = load();
  const Loaded after = load();
  EXPECT_THAT(scripts.loaded, testing::IsEmpty());
  EXPECT_EQ(before.municipalities, after.municipalities);
  EXPECT_EQ(before.plugins, after.plugins);
}

TEST_F(ShelfTest, a_change_of_one_municipality_loads_that_one_alone) {
  const Loaded before = load();
  put_accent("buch/bergen", "help", 4);
  const Loaded after = load();
  EXPECT_THAT(scripts.loaded, testing::ElementsAre("municipalities/buch/bergen"));
  EXPECT_NE(before.municipalities.at("buch/bergen")->fingerprint,
            after.municipalities.at("buch/bergen")->fingerprint);
  EXPECT_EQ(before.municipalities.at("buch/heiloo"), after.municipalities.at("buch/heiloo"));
}

TEST_F(ShelfTest, a_change_of_a_region_loads_its_municipalities_and_no_other) {
  load();
  put_accent("buch", "help", 5);
  load();
  EXPECT_THAT(scripts.loaded,
              testing::ElementsAre("municipalities/buch", "municipalities/buch/bergen",
                                   "municipalities/buch/heiloo"));
}

TEST_F(ShelfTest, a_change_of_a_plugin_builds_what_requires_it_and_who_uses_it) {
  const Loaded before = load();
  put_term("help", 7);
  const Loaded after = load();
  EXPECT_THAT(scripts.loaded, testing::Contains("plugins/help"));
  EXPECT_THAT(scripts.loaded, testing::Not(testing::Contains("plugins/core")));
  EXPECT_THAT(scripts.loaded, testing::Not(testing::Contains("plugins/loose")));
  EXPECT_EQ(before.plugins.at("core"), after.plugins.at("core"));
  // Epe does not use it, and keeps its bundle as it is.
  EXPECT_EQ(before.municipalities.at("veluwe/epe"), after.municipalities.at("veluwe/epe"));
  EXPECT_NE(before.municipalities.at("veluwe/ede"), after.municipalities.at("veluwe/ede"));
}

TEST_F(ShelfTest, a_change_below_a_plugin_builds_those_above_it_too) {
  const Loaded before = load();
  put_term("core", 8);
  const Loaded after = load();
  EXPECT_THAT(scripts.loaded, testing::IsSupersetOf({"plugins/core", "plugins/help"}));
  EXPECT_EQ(before.plugins.at("loose"), after.plugins.at("loose"));
  EXPECT_NE(before.plugins.at("help"), after.plugins.at("help"));
}

TEST_F(ShelfTest, a_test_that_changed_builds_nothing_of_a_plugin_again) {
  const Loaded before = load();
  put("plugins/help/cases.lua", block("cases", "help", {}));
  const Loaded after = load();
  EXPECT_THAT(scripts.loaded, testing::IsEmpty());
  EXPECT_EQ(before.plugins.at("help"), after.plugins.at("help"));
}

TEST_F(ShelfTest, a_copy_tries_a_change_out_and_the_shelf_stays_as_it_was) {
  const Loaded before = load();
  put_accent("buch/bergen", "help", 4);
  PolicyShelf tried = shelf;
  ASSERT_TRUE(tried.load(FilesInMemory(files()), scripts).has_value());
  scripts.trees.erase("municipalities/buch/bergen/help.lua");
  EXPECT_EQ(load().municipalities, before.municipalities);
  EXPECT_THAT(scripts.loaded, testing::IsEmpty());
}

TEST_F(ShelfTest, a_plugin_that_names_a_new_municipality_is_refused_with_those_who_use_it) {
  put("plugins/help/texts.lua", Map{});
  auto named = files();
  for (SourceFile& file : named) {
    if (file.path == "plugins/help/texts.lua") {
      file.text = "return { town = \"putten\" }";
    }
  }
  ASSERT_THAT(shelf.load(FilesInMemory(named), scripts).value().problems, testing::IsEmpty());
  put_municipality("veluwe", "putten", {"core"});
  named.push_back({"municipalities/veluwe/putten/municipality.lua", "new"});
  const Loaded after = shelf.load(FilesInMemory(named), scripts).value();
  EXPECT_FALSE(after.plugins.contains("help"));
  EXPECT_FALSE(after.municipalities.contains("buch/bergen"));
  EXPECT_TRUE(after.municipalities.contains("veluwe/putten"));
}

// Whatever happens to the files, in whatever order: the shelf gives what loading anew gives.
TEST_F(ShelfTest, after_any_change_it_gives_what_loading_anew_gives) {
  std::mt19937 dice(20260401);
  const auto roll = [&](int sides) { return static_cast<int>(dice() % sides); };
  const std::vector<std::string> plugins = {"core", "help", "loose"};
  const std::vector<std::string> places = {"buch",        "veluwe",     "buch/bergen",
                                           "buch/heiloo", "veluwe/ede", "veluwe/epe"};
  for (int round = 0; round < 400; ++round) {
    const std::string& plugin = plugins[roll(3)];
    const std::string& place = places[roll(6)];
    switch (roll(7)) {
      case 0:
        put_term(plugin, 4 + roll(4));
        break;
      case 1:
        put_plugin(plugin, roll(3) == 0 ? "0.9.0" : "1.1.0");
        break;
      case 2:
        scripts.trees.erase("plugins/" + plugin + "/plugin.lua");
        break;
      case 3:
      case 4:
        put_accent(place, plugin, 3 + roll(6));
        break;
      case 5:
        scripts.trees.erase("municipalities/" + place + "/" + plugin + ".lua");
        break;
      default:
        put("municipalities/" + place + "/roles.lua",
            roll(2) == 0 ? Value("a mistake") : block("roles", "", {}));
    }
    const Loaded shelved = load();
    const Loaded anew = load_policy(files(), scripts).value();
    ASSERT_EQ(lines_of(shelved.problems), lines_of(anew.problems)) << "round " << round;
    ASSERT_EQ(shelved.plugins.size(), anew.plugins.size());
    ASSERT_EQ(shelved.municipalities.size(), anew.municipalities.size());
    for (const auto& [id, bundle] : anew.municipalities) {
      ASSERT_EQ(shelved.municipalities.at(id)->fingerprint, bundle->fingerprint);
      for (const auto& [name, task] : bundle->tasks) {
        // Not only the files: what was made of them.
        ASSERT_EQ(shelved.municipalities.at(id)->task(name)->plugin, shelved.plugins.at(name))
            << id << " in round " << round;
        ASSERT_EQ(
            shelved.municipalities.at(id)->settings(name, Date::of(2026, 5, 1))->by_name.size(),
            task.settings_at(Date::of(2026, 5, 1)).by_name.size());
      }
    }
  }
}

}  // namespace
}  // namespace naober::policy
