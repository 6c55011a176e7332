#include "records/basis.h"

#include "base/codec.h"
#include "file.h"

namespace naober::records {
namespace {

class BasisTest : public testing::Test {
 protected:
  Decision decide(const Value& outcome) {
    const auto client =
        file.add_client(number_++ == 0 ? "999900006" : "999990019", file.add_household());
    const CaseFile case_file = file.add_case(client);
    const Plan plan = file.agreed_plan(case_file, true);
    Advice advice = file.add_advice(case_file);
    advice.outcome = outcome;
    const Decision decision = file.decision_on(case_file, plan, advice);
    file.put([&](store::WriteTransaction& transaction) -> Result<void> {
      TRY_DO(add_decision(transaction, decision));
      return add_basis(transaction, decision, case_file.task, advice);
    });
    return decision;
  }
  std::vector<Basis> rows(Date since = Date::of(2000, 1, 1)) {
    const auto read = file.read([&](store::ReadTransaction& transaction) -> Result<void> {
      TRY(const Numbers numbers, basis_numbers(transaction));
      return chunk.read(transaction, numbers, since);
    });
    EXPECT_TRUE(read) << read.error().says;
    return chunk.rows();
  }
  static Value outcome() {
    return Map{
        {"grants", List{Map{{"provision", "household_help"}, {"values", Map{{"hours", 2.5}}}}}},
        {"refer_to", ""},
        {"settings_read", List{"usual_hours"}},
        {"problems", List{}},
        {"trace", List{}}};
  }

  File file;
  BasisChunk chunk;

 private:
  int number_ = 0;
};

TEST_F(BasisTest, a_decision_keeps_what_it_rests_on_in_one_row) {
  const Decision decision = decide(outcome());
  const auto found = rows();
  ASSERT_EQ(found.size(), 1u);
  const Basis& basis = found.front();
  EXPECT_EQ(basis.task, "household_help");
  EXPECT_EQ(basis.kind, "grant");
  EXPECT_EQ(basis.verdict, "grant");
  EXPECT_EQ(basis.settings_read, "[\"usual_hours\"]");
  EXPECT_THAT(std::string(basis.advised), testing::HasSubstr("2.5"));
  EXPECT_EQ(basis.facts, encode(decision.facts));
  const auto ids = file.read([&](store::ReadTransaction& transaction) {
    return find_basis(transaction, basis.number, chunk);
  });
  ASSERT_TRUE(ids);
  EXPECT_EQ(ids->decision, decision.id);
  EXPECT_EQ(ids->case_file, decision.case_file);
}

TEST_F(BasisTest, an_advice_with_a_failed_function_tells_nothing_of_what_it_read) {
  Value failed = outcome();
  (*failed.as<Map>())["problems"] = List{Map{{"rule", "HH-10"}}};
  decide(failed);
  EXPECT_EQ(rows().front().settings_read, "");
}

TEST_F(BasisTest, only_decisions_of_the_day_and_later_are_read) {
  decide(outcome());
  EXPECT_EQ(rows(file.day).size(), 1u);
  EXPECT_TRUE(rows(file.day.plus_days(1)).empty());
}

TEST_F(BasisTest, an_open_case_is_undecided_until_somebody_decides) {
  const auto client = file.add_client("999990019", file.add_household());
  const CaseFile open = file.add_case(client);
  file.add_advice(open);
  const auto read = [&] {
    return file.read([&](store::ReadTransaction& transaction) -> Result<std::vector<Undecided>> {
      TRY(const Numbers numbers, undecided_numbers(transaction));
      return undecided(transaction, numbers);
    });
  };
  const auto before = read();
  ASSERT_TRUE(before);
  ASSERT_EQ(before->size(), 1u);
  EXPECT_EQ(before->front().case_file, open.id);
  EXPECT_EQ(before->front().verdict, "grant");
  decide(outcome());
  const auto after = read();
  ASSERT_TRUE(after);
  EXPECT_EQ(after->size(), 1u) << "the decided case is open as well, but decided";
}

TEST_F(BasisTest, a_basis_is_not_rewritten) {
  decide(outcome());
  const auto changed = file.write([](store::WriteTransaction& transaction) -> Result<void> {
    return transaction.connection().statement("UPDATE basis SET verdict = 'refuse'").run();
  });
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().fault, Fault::conflict);
}

}  // namespace
}  // namespace naober::records
