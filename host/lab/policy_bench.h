// How much work each rule takes: a fuel gauge for authors (naober bench).
//
// What is counted comes first, because it is the same on every machine and every run: work (one per
// word of a condition or expression; of a function what the script room counted, about one per
// instruction of Lua) and the bytes that a function asked for. Time is measured beside it, each
// rule alone, and shown as a ratio to the cheapest rule of the same run.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "lab/case_files.h"
#include "policy/loader.h"
#include "policy/scripts.h"

namespace naober::lab {

struct RuleCost {
  std::string plugin;
  std::string name;  // "rule HH-10", "fact score"
  policy::Place place;
  bool is_function = false;
  std::uint64_t work = 0;   // of the dearest of all cases
  std::uint64_t usual = 0;  // of the case in the middle
  std::uint64_t bytes = 0;  // of the dearest
  double nanoseconds = 0;   // of one case, on average
  std::string worst;        // the place where most of the work is done: "file:line", or empty
  std::size_t failed = 0;   // cases in which the function gave no answer
};

struct PolicyBench {
  std::vector<RuleCost> rules;  // by plugin, as declared
  std::size_t sheets = 0;       // sets of facts that were asked
  std::size_t generated = 0;    // of them, how many no case gave
};

struct BenchOptions {
  std::string below;         // only plugins whose folder begins with this; empty: all
  std::size_t sheets = 200;  // sets of facts per plugin: those of its cases first, the rest made up
  std::uint64_t seed = 1;    // of what is made up
  std::size_t rounds = 20;   // how often each rule is timed; 0: not at all
};

// The work done on each line, by path and line, as a script room counts it that was told to.
using LineWork = std::map<std::string, std::map<int, std::uint64_t>>;

// Puts the line on which most of the work is done into `worst` of every function.
void name_worst_lines(PolicyBench& bench, const LineWork& lines);

// Fails only when the script room is not available.
Result<PolicyBench> bench_policy(const policy::Loaded& policy, const CaseShelf& shelf,
                                 policy::Scripts& scripts, const BenchOptions& options);

}  // namespace naober::lab
