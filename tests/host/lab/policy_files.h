// A small policy of one plugin and one municipality, in files, for the tests of the lab.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lab/policy_test.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::lab {

inline policy::SourceFile file(const char* path, const char* text) { return {path, text}; }

// Without cases; a test brings its own.
inline std::vector<policy::SourceFile> small_policy() {
  return {
      file("plugins/visits/plugin.lua", R"(return plugin "visits" {
  title = "Huisbezoek", version = "1.0.0", speaks = api "1", needs = {}, offers = { "visit" },
})"),
      file("plugins/visits/provisions.lua", R"(return provisions "visits" {
  provision "visit" { title = "Huisbezoek", kind = "general", law = "wmo" },
})"),
      file("plugins/visits/facts.lua", R"(return facts "visits" {
  fact "age"    { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 130 },
  fact "lonely" { "client", "Is de cliënt vaak alleen?" },
  fact "steps"  { "client", "Hoeveel treden heeft de trap?", type = whole_number },
})"),
      file("plugins/visits/parameters.lua", R"(return parameters "visits" {
  parameter "visit_age" { title = "Leeftijd", law = "Wmo 2015 art. 2.1.2", agreed = "commons, 2026-01-01",
    room = between(65, 80), open_to = { "region", "municipality" }, default = 75 },
})"),
      file("plugins/visits/rules.lua", R"(return rules "visits" {
  rule "V-1" {
    law = "Wmo 2015 art. 2.3.5",
    when = all { at_least_is("age", setting "visit_age"), holds "lonely" },
    gives = grant "visit", because = "U bent vaak alleen. Wij komen langs.",
  },
  rule "V-2" {
    law = "Wmo 2015 art. 2.3.5", reads = { "steps" },
    when = function(facts) return facts.steps > 12 end,
    gives = weigh "grant", because = "De trap is lang. Wij kijken mee.",
  },
})"),
      file("municipalities/veen/region.lua",
           R"(return region "veen" { title = "Veen", municipalities = { "turf" } })"),
      file("municipalities/veen/turf/municipality.lua", R"(return municipality "turf" {
  title = "Turf", code = { { "9999", from = "2020-01-01" } }, plugins = { "visits" },
})"),
      file("municipalities/veen/turf/visits.lua", R"(return policy "visits" {
  of = "veen/turf", adopted = { by = "college", on = "2026-01-01", source = "Beleidsregels 2026" },
  set "visit_age" { { 70, from = "2026-02-01", source = "art. 2", because = "Eerder is beter." } },
})"),
  };
}

// Runs the small policy with these cases in a real worker.
inline PolicyTest run_cases(const char* path, const char* cases, const std::string& below = {}) {
  script::PoolOptions options;
  options.worker = script::worker_path();
  auto pool = script::Pool::start(std::move(options));
  CHECK(pool.has_value());
  std::vector<policy::SourceFile> files = small_policy();
  files.push_back(file(path, cases));
  auto test = test_policy(files, **pool, below);
  CHECK(test.has_value());
  return *std::move(test);
}

}  // namespace naober::lab
