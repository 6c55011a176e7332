#include "advice_policy.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "places.h"
#include "policy/source_tree.h"
#include "script/worker_path.h"

namespace naober::bench {

namespace {

using policy::Declaration;
using policy::ProblemList;
using policy::Profile;
using policy::SourceFile;
using policy::Unit;

[[noreturn]] void give_up(const std::string& says) {
  std::fprintf(stderr, "bench_advice: %s\n", says.c_str());
  std::exit(2);
}

SourceFile source(const std::string& name) {
  std::ifstream stream(NAOBER_SOURCE_DIR "/tests/bench/advice/" + name);
  return {"bench/" + name, std::string(std::istreambuf_iterator<char>(stream), {})};
}

Unit unit_of(const std::string& name, std::vector<SourceFile> files) {
  policy::Folder folder;
  folder.path = name;
  folder.scripts = std::move(files);
  return folder.unit(Profile::plugin);
}

// The plain function, as the value of one rule.
SourceFile as_rule(const SourceFile& plain) {
  return {"bench/function.lua",
          "local decide = (function()\n" + plain.text +
              "\nend)()\nreturn rules \"wmo\" { rule \"F\" { when = decide } }\n"};
}

Value declarations(script::Pool& pool, const Unit& unit, const std::string& path) {
  const auto loaded = pool.load(unit);
  if (!loaded) {
    give_up(loaded.error().says);
  }
  for (const policy::LoadedFile& file : *loaded) {
    if (file.path == path && file.declarations) {
      return *file.declarations;
    }
    if (!file.declarations) {
      give_up(file.declarations.error().about + " " + file.declarations.error().says);
    }
  }
  give_up("no " + path);
}

BenchPolicy load() {
  BenchPolicy made;
  script::PoolOptions options;
  options.worker = script::worker_path();
  auto pool = script::Pool::start(std::move(options));
  if (!pool) {
    give_up(pool.error().says);
  }
  made.pool = *std::move(pool);
  const Unit unit = unit_of("bench", {source("facts.lua"), source("rules.lua")});
  const Value facts = declarations(*made.pool, unit, "bench/facts.lua");
  const Value rules = declarations(*made.pool, unit, "bench/rules.lua");
  ProblemList problems;
  Declaration fact_block(facts, "bench/facts.lua", problems);
  Declaration rule_block(rules, "bench/rules.lua", problems);
  made.facts = std::make_shared<const policy::FactTable>(read_facts(fact_block));
  made.book = compile(made.facts, read_rules(rule_block), {}, problems);
  for (const policy::Problem& problem : problems.all()) {
    give_up(problem.place() + " " + problem.says);
  }
  made.function_unit = unit_of("bench_function", {as_rule(source("decide.lua"))});
  return made;
}

}  // namespace

BenchPolicy& BenchPolicy::shared() {
  static BenchPolicy policy = load();
  return policy;
}

}  // namespace naober::bench
