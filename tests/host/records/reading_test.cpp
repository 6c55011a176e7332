#include "records/reading.h"

#include "file.h"
#include "records/removal.h"

namespace naober::records {
namespace {

class ReadingTest : public testing::Test {
 protected:
  // One more decision that rests on these settings.
  std::int64_t decide(const char* setting, const std::string& pilot = {}) {
    static constexpr const char* numbers[] = {"999900006", "999990019", "999990032"};
    const auto client = file.add_client(numbers[made_++], file.add_household());
    const CaseFile case_file = file.add_case(client);
    const Plan plan = file.agreed_plan(case_file, true);
    Advice advice = file.add_advice(case_file);
    advice.pilot = pilot;
    advice.outcome = Map{{"grants", List{}},
                         {"refer_to", ""},
                         {"settings_read", List{setting}},
                         {"problems", List{}}};
    const Decision decision = file.decision_on(case_file, plan, advice);
    file.put([&](store::WriteTransaction& transaction) -> Result<void> {
      TRY_DO(add_decision(transaction, decision));
      return add_basis(transaction, decision, case_file.task, advice);
    });
    decided_on_ = decision.decided_on;
    decided_in_ = case_file.id;
    return made_;
  }
  std::vector<Reading> readings(Date since = Date::of(2000, 1, 1)) {
    const auto read = file.read(
        [&](store::ReadTransaction& transaction) { return readings_since(transaction, since); });
    EXPECT_TRUE(read);
    return *read;
  }

  File file;
  Date decided_on_;
  CaseId decided_in_;

 private:
  int made_ = 0;
};

TEST_F(ReadingTest, decisions_that_read_the_same_and_came_to_the_same_are_counted_together) {
  decide("usual_hours");
  decide("usual_hours");
  decide("large_home");
  const auto all = readings();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].decisions, 2);
  EXPECT_EQ(all[0].settings_read, "[\"usual_hours\"]");
  EXPECT_EQ(all[1].decisions, 1);
}

TEST_F(ReadingTest, a_decision_whose_case_was_destroyed_is_counted_no_more) {
  decide("usual_hours");
  decide("usual_hours");
  file.put([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(destroy_case(transaction, decided_in_));
    return {};
  });
  ASSERT_EQ(readings().size(), 1u);
  EXPECT_EQ(readings().front().decisions, 1);
}

TEST_F(ReadingTest, gives_its_decisions_by_number_and_no_others) {
  decide("usual_hours");
  decide("large_home");
  decide("usual_hours");
  const std::int64_t reading = readings().front().number;
  const auto numbers = [&](Numbers window, Date since, std::int64_t limit) {
    std::vector<ReadBasis> rows;
    const auto came = file.read([&](store::ReadTransaction& transaction) {
      return read_basis(transaction, reading, window, since, limit, rows);
    });
    EXPECT_TRUE(came);
    EXPECT_EQ(*came, static_cast<std::int64_t>(rows.size()));
    std::vector<std::int64_t> found;
    for (const ReadBasis& row : rows) {
      found.push_back(row.number);
    }
    return found;
  };
  const Date ever = Date::of(2000, 1, 1);
  EXPECT_EQ(numbers({1, 3}, ever, 10), (std::vector<std::int64_t>{1, 3}));
  EXPECT_EQ(numbers({1, 3}, ever, 1), (std::vector<std::int64_t>{1}));
  EXPECT_EQ(numbers({2, 3}, ever, 10), (std::vector<std::int64_t>{3}));
  EXPECT_TRUE(numbers({1, 3}, decided_on_.plus_days(1), 10).empty());
}

TEST_F(ReadingTest, of_months_before_the_day_there_are_none) {
  decide("usual_hours");
  EXPECT_EQ(readings(decided_on_).size(), 1u);
  EXPECT_TRUE(readings(decided_on_.plus_months(1)).empty());
}

TEST_F(ReadingTest, what_a_case_in_a_pilot_read_is_not_told) {
  decide("usual_hours", "doorbraak");
  ASSERT_EQ(readings().size(), 1u);
  EXPECT_EQ(readings().front().settings_read, "");
}

}  // namespace
}  // namespace naober::records
