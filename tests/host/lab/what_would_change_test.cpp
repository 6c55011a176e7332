// The smallest changes that lead elsewhere, on policies small enough to count by hand.
#include "lab/what_would_change.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "policy/loader.h"
#include "policy_files.h"

namespace naober::lab {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

script::Pool& scripts() {
  static const std::unique_ptr<script::Pool> shared = [] {
    script::PoolOptions options;
    options.worker = script::worker_path();
    auto started = script::Pool::start(std::move(options));
    CHECK(started.has_value());
    return *std::move(started);
  }();
  return *shared;
}

// Respite for who cares too much: sums, a derived fact, a setting, a choice, and a birth that
// nobody changes. `rules` and `facts` take the place of those of the small policy.
std::vector<policy::SourceFile> care_policy(const char* rules) {
  auto files = small_policy();
  for (auto& each : files) {
    if (each.path == "plugins/visits/facts.lua") {
      each.text = R"(return facts "visits" {
  fact "age"         { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 130 },
  fact "lonely"      { "client", "Is de cliënt vaak alleen?" },
  fact "pets"        { "client", "Zijn er huisdieren?" },
  fact "hours_given" { "client", "Hoeveel uur mantelzorg is er in een week?", type = whole_number, min = 0, max = 80 },
  fact "hours_asked" { "client", "Hoeveel uur zorg is er nodig?", type = number, min = 0, max = 80 },
  derived "burden"   { type = number, value = plus { "hours_given", "hours_asked" } },
  fact "home"        { "client", "Hoe woont de cliënt?", type = choice { "alone", "together", "elsewhere" } },
})";
    }
    if (each.path == "plugins/visits/rules.lua") {
      each.text = std::string("return rules \"visits\" {\n") + rules + "\n}";
    }
  }
  return files;
}

constexpr const char* by_data = R"(
  rule "C-1" { law = "Wmo 2015 art. 2.3.5", when = is("home", "elsewhere"),
    gives = refuse, because = "U woont elders." },
  rule "C-2" { law = "Wmo 2015 art. 2.3.2", when = all { below("hours_given", 20), holds "lonely" },
    gives = grant "visit", because = "Wij komen langs." },
  rule "C-3" { law = "Wmo 2015 art. 2.1.2", when = at_least_is("age", setting "visit_age"),
    gives = weigh "grant", because = "Op die leeftijd kijken wij mee." },
)";

Map facts_now() {
  return Map{{"age", 50},         {"lonely", true},      {"pets", true},
             {"hours_given", 24}, {"hours_asked", 10.0}, {"home", "together"}};
}

struct Asked {
  explicit Asked(const char* rules) {
    auto read = policy::load_policy(care_policy(rules), scripts());
    CHECK(read.has_value());
    loaded = *std::move(read);
    std::string problems;
    for (const auto& problem : loaded.problems) {
      problems += problem.place() + ": " + problem.says + "\n";
    }
    EXPECT_EQ(problems, "");
  }
  WhatWouldChange ask(WhatWouldChangeRequest request) {
    const std::atomic<bool> stop = false;
    const auto* task = loaded.municipalities.at("veen/turf")->task("visits");
    auto answer =
        what_would_change(*task, Date::of(2026, 3, 2), request, &scripts(), "veen/turf", stop);
    EXPECT_TRUE(answer) << answer.error().says;
    return answer.value_or(WhatWouldChange{});
  }
  WhatWouldChange ask(Map facts) {
    WhatWouldChangeRequest request;
    request.facts = std::move(facts);
    return ask(std::move(request));
  }
  policy::Loaded loaded;
};

// "hours_given=19 → grant": each way in one word.
std::vector<std::string> short_of(const std::vector<Way>& ways) {
  std::vector<std::string> all;
  for (const Way& way : ways) {
    std::string text;
    for (const ChangedFact& change : way.changes) {
      text += change.fact + "=" + write_json(change.to) + " ";
    }
    all.push_back(text + "-> " + std::string(policy::name_of(way.ending.verdict)));
  }
  return all;
}

