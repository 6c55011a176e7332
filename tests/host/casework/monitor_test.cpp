// The monitor of a region: counted per municipality, in periods that are over, and nobody given
// away.
#include "casework/monitor.h"

#include <algorithm>

#include "casework/age_group.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// Residents invented by number; the last digits make the eleven-proof right.
Identity resident(int number, Date born) {
  const std::string first = "9999" + std::to_string(1000 + number);
  int sum = 0;
  for (int place = 0; place < 8; ++place) {
    sum += (9 - place) * (first[static_cast<std::size_t>(place)] - '0');
  }
  if (sum % 11 == 10) {
    return resident(number + 500, born);
  }
  return Identity{first + std::to_string(sum % 11), "Proef", "P.", born,
                  Address{"Kerkstraat", "1", "1931 AB", "Egmond aan Zee"}};
}

struct Region {
  Region() {
    monitored = {read_from("bergen", bergen_town), read_from("castricum", castricum_town)};
  }
  static MonitoredTown read_from(const std::string& name, Town& town) {
    return {name, town.generalist().bundle,
            [&town](const MonitoredTown::Work& work) { return town.store().read(work); }};
  }
  // Cases of household help, one person each.
  void open_cases(Town& town, const std::string& organisation, int many, Date born,
                  const std::string& task = "household_help") {
    for (int each = 0; each < many; ++each) {
      Road road(town.as("Fenna", organisation, "consultant"));
      road.register_somebody(resident(++people, born)).open(task);
    }
  }
  MonitorTable table(const std::string& task, const std::string& indicator, Date today) {
    auto counted = monitor(monitored, {task, indicator, 2026, today});
    EXPECT_TRUE(counted) << counted.error().says;
    return counted.value_or(MonitorTable{});
  }

  Town bergen_town{"buch/bergen"};
  Town castricum_town{"buch/castricum"};
  int people = 0;
  std::vector<MonitoredTown> monitored;
};

std::optional<std::int64_t> at(const MonitorTable& table, const std::vector<std::string>& words) {
  for (const MonitorRow& row : table.rows) {
    if (row.at == words) {
      return row.count;
    }
  }
  return 0;
}

const Date april = Date::of(2026, 4, 1);

TEST(Monitor, counts_per_municipality_and_quarter_and_in_total) {
  Region region;
  region.open_cases(region.bergen_town, "bergen", 7, Date::of(1940, 5, 1));
  region.open_cases(region.castricum_town, "buch", 6, Date::of(1940, 5, 1));
  const auto table = region.table("casework", "cases", april);
  EXPECT_THAT(table.columns, testing::ElementsAre("municipality", "quarter", "task"));
  EXPECT_EQ(at(table, {"bergen", "2026-Q1", "household_help"}), 7);
  EXPECT_EQ(at(table, {"castricum", "2026-Q1", "household_help"}), 6);
  EXPECT_EQ(at(table, {"", "", ""}), 13);
  const auto ages = region.table("casework", "ages", april);
  EXPECT_EQ(at(ages, {"bergen", "2026-Q1", "80_on"}), 7);
}

TEST(Monitor, a_period_that_is_not_over_does_not_count_yet) {
  Region region;
  region.open_cases(region.bergen_town, "bergen", 6, Date::of(1940, 5, 1));
  EXPECT_EQ(region.table("casework", "cases", Date::of(2026, 3, 31)).rows.size(), 0u);
  EXPECT_EQ(at(region.table("casework", "cases", april), {"", "", ""}), 6);
}

TEST(Monitor, few_people_are_left_out_of_their_cell_and_of_what_would_tell) {
  Region region;
  region.open_cases(region.bergen_town, "bergen", 2, Date::of(1958, 5, 1));
  region.open_cases(region.bergen_town, "bergen", 9, Date::of(1940, 5, 1));
  region.open_cases(region.castricum_town, "buch", 8, Date::of(1958, 5, 1));
  region.open_cases(region.castricum_town, "buch", 7, Date::of(1940, 5, 1));
  const auto table = region.table("casework", "ages", april);
  const auto count = [&](const char* town, const char* age) {
    return at(table, {town, "2026-Q1", age});
  };
  EXPECT_EQ(count("bergen", "65_79"), std::nullopt);
  EXPECT_EQ(count("bergen", "80_on"), std::nullopt) << "11 - 9 would tell";
  EXPECT_EQ(count("bergen", ""), 11);
  EXPECT_EQ(count("", "65_79"), 10);
  EXPECT_EQ(count("", ""), 26);
}

