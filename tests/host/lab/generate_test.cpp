#include "lab/generate.h"

#include "generated_town.h"
#include "journal/journal.h"
#include "records/basis.h"
#include "records/case_file.h"
#include "records/identity.h"

namespace naober::lab {
namespace {

std::vector<std::string> facts_of_decisions(GeneratedTown& town) {
  std::vector<std::string> facts;
  const auto read = town.store->read([&](store::ReadTransaction& transaction) -> Result<void> {
    TRY(const auto numbers, records::basis_numbers(transaction));
    records::BasisChunk chunk;
    TRY_DO(chunk.read(transaction, numbers, Date::of(1900, 1, 1)));
    for (const records::Basis& basis : chunk.rows()) {
      facts.emplace_back(basis.facts);
    }
    return {};
  });
  EXPECT_TRUE(read) << read.error().says;
  return facts;
}

TEST(Generate, the_same_seed_gives_the_same_facts_and_decisions) {
  GeneratedTown one(300);
  GeneratedTown other(300);
  EXPECT_EQ(one.made.cases, 300);
  EXPECT_GT(one.made.decided, 100);
  EXPECT_LT(one.made.decided, 300) << "some cases must still be open";
  EXPECT_EQ(one.made.decided, other.made.decided);
  EXPECT_EQ(facts_of_decisions(one), facts_of_decisions(other));
}

TEST(Generate, its_facts_differ_from_case_to_case_and_are_all_acceptable) {
  GeneratedTown town(200);
  const auto facts = facts_of_decisions(town);
  const std::set<std::string> different(facts.begin(), facts.end());
  EXPECT_GT(different.size(), facts.size() / 2);
  const SimulationResult same = town.run(town.bundle);
  EXPECT_EQ(same.decisions.left_out, 0);
}

TEST(Generate, every_case_has_its_lines_in_the_journal) {
  GeneratedTown town(50);
  std::int64_t entries = 0;
  const auto read = town.store->read([&](store::ReadTransaction& transaction) {
    return journal::each(transaction, 1, [&](const journal::NumberedEntry& entry) {
      entries += entry.entry.user_id == "user_generator" ? 1 : 0;
      return true;
    });
  });
  ASSERT_TRUE(read) << read.error().says;
  // Opened and advised; and decided where it was.
  EXPECT_EQ(entries, 2 * 50 + town.made.decided);
}

TEST(Generate, a_policy_whose_tasks_have_no_cases_gives_nothing_to_vary) {
  GeneratedTown town(0);
  const auto refused =
      generate_cases({1, 10, town.clock.today()}, *town.store, *town.bundle, &town.scripts(), {},
                     {"user_generator", "consultant", "buch"}, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::invalid);
}

}  // namespace
}  // namespace naober::lab
