#include "lab/concern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "policy_files.h"

namespace naober::lab {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Two plugins, one building on the other, and one municipality.
policy::Loaded two_plugins() {
  policy::Loaded loaded;
  for (const auto& [name, sees] :
       {std::pair{"base", std::vector<std::string>{"base"}},
        std::pair{"visits", std::vector<std::string>{"base", "visits"}}}) {
    auto plugin = std::make_shared<policy::Plugin>();
    plugin->manifest.name = name;
    plugin->sees = sees;
    loaded.plugins.emplace(name, std::move(plugin));
  }
  return loaded;
}

PolicyCase asked(const char* name, const char* file, const char* plugin, const char* at = "") {
  PolicyCase made;
  made.name = name;
  made.place = {file, 1};
  made.plugin = plugin;
  made.at = at;
  return made;
}

std::vector<std::string> concerned_by(const char* path) {
  CaseShelf shelf;
  shelf.files.push_back(
      {"plugins/base/cases.lua", "", {asked("base", "plugins/base/cases.lua", "base")}});
  shelf.files.push_back(
      {"plugins/visits/cases.lua", "", {asked("visits", "plugins/visits/cases.lua", "visits")}});
  shelf.files.push_back(
      {"municipalities/veen/turf/cases.lua",
       "",
       {asked("turf base", "municipalities/veen/turf/cases.lua", "base", "veen/turf"),
        asked("turf visits", "municipalities/veen/turf/cases.lua", "visits", "veen/turf")}});
  std::vector<std::string> names;
  for (const CaseSheet& sheet : concerned(shelf, {path}, two_plugins()).files) {
    for (const PolicyCase& one : sheet.cases) {
      names.push_back(one.name);
    }
  }
  return names;
}

TEST(Concern, a_plugin_concerns_its_cases_everywhere_and_those_of_who_builds_on_it) {
  EXPECT_THAT(concerned_by("plugins/visits/rules.lua"), ElementsAre("visits", "turf visits"));
  EXPECT_THAT(concerned_by("plugins/base/parameters.lua"),
              ElementsAre("base", "visits", "turf base", "turf visits"));
}

TEST(Concern, cases_concern_themselves_alone) {
  EXPECT_THAT(concerned_by("plugins/visits/cases.lua"), ElementsAre("visits"));
}

TEST(Concern, what_a_place_sets_concerns_the_cases_that_take_place_there) {
  EXPECT_THAT(concerned_by("municipalities/veen/turf/visits.lua"), ElementsAre("turf visits"));
  EXPECT_THAT(concerned_by("municipalities/veen/base.lua"),
              ElementsAre("turf base", "turf visits"));
  EXPECT_THAT(concerned_by("municipalities/veen/turf/roles.lua"),
              ElementsAre("turf base", "turf visits"));
  EXPECT_THAT(concerned_by("municipalities/veen/peat/visits.lua"), IsEmpty());
  EXPECT_THAT(concerned_by("municipalities/veen/turf/letters/contact.html"),
              ElementsAre("turf base", "turf visits"));
}

TEST(Concern, a_file_that_is_no_policy_concerns_nobody) {
  EXPECT_THAT(concerned_by("notes.txt"), IsEmpty());
  EXPECT_THAT(concerned_by("municipalities/calendar/equated_days.tsv"), IsEmpty());
}

}  // namespace
}  // namespace naober::lab