TEST(WhatWouldChange, finds_the_boundary_of_a_number) {
  Asked asked(by_data);
  const auto answer = asked.ask(facts_now());
  EXPECT_EQ(answer.now.verdict, policy::Verdict::weigh);
  EXPECT_THAT(answer.because, IsEmpty());
  EXPECT_THAT(short_of(answer.ways),
              ElementsAre("hours_given=19 -> grant", "home=\"elsewhere\" -> refuse"));
  EXPECT_TRUE(answer.exact);
  EXPECT_TRUE(answer.complete);
}

TEST(WhatWouldChange, says_it_in_a_sentence_with_rule_and_article) {
  Asked asked(by_data);
  const auto answer = asked.ask(facts_now());
  ASSERT_FALSE(answer.ways.empty());
  const Way& way = answer.ways.front();
  EXPECT_EQ(way.rule, "C-2");
  EXPECT_EQ(way.article, "Wmo 2015 art. 2.3.2");
  EXPECT_EQ(way.says,
            "Als het antwoord op ‘Hoeveel uur mantelzorg is er in een week?’ 19 is (nu 24, 5 "
            "minder), dan is het advies: toekennen: Huisbezoek (regel C-2, Wmo 2015 art. 2.3.2).");
}

TEST(WhatWouldChange, tells_apart_what_nobody_can_change) {
  Asked asked(by_data);
  const auto answer = asked.ask(facts_now());
  EXPECT_THAT(short_of(answer.out_of_reach), ElementsAre("age=70 -> weigh"));
  const ChangedFact& change = answer.out_of_reach.front().changes.front();
  EXPECT_FALSE(change.can_change);
  EXPECT_THAT(change.settings, ElementsAre("visit_age"));
}

TEST(WhatWouldChange, needs_two_where_one_is_not_enough) {
  Asked asked(by_data);
  auto facts = facts_now();
  facts["lonely"] = false;
  const auto answer = asked.ask(facts);
  EXPECT_THAT(short_of(answer.ways),
              ElementsAre("home=\"elsewhere\" -> refuse", "lonely=true hours_given=19 -> grant"));
}

TEST(WhatWouldChange, needs_three_where_two_are_not_enough) {
  Asked asked(by_data);
  auto facts = facts_now();
  facts["lonely"] = false;
  facts["home"] = "elsewhere";
  const auto answer = asked.ask(facts);
  EXPECT_THAT(short_of(answer.ways),
              Contains("lonely=true hours_given=19 home=\"alone\" -> grant"));
  WhatWouldChangeRequest request;
  request.facts = facts;
  request.most_changes = 2;
  EXPECT_THAT(short_of(asked.ask(request).ways),
              Not(Contains("lonely=true hours_given=19 home=\"alone\" -> grant")));
}

TEST(WhatWouldChange, never_names_a_fact_that_no_rule_reads) {
  Asked asked(by_data);
  for (const Way& way : asked.ask(facts_now()).ways) {
    for (const ChangedFact& change : way.changes) {
      EXPECT_NE(change.fact, "pets");
    }
  }
}

TEST(WhatWouldChange, leaves_alone_what_the_asker_may_not_know) {
  Asked asked(by_data);
  WhatWouldChangeRequest request;
  request.facts = facts_now();
  request.left_alone = {"hours_given"};
  EXPECT_THAT(short_of(asked.ask(request).ways), ElementsAre("home=\"elsewhere\" -> refuse"));
}

TEST(WhatWouldChange, tries_the_answers_to_what_is_not_known_yet) {
  Asked asked(by_data);
  auto facts = facts_now();
  facts["hours_given"] = 10;
  facts.erase("lonely");
  const auto answer = asked.ask(facts);
  EXPECT_EQ(answer.now.verdict, policy::Verdict::ask);
  EXPECT_THAT(short_of(answer.ways), Contains("lonely=true -> grant"));
  EXPECT_THAT(answer.ways.front().says, HasSubstr("nu nog niet bekend"));
}

