// naober try: runs Lua files in the sandbox and says what became of each run.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/json.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::cli {

namespace {

using policy::Evaluation;

constexpr int all_ran = 0;
constexpr int some_contained = 1;
constexpr int runs_differ = 2;
constexpr int not_carried_out = 3;

constexpr std::size_t runs_at_once = 500;

struct Trial {
  policy::Profile profile = policy::Profile::plugin;
  std::size_t times = 1;
  List facts;
};

Result<std::size_t> read_times(const std::string& text) {
  std::size_t times = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), times);
  if (error != std::errc() || end != text.data() + text.size() || times < 1 || times > 1'000'000) {
    return refuse(Fault::invalid, fmt::format("'{}' is no number of runs: use 1 to 1000000", text),
                  "--times");
  }
  return times;
}

Result<policy::Profile> read_profile(const std::string& text) {
  if (text == "plugin") {
    return policy::Profile::plugin;
  }
  if (text == "settings") {
    return policy::Profile::settings;
  }
  return refuse(Fault::invalid, fmt::format("'{}' is no profile: use plugin or settings", text),
                "--as");
}

Result<Trial> read_trial(const Arguments& arguments) {
  Trial trial;
  TRY(trial.profile, read_profile(arguments.value("--as")));
  TRY(trial.times, read_times(arguments.value("--times")));
  Value facts{Map{}};
  if (const std::string& path = arguments.value("--facts"); !path.empty()) {
    TRY(const std::string text, read_file(path));
    auto read = read_json(text);
    if (!read) {
      return refuse(read.error().fault, read.error().says,
                    fmt::format("{}: {}", path, read.error().about));
    }
    facts = std::move(*read);
  }
  trial.facts.push_back(std::move(facts));
  return trial;
}

// A file name is bytes; JSON is UTF-8.
std::string readable(const std::string& path) {
  if (is_utf8(path)) {
    return path;
  }
  std::string shown = path;
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; },
      '?');
  return shown;
}

void print_run(const Console& console, const std::string& file, std::size_t run,
               const Evaluation& evaluation) {
  console.out << R"({"file":)" << write_json(file) << R"(,"run":)" << run;
  if (evaluation.ok()) {
    console.out << R"(,"ok":true,"value":)" << write_json(evaluation.value);
  } else {
    console.out << R"(,"ok":false,"limit":)" << write_json(name_of(evaluation.limit))
                << R"(,"says":)" << write_json(evaluation.says);
  }
  console.out << R"(,"work":)" << evaluation.work << R"(,"bytes":)" << evaluation.bytes << "}\n";
}

bool same(const Evaluation& a, const Evaluation& b) {
  return a.limit == b.limit && a.value == b.value && a.says == b.says && a.work == b.work &&
         a.bytes == b.bytes;
}

// Runs one file as often as asked, and gives the exit code it earns.
int try_file(const Console& console, script::Pool& pool, const std::string& path,
             const Trial& trial) {
  const std::string shown = readable(path);
  const auto text = read_file(path);
  if (!text) {
    print_run(console, shown, 1,
              {.limit = policy::Limit::load, .value = {}, .says = text.error().says});
    return some_contained;
  }
  const policy::Unit unit{
      .name = shown, .profile = trial.profile, .files = {{shown, *text}}, .fingerprint = {}};
  int code = all_ran;
  Evaluation first;
  for (std::size_t done = 0; done < trial.times;) {
    const std::size_t count = std::min(runs_at_once, trial.times - done);
    const auto answers = pool.run_chunk("try", unit, std::vector<List>(count, trial.facts));
    if (!answers) {
      complain(console, answers.error());
      return not_carried_out;
    }
    for (const Evaluation& evaluation : *answers) {
      print_run(console, shown, ++done, evaluation);
      if (done == 1) {
        first = evaluation;
      }
      code = std::max(code, evaluation.ok() ? all_ran : some_contained);
      code = std::max(code, same(first, evaluation) ? all_ran : runs_differ);
    }
  }
  return code;
}

int run_try(const Arguments& arguments, const Console& console) {
  const auto trial = read_trial(arguments);
  if (!trial) {
    complain(console, trial.error());
    return not_carried_out;
  }
  script::PoolOptions options;
  options.worker = script::worker_path();
  const auto pool = script::Pool::start(std::move(options));
  if (!pool) {
    complain(console, pool.error());
    return not_carried_out;
  }
  int code = all_ran;
  for (const std::string& path : arguments.values("FILE.lua")) {
    code = std::max(code, try_file(console, **pool, path, *trial));
  }
  return code;
}

}  // namespace

const Command try_command{
    "try",
    "Runs Lua files in the sandbox, as a rule function would run, and shows what came of it.",
    R"(Each file runs as a function in a real worker, with the facts as its only argument: local facts = ...
What it returns is printed, or which limit contained it: work, memory, time, result (the value cannot
leave the script), load (the file is not accepted), error (the script raised one) or crash.

One line of JSON per run:
  {"file":"x.lua","run":1,"ok":true,"value":42,"work":31,"bytes":672}
  {"file":"x.lua","run":1,"ok":false,"limit":"work","says":"…","work":50000000,"bytes":1024}
The same file and facts give the same line on every run, machine and day; --times shows that.

Examples:
  naober try rule.lua --facts facts.json
  naober try settings.lua --as settings

Exit codes: 0 every run gave a value, 1 a run was contained, 2 two runs of one file differ, 3 it could not
be tried at all.)",
    {{"FILE.lua", "The files to run; they share one worker.", true, true}},
    {{"--facts", "FACTS.json", "The argument of each run; without it, an empty table."},
     {"--times", "N", "How often each file runs (1 to 1000000).", "1"},
     {"--as", "PROFILE", "plugin: what plugin code may do; settings: data only.", "plugin"}},
    run_try};

}  // namespace naober::cli