TEST(Monitor, what_a_municipality_sees_is_a_part_of_what_the_region_sees) {
  Region region;
  region.open_cases(region.bergen_town, "bergen", 2, Date::of(1958, 5, 1));
  region.open_cases(region.bergen_town, "bergen", 9, Date::of(1940, 5, 1));
  region.open_cases(region.castricum_town, "buch", 8, Date::of(1958, 5, 1));
  region.open_cases(region.castricum_town, "buch", 7, Date::of(1940, 5, 1));
  const auto whole = region.table("casework", "ages", april);
  const auto part = whole.of_municipality("bergen");
  EXPECT_THAT(part.columns, testing::ElementsAre("quarter", "age_group"));
  EXPECT_EQ(at(part, {"2026-Q1", "80_on"}), std::nullopt);
  EXPECT_EQ(at(part, {"2026-Q1", ""}), 11);
  for (const MonitorRow& row : part.rows) {
    std::vector<std::string> words = {"bergen"};
    words.insert(words.end(), row.at.begin(), row.at.end());
    EXPECT_EQ(at(whole, words), row.count);
  }
}

TEST(Monitor, the_order_in_which_municipalities_are_read_changes_nothing) {
  Region region;
  region.open_cases(region.bergen_town, "bergen", 3, Date::of(1958, 5, 1));
  region.open_cases(region.bergen_town, "bergen", 6, Date::of(1940, 5, 1));
  region.open_cases(region.castricum_town, "buch", 6, Date::of(1958, 5, 1));
  const auto one = csv_of(region.table("casework", "ages", april));
  std::reverse(region.monitored.begin(), region.monitored.end());
  EXPECT_EQ(csv_of(region.table("casework", "ages", april)), one);
}

TEST(Monitor, is_a_table_for_programs_and_for_spreadsheets) {
  Region region;
  region.open_cases(region.bergen_town, "bergen", 6, Date::of(1940, 5, 1));
  const auto table = region.table("casework", "ages", april);
  EXPECT_THAT(csv_of(table), testing::StartsWith("municipality,quarter,age_group,count,left_out\r\n"
                                                 "total,total,total,6,no\r\n"));
  const Value json = json_of(table);
  EXPECT_EQ(json.text_at("unit"), "zaken");
  const Value& first = json.find("rows")->as<List>()->front();
  EXPECT_TRUE(first.find("municipality")->is_unknown()) << "null is the total";
  EXPECT_EQ(*first.find("count"), Value(6));
}

// The policy of a town with one more indicator, which counts a part of what `cases` counts.
std::shared_ptr<const policy::Bundle> with_help_counted(const policy::Bundle& bundle) {
  auto changed = std::make_shared<policy::Bundle>(bundle);
  auto& task = changed->tasks.at("casework");
  auto plugin = std::make_shared<policy::Plugin>(*task.plugin);
  policy::Indicator help;
  help.name = "help";
  help.plugin = "casework";
  help.counts = "cases";
  help.where = {{"task", {"household_help"}}};
  help.per = {"quarter"};
  help.every_task = true;
  plugin->indicators.push_back(help);
  task.plugin = plugin;
  return changed;
}

TEST(Monitor, a_part_does_not_give_away_what_the_whole_leaves_out) {
  Region region;
  const Date born = Date::of(1940, 5, 1);
  region.open_cases(region.bergen_town, "bergen", 9, born);
  region.open_cases(region.bergen_town, "bergen", 2, born, "sheltered_housing");
  region.open_cases(region.castricum_town, "buch", 8, born);
  region.open_cases(region.castricum_town, "buch", 7, born, "sheltered_housing");
  for (MonitoredTown& town : region.monitored) {
    town.bundle = with_help_counted(*town.bundle);
  }
  const auto help = region.table("casework", "help", april);
  const auto cases = region.table("casework", "cases", april);
  EXPECT_EQ(at(help, {"castricum", ""}).value_or(8), 8) << "the part alone is counted";
  EXPECT_FALSE(at(help, {"bergen", "2026-Q1"}) && at(cases, {"bergen", "2026-Q1", ""}))
      << "11 - 9 would tell";
  EXPECT_EQ(at(cases, {"bergen", "2026-Q1", "sheltered_housing"}), std::nullopt);
}

TEST(Monitor, what_nobody_counts_and_years_to_come_are_refused) {
  Region region;
  EXPECT_EQ(refusal(monitor(region.monitored, {"casework", "people", 2026, april})).fault,
            Fault::not_found);
  EXPECT_THAT(refusal(monitor(region.monitored, {"casework", "cases", 2027, april})).says,
              HasSubstr("from 2015 to 2026"));
}

// A group of twenty years is nobody's identity; what was reported about a quarter stays what it
// was.
TEST(Monitor, somebody_who_was_erased_stays_in_the_group_of_their_age) {
  Region region;
  for (int each = 0; each < 6; ++each) {
    Road road(region.bergen_town.as("Fenna", "bergen", "consultant"));
    road.register_somebody(resident(++region.people, Date::of(1940, 5, 1)));
    road.open();
    ASSERT_TRUE(region.bergen_town.store().vault().destroy_key(road.journey.client.id.text()));
  }
  EXPECT_EQ(at(region.table("casework", "ages", april), {"bergen", "2026-Q1", "80_on"}), 6);
}

}  // namespace
}  // namespace naober::casework
