#include "lab/simulate.h"

#include <thread>

#include "base/codec.h"
#include "generated_town.h"
#include "lab/asker.h"
#include "lab/contrast.h"
#include "lab/policy_difference.h"
#include "policy/evaluate.h"
#include "records/basis.h"
#include "store/bystander.h"
#include "store/queries.h"

namespace naober::lab {
namespace {

const std::vector<std::string> household_help = {"household_help"};

// A decision as the plain road would advise on it: facts decoded, rules asked, outcome written.
struct Plain {
  std::int64_t number = 0;
  policy::Outcome before;
  policy::Outcome after;
};

policy::Outcome plainly(const policy::Bundle& bundle, std::string_view task, Date on,
                        const Map& facts, policy::Scripts& scripts) {
  const policy::Task& asked = *bundle.task(task);
  const auto sheet = taken(policy::FactSheet::read(*asked.plugin->facts, facts));
  const policy::Settings settings = asked.settings_at(on);
  const policy::Functions functions{scripts, "plain", asked.plugin->unit};
  return taken(policy::advise(*asked.book, settings, sheet, &functions));
}

std::vector<Plain> asked_plainly(GeneratedTown& town, const Sides& sides) {
  std::vector<Plain> answers;
  records::BasisChunk chunk;
  const auto read = town.store->read([&](store::ReadTransaction& transaction) -> Result<void> {
    TRY(const auto numbers, records::basis_numbers(transaction));
    return chunk.read(transaction, numbers, Date::of(1900, 1, 1));
  });
  EXPECT_TRUE(read);
  for (const records::Basis& basis : chunk.rows()) {
    const Map facts = *taken(decode(basis.facts)).as<Map>();
    answers.push_back({basis.number,
                       plainly(*sides.before, basis.task, sides.on, facts, town.scripts()),
                       plainly(*sides.after, basis.task, sides.on, facts, town.scripts())});
  }
  return answers;
}

std::vector<std::int64_t> numbers_of_flips(const SimulationResult& result) {
  std::vector<std::int64_t> numbers;
  for (const FlipMark& mark : result.flips) {
    if (!mark.open) {
      numbers.push_back(mark.number);
    }
  }
  return numbers;
}

// Everything but how it was found.
std::string findings(SimulationResult result) {
  result.unread = 0;
  std::string text = std::string(encode(show(result)));
  for (const FlipMark& mark : result.flips) {
    text += std::to_string(mark.number) + ":" + encode(show(result.kinds[mark.kind]));
  }
  return text;
}

SimulationOptions all_of_it() {
  SimulationOptions options;
  options.full = true;
  return options;
}

class Simulate : public testing::Test {
 protected:
  static GeneratedTown& town() {
    static GeneratedTown generated(500, {"household_help", "sheltered_housing"});
    return generated;
  }
};

TEST_F(Simulate, a_policy_against_itself_changes_nothing) {
  const SimulationResult result = town().run(town().bundle);
  EXPECT_EQ(result.decisions.total, town().made.decided);
  EXPECT_EQ(result.open.total, town().made.cases - town().made.decided);
  EXPECT_EQ(result.decisions.same, result.decisions.total);
  EXPECT_TRUE(result.flips.empty());
  EXPECT_EQ(result.decisions.before, result.decisions.after);
  EXPECT_GT(result.decisions.before.cents_a_year, 0);
}

TEST_F(Simulate, comes_to_what_the_rules_come_to_when_asked_one_by_one) {
  const auto after = town().with({"household_help.usual_hours=2", "household_help.large_home=180"});
  const SimulationResult result = town().run(after, all_of_it());
  std::vector<std::int64_t> flips;
  Moves moves;
  for (const Plain& plain : asked_plainly(town(), town().sides(after))) {
    const bool same = plain.before.verdict == plain.after.verdict &&
                      encode(*to_value(plain.before).find("grants")) ==
                          encode(*to_value(plain.after).find("grants"));
    if (!same) {
      flips.push_back(plain.number);
    }
    moves.add(plain.before.verdict, plain.after.verdict);
  }
  EXPECT_GT(flips.size(), 5u);
  EXPECT_EQ(numbers_of_flips(result), flips);
  EXPECT_EQ(result.decisions.before_after, moves);
  EXPECT_EQ(result.decisions.left_out, 0);
}

TEST_F(Simulate, what_was_skipped_because_it_read_nothing_that_differs_changes_no_figure) {
  for (const std::vector<std::string>& settings :
       {std::vector<std::string>{"household_help.usual_hours=2"},
        std::vector<std::string>{"household_help.laundry_service=no"},
        std::vector<std::string>{"sheltered_housing.bridging_support=yes"},
        std::vector<std::string>{"household_help.hour_price=41.00"}}) {
    const auto after = town().with(settings);
    const SimulationResult skipping = town().run(after);
    const SimulationResult full = town().run(after, all_of_it());
    EXPECT_GT(skipping.unread, 0) << settings.front();
    EXPECT_EQ(full.unread, 0);
    EXPECT_EQ(findings(skipping), findings(full)) << settings.front();
  }
}

TEST_F(Simulate, is_the_same_however_it_is_cut_up) {
  const auto after = town().with({"household_help.usual_hours=2"});
  SimulationOptions alone;
  alone.threads = 1;
  SimulationOptions cut;
  cut.threads = 3;
  cut.window = 37;
  EXPECT_EQ(findings(town().run(after, alone)), findings(town().run(after, cut)));
}

TEST_F(Simulate, names_the_rule_and_the_setting_that_flipped) {
  const SimulationResult result = town().run(town().with({"household_help.usual_hours=2"}));
  ASSERT_GT(result.decisions.flipped, 0);
  for (const FlipKind& kind : result.kinds) {
    EXPECT_THAT(kind.rules, testing::ElementsAre("HH-10"));
    EXPECT_THAT(kind.settings, testing::ElementsAre("usual_hours"));
    EXPECT_FALSE(kind.together);
    EXPECT_FALSE(kind.other_rules);
  }
  EXPECT_EQ(result.by_rule.at("household_help HH-10"), std::int64_t(result.flips.size()));
  EXPECT_EQ(result.by_setting.at("household_help.usual_hours"), std::int64_t(result.flips.size()));
  ASSERT_EQ(result.settings.size(), 1u);
  EXPECT_EQ(result.settings.front().after, Value(2));
}

TEST_F(Simulate, settings_that_only_together_undo_a_flip_are_named_together) {
  const auto after = town().with({"household_help.usual_hours=2", "household_help.large_home=200"});
  const SimulationResult result = town().run(after);
  bool found = false;
  for (const FlipKind& kind : result.kinds) {
    if (kind.together) {
      found = true;
      EXPECT_THAT(kind.settings, testing::UnorderedElementsAre("usual_hours", "large_home"));
    } else {
      EXPECT_THAT(kind.settings, testing::Not(testing::IsEmpty()));
    }
  }
  EXPECT_TRUE(found) << "no generated case has a large home and hours between";
}

TEST_F(Simulate, a_rule_that_is_written_otherwise_is_no_setting) {
  const auto after = town().with_text("plugins/household_help/rules.lua",
                                      "holds \"copes_alone\",\n", "fails \"copes_alone\",\n");
  const SimulationResult result = town().run(after);
  EXPECT_THAT(result.tasks_with_other_rules, testing::ElementsAre("household_help"));
  ASSERT_GT(result.flips.size(), 0u);
  for (const FlipKind& kind : result.kinds) {
    EXPECT_TRUE(kind.other_rules);
    EXPECT_THAT(kind.settings, testing::IsEmpty());
    EXPECT_THAT(kind.rules, testing::Contains("HH-4"));
  }
  EXPECT_THAT(result.by_setting, testing::IsEmpty());
}

TEST_F(Simulate, a_fact_that_did_not_exist_yet_leaves_a_case_out_and_says_so) {
  DraftChanges changes;
  for (const policy::SourceFile& file : town().bundle->files) {
    std::string text = file.text;
    if (file.path == "plugins/household_help/facts.lua") {
      text.insert(text.rfind('}'),
                  "  fact \"has_a_robot\" { \"client\", \"Stofzuigt een robot?\" },\n");
    } else if (file.path == "plugins/household_help/rules.lua") {
      text.insert(text.rfind('}'),
                  "  rule \"HH-11\" { law = \"Wmo 2015 art. 2.3.5 lid 3\", when = holds "
                  "\"has_a_robot\", gives = refuse, because = \"De robot doet het.\" },\n");
    } else {
      continue;
    }
    changes.files[file.path] = text;
  }
  const auto after =
      taken(whole_draft_of(town().bundle, changes, town().scripts(), town().clock.today()));
  const SimulationResult result = town().run(after);
  EXPECT_GT(result.decisions.left_out, 0);
  ASSERT_EQ(result.left_out.size(), 1u);
  EXPECT_EQ(result.left_out.begin()->first, "fact 'has_a_robot' did not exist yet");
  const SimulationPart& part = result.decisions;
  EXPECT_EQ(part.same + part.flipped + part.changed + part.left_out, part.total);
}

TEST_F(Simulate, a_function_that_fails_leaves_a_case_out_and_says_so) {
  const auto after =
      town().with_text("plugins/household_help/rules.lua", "return facts.hours_needed > usual",
                       "return facts.hours_needed > nobody_knows");
  const SimulationResult result = town().run(after);
  EXPECT_GT(result.decisions.left_out, 0);
  EXPECT_THAT(result.left_out.begin()->first, testing::HasSubstr("'HH-10' failed"));
}

TEST_F(Simulate, an_old_fact_that_no_longer_fits_leaves_a_case_out_without_telling_its_value) {
  const auto after =
      town().with_text("plugins/household_help/facts.lua", "type = number, min = 0, max = 40",
                       "type = number, min = 0, max = 2");
  const SimulationResult result = town().run(after);
  EXPECT_GT(result.decisions.left_out, 0);
  EXPECT_THAT(result.left_out.begin()->first, testing::StartsWith("fact 'hours_needed' was"));
}

TEST_F(Simulate, a_price_changes_the_cost_and_nothing_else) {
  const SimulationResult result = town().run(town().with({"household_help.hour_price=38.00"}));
  EXPECT_TRUE(result.flips.empty());
  EXPECT_EQ(result.decisions.gains + result.decisions.loses, 0);
  EXPECT_GT(result.decisions.after.cents_a_year, result.decisions.before.cents_a_year);
}

TEST_F(Simulate, ages_come_from_the_facts_of_those_who_flipped) {
  const auto after =
      town().with_text("plugins/sheltered_housing/rules.lua", "fails \"manages_with_help_nearby\"",
                       "holds \"manages_with_help_nearby\"");
  const SimulationResult result = town().run(after);
  std::int64_t known = 0;
  std::int64_t all = 0;
  for (const auto& [age, count] : result.by_age) {
    known += age == "unknown" ? 0 : count;
    all += count;
  }
  EXPECT_GT(known, 0);
  EXPECT_EQ(all, std::int64_t(result.flips.size()));
}

TEST_F(Simulate, decisions_before_the_day_that_was_asked_for_do_not_count) {
  SimulationOptions recent;
  recent.since = town().clock.today().plus_days(-100);
  const SimulationResult result = town().run(town().bundle, recent);
  EXPECT_GT(result.decisions.total, 0);
  EXPECT_LT(result.decisions.total, town().made.decided);
}

TEST_F(Simulate, one_that_is_told_to_stop_stops) {
  SimulationProgress progress;
  SimulationOptions small;
  small.full = true;
  small.window = 10;
  const Sides sides = town().sides(town().with({"household_help.usual_hours=2"}));
  std::thread watcher([&] {
    while (progress.done == 0) {
      std::this_thread::yield();
    }
    progress.stop = true;
  });
  const auto ended = simulate(sides, town().store->readers(), small, progress);
  watcher.join();
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().about, "cancelled");
  EXPECT_LT(progress.done, progress.total);
}

// The proof that identities stay closed: it works on a file that holds none, and finds the same.
TEST_F(Simulate, works_on_a_file_without_identities_and_without_keys) {
  const auto after = town().with({"household_help.usual_hours=2"});
  const SimulationResult whole = town().run(after);
  TemporaryFolder folder;
  const auto copy = folder.path() / "bergen.db";
  {
    std::filesystem::copy_file(town().file(), copy);
    const auto log = town().file().string() + "-wal";
    if (std::filesystem::exists(log)) {
      std::filesystem::copy_file(log, copy.string() + "-wal");
    }
    store::ConnectionOptions options;
    options.role = store::ConnectionOptions::Role::pen;
    const auto opened = taken(store::Connection::open(copy, options));
    ASSERT_TRUE(opened->run_script("DROP TABLE identity;"));
  }
  const auto bare = taken(store::Bystander::open(folder.path(), "bergen"));
  SimulationProgress progress;
  const auto found = taken(simulate(town().sides(after), bare->readers(), {}, progress));
  EXPECT_EQ(findings(found), findings(whole));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "bergen.keys.db"));
}

