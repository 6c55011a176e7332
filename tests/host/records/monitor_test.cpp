// What the monitor reads: events and words about them, and no identity.
#include "records/monitor.h"

#include <gmock/gmock.h>

#include "base/embedded.h"
#include "policy/indicator.h"
#include "records/file.h"
#include "records/record.h"

namespace naober::records {
namespace {

std::vector<CountedEvent> events(File& file, const EventQuery& query) {
  std::vector<CountedEvent> found;
  const auto read = file.read([&](store::ReadTransaction& transaction) {
    return each_event(transaction, query, [&](const CountedEvent& event) {
      found.push_back(event);
      return Result<void>();
    });
  });
  EXPECT_TRUE(read) << read.error().says << read.error().about;
  return found;
}

struct Town {
  Town()
      : client(file.add_client("999900006", file.add_household())),
        case_file(file.add_case(client)) {
    file.put([&](store::WriteTransaction& transaction) {
      return add_age_group(transaction, case_file.id, "65_79");
    });
  }
  EventQuery of(const std::string& source, const std::string& task = "") const {
    return {source, task, "", Date::of(2026, 1, 1), Date::of(2027, 1, 1)};
  }
  File file;
  Client client;
  CaseFile case_file;
};

TEST(MonitorQueries, open_no_identity) {
  const EmbeddedFile* sql = find_embedded("host/records/monitor.sql");
  ASSERT_NE(sql, nullptr);
  const std::string text(sql->content);
  for (const char* table : {"identity\n", "FROM identity", "JOIN identity", "sealed", "bsn"}) {
    EXPECT_THAT(text, testing::Not(testing::HasSubstr(table)));
  }
}

TEST(MonitorQueries, give_every_column_that_an_indicator_may_name) {
  Town town;
  const auto plan = town.file.agreed_plan(town.case_file, true);
  auto decision = town.file.decision_on(town.case_file, plan, town.file.add_advice(town.case_file));
  ASSERT_TRUE(town.file.keep(decision));
  for (const policy::CountSource& source : policy::count_sources()) {
    for (const CountedEvent& event : events(town.file, town.of(source.name))) {
      EXPECT_EQ(event.words.size(), source.columns.size());
    }
  }
}

TEST(MonitorQueries, a_decision_brings_its_words_its_facts_and_an_age_group) {
  Town town;
  const auto plan = town.file.agreed_plan(town.case_file, true);
  auto decision = town.file.decision_on(town.case_file, plan, town.file.add_advice(town.case_file));
  decision.deviation = "Het kan hier anders.";
  ASSERT_TRUE(town.file.keep(decision));
  const auto found = events(town.file, town.of("decisions", "household_help"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].on, town.file.day);
  EXPECT_EQ(found[0].task, "household_help");
  EXPECT_EQ(found[0].age_group, "65_79");
  EXPECT_THAT(found[0].words,
              testing::ElementsAre("grant", "household_help", "", "grant", "no", "bergen"));
  EXPECT_EQ(*found[0].seen.find("limited"), Value(true));
  EXPECT_THAT(events(town.file, town.of("decisions", "sheltered_housing")), testing::IsEmpty());
}

TEST(MonitorQueries, the_day_after_the_last_does_not_count) {
  Town town;
  auto query = town.of("cases");
  EXPECT_EQ(events(town.file, query).size(), 1u);
  query.until = town.file.day;
  EXPECT_EQ(events(town.file, query).size(), 0u);
  query.until = town.file.day.plus_days(1);
  EXPECT_EQ(events(town.file, query).size(), 1u);
}

TEST(MonitorQueries, a_record_counts_on_the_day_it_was_added_with_what_it_said_then) {
  Town town;
  Record record;
  record.id = RecordId::make(town.file.random);
  record.task = "household_help";
  record.type = "care_moment";
  record.subject.case_file = town.case_file.id;
  record.created_on = town.file.day;
  record.content.fields = Map{{"part_of_day", "morning"}};
  record.content.form = Map{};
  record.content.saved_by = "user_fenna";
  town.file.put([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(add_record(transaction, record));
    record.content.fields = Map{{"part_of_day", "evening"}};
    return save_record(transaction, record);
  });
  auto query = town.of("records", "household_help");
  query.record = "care_moment";
  const auto found = events(town.file, query);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(*found[0].seen.find("part_of_day"), Value("morning"));
  EXPECT_EQ(found[0].age_group, "65_79");
}

TEST(MonitorQueries, the_age_group_of_a_case_is_written_once) {
  Town town;
  const auto again = town.file.write([&](store::WriteTransaction& transaction) -> Result<void> {
    return add_age_group(transaction, town.case_file.id, "80_on");
  });
  EXPECT_FALSE(again);
}

}  // namespace
}  // namespace naober::records