TEST(WhatWouldChange, finds_where_a_sum_tips_and_says_that_it_asked) {
  Asked asked(R"(
  rule "S-1" { law = "Wmo 2015 art. 2.3.5",
    when = above(minus(fact_value "hours_asked", times { "hours_given", 2 }), 0),
    gives = grant "visit", because = "Het tekort is te groot." })");
  auto facts = facts_now();
  facts["hours_given"] = 12;
  facts["hours_asked"] = 20.0;
  const auto answer = asked.ask(facts);
  EXPECT_THAT(short_of(answer.ways), Contains("hours_given=9 -> grant"));
  EXPECT_THAT(short_of(answer.ways), Contains("hours_asked=24.5 -> grant"));
  EXPECT_FALSE(answer.exact);
  EXPECT_THAT(answer.notes.front(), HasSubstr("som"));
}

TEST(WhatWouldChange, asks_a_function_where_it_tips) {
  Asked asked(R"(
  rule "F-1" { law = "Wmo 2015 art. 2.3.5", reads = { "hours_asked", "hours_given" },
    when = function(facts) return facts.hours_asked > facts.hours_given * 2 + 3 end,
    gives = grant "visit", because = "Het tekort is te groot." })");
  auto facts = facts_now();
  facts["hours_given"] = 12;
  facts["hours_asked"] = 20.0;
  const auto answer = asked.ask(facts);
  EXPECT_THAT(short_of(answer.ways), Contains("hours_given=8 -> grant"));
  EXPECT_THAT(short_of(answer.ways), Contains("hours_asked=27.5 -> grant"));
  EXPECT_FALSE(answer.exact);
  EXPECT_THAT(answer.notes.front(), HasSubstr("functie"));
}

TEST(WhatWouldChange, looks_through_derived_facts) {
  Asked asked(R"(
  rule "D-1" { law = "Wmo 2015 art. 2.3.5",
    when = at_least_is("burden", setting "visit_age"),
    gives = grant "visit", because = "Samen is het te veel." })");
  const auto answer = asked.ask(facts_now());
  EXPECT_THAT(short_of(answer.ways), Contains("hours_given=60 -> grant"));
  EXPECT_THAT(short_of(answer.ways), Contains("hours_asked=46.0 -> grant"));
}

TEST(WhatWouldChange, ends_within_its_bound_and_says_that_it_did) {
  Asked asked(by_data);
  WhatWouldChangeRequest request;
  request.facts = facts_now();
  request.most_asked = 3;
  const auto answer = asked.ask(request);
  EXPECT_FALSE(answer.complete);
  EXPECT_THAT(answer.notes, Contains(HasSubstr("Niet alle combinaties")));
}

TEST(WhatWouldChange, ends_when_it_is_told_to) {
  Asked asked(by_data);
  const std::atomic<bool> stop = true;
  WhatWouldChangeRequest request;
  request.facts = facts_now();
  const auto answer =
      what_would_change(*asked.loaded.municipalities.at("veen/turf")->task("visits"),
                        Date::of(2026, 3, 2), request, &scripts(), "veen/turf", stop);
  ASSERT_TRUE(answer);
  EXPECT_FALSE(answer->complete);
}

TEST(WhatWouldChange, refuses_facts_that_the_task_does_not_know) {
  Asked asked(by_data);
  const std::atomic<bool> stop = false;
  WhatWouldChangeRequest request;
  request.facts = Map{{"shoe_size", 43}};
  const auto refused =
      what_would_change(*asked.loaded.municipalities.at("veen/turf")->task("visits"),
                        Date::of(2026, 3, 2), request, &scripts(), "veen/turf", stop);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().about, "/facts/shoe_size");
}

}  // namespace
}  // namespace naober::lab