TEST(Difference, is_named_by_what_a_resident_would_notice_first) {
  const std::string own = "own";
  Answer grant;
  grant.verdict = policy::Verdict::grant;
  grant.grants = {{"help", 3.0, {}}};
  grant.amounts = {{"help", "hours", policy::Cell::of_number(3)}};
  Answer other = grant;
  EXPECT_EQ(difference(grant, other), "");
  other.amounts.front().value = policy::Cell::of_number(2);
  EXPECT_EQ(difference(grant, other), "amount");
  other.grants.front().provision = "cleaning";
  EXPECT_EQ(difference(grant, other), "provision");
  other.verdict = policy::Verdict::refuse;
  EXPECT_EQ(difference(grant, other), "verdict");
  Answer refer;
  refer.verdict = policy::Verdict::refer;
  Answer elsewhere = refer;
  elsewhere.refer_to = own;
  EXPECT_EQ(difference(refer, elsewhere), "referral");
}

TEST_F(Simulate, a_task_that_the_other_policy_does_not_use_leaves_its_cases_out) {
  auto without = std::make_shared<policy::Bundle>(*town().bundle);
  without->tasks.erase("sheltered_housing");
  const SimulationResult result = town().run(without);
  ASSERT_EQ(result.left_out.size(), 1u);
  EXPECT_THAT(result.left_out.begin()->first,
              testing::HasSubstr("'sheltered_housing' is not in use in the other policy"));
}

TEST_F(Simulate, its_queries_name_no_identity) {
  const auto queries = taken(store::Queries::embedded_for("municipality"));
  for (const char* name : {"basis_bounds", "basis_chunk", "basis_chunk_to_ask", "find_basis",
                           "undecided_bounds", "undecided_chunk", "facts_of_case"}) {
    ASSERT_NE(queries.find(name), nullptr) << name;
    EXPECT_EQ(queries.find(name)->find("identity"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace naober::lab
