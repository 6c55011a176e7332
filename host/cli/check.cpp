// naober check: reads the whole policy and tells everything that is wrong with it.
#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/dutch_problem.h"
#include "cli/plain_letters.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"
#include "policy/analysis.h"
#include "policy/room.h"

namespace naober::cli {

namespace {

using policy::Finding;
using Weight = Finding::Weight;

constexpr int all_is_well = 0;
constexpr int something_is_wrong = 1;

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::size_t count_of(const std::vector<Finding>& findings, Weight weight) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Finding& finding) { return finding.weight == weight; }));
}

void print_findings(const std::vector<Finding>& findings, const Console& console) {
  for (const Finding& finding : findings) {
    console.out << fmt::format(
        "{}: {}: {}{}\n    {}\n", finding.place.text(), policy::name_of(finding.weight),
        finding.says,
        finding.municipality.empty() ? "" : fmt::format(" [in {}]", finding.municipality),
        finding.todo);
  }
}

// "nothing is wrong", "1 problem and 2 warnings".
std::string verdict_of(const policy::Loaded& loaded, const std::vector<Finding>& findings) {
  std::string said;
  const auto say = [&](std::size_t count, const char* one, const char* many) {
    if (count > 0) {
      said += (said.empty() ? "" : ", ") + counted(count, one, many);
    }
  };
  say(loaded.problems.size(), "problem", "problems");
  say(count_of(findings, Weight::error), "error", "errors");
  say(count_of(findings, Weight::warning), "warning", "warnings");
  say(count_of(findings, Weight::note), "note", "notes");
  return said.empty() ? "nothing is wrong" : said;
}

void print(const policy::Loaded& loaded, const std::vector<Finding>& findings,
           const Arguments& arguments, const Console& console) {
  const bool dutch = arguments.value("--language") == "nl";
  for (policy::Problem problem : loaded.problems) {
    problem.says = dutch ? in_dutch(problem.says) : problem.says;
    console.out << line_of(problem) << '\n';
  }
  print_findings(findings, console);
  if (arguments.given("--verbose")) {
    for (const auto& [id, bundle] : loaded.municipalities) {
      console.out << fmt::format("{}  {}\n", bundle->fingerprint, id);
    }
  }
  console.out << fmt::format(
      "{}; {} and {} can start\n", verdict_of(loaded, findings),
      counted(loaded.municipalities.size(), "municipality", "municipalities"),
      counted(loaded.plugins.size(), "plugin", "plugins"));
}

Value row_of(std::string_view weight, std::string_view kind, const policy::Place& place,
             const std::string& says, const std::string& todo, const std::string& municipality) {
  return Map{{"weight", weight},
             {"kind", kind},
             {"file", place.file.text()},
             {"line", Value(place.line)},
             {"says", says},
             {"todo", todo},
             {"municipality", municipality}};
}

void print_json(const policy::Loaded& loaded, const std::vector<Finding>& findings,
                const Console& console) {
  List rows;
  for (const policy::Problem& problem : loaded.problems) {
    rows.push_back(row_of("problem", "refused", {problem.file, problem.line}, problem.says, "",
                          problem.municipality));
  }
  for (const Finding& finding : findings) {
    rows.push_back(row_of(policy::name_of(finding.weight), finding.kind, finding.place,
                          finding.says, finding.todo, finding.municipality));
  }
  console.out << write_pretty_json(Map{
                     {"findings", rows},
                     {"municipalities", static_cast<std::int64_t>(loaded.municipalities.size())},
                     {"plugins", static_cast<std::int64_t>(loaded.plugins.size())}})
              << '\n';
}

// What its authors still want to have confirmed.
int list_unsure(const policy::Loaded& loaded, const Console& console) {
  std::size_t count = 0;
  for (const auto& [name, plugin] : loaded.plugins) {
    for (const policy::Parameter& parameter : plugin->parameters) {
      const std::string law = parameter.law.empty() ? "" : ", " + parameter.law;
      if (!parameter.unsure.empty()) {
        ++count;
        console.out << fmt::format("{}: {}.{} = {}{}\n    {}\n", parameter.place.text(), name,
                                   parameter.name, policy::english(parameter.otherwise), law,
                                   parameter.unsure);
      }
      for (const policy::DatedDefault& dated : parameter.dated) {
        if (!dated.unsure.empty()) {
          ++count;
          console.out << fmt::format(
              "{}: {}.{} = {} from {}{}\n    {}\n", dated.place.text(), name, parameter.name,
              policy::english(dated.value), dated.from.text(),
              dated.source.empty() ? law : ", " + dated.source, dated.unsure);
        }
      }
    }
  }
  console.out << (count == 0 ? "nothing is marked as unsure"
                             : counted(count, "setting is", "settings are") + " still unsure")
              << '\n';
  return all_is_well;
}

bool is_wrong(const policy::Loaded& loaded, const std::vector<Finding>& findings, bool strict) {
  return !loaded.problems.empty() || count_of(findings, Weight::error) > 0 ||
         (strict && count_of(findings, Weight::warning) > 0);
}

int run_check(const Arguments& arguments, const Console& console) {
  const std::string language = arguments.value("--language");
  if (language != "en" && language != "nl") {
    return complain(console, Error{Fault::invalid,
                                   fmt::format("'{}' is no language that check speaks; it speaks "
                                               "en and nl",
                                               language),
                                   "--language"});
  }
  const auto held = load_policy_at_hand(arguments);
  if (!held) {
    return complain(console, held.error());
  }
  const policy::Loaded& loaded = held->loaded;
  if (arguments.given("--unsure")) {
    return list_unsure(loaded, console);
  }
  std::vector<Finding> findings = policy::analyse(loaded);
  const auto hard = hard_letters(loaded, held->root);
  if (!hard) {
    return complain(console, hard.error());
  }
  findings.insert(findings.end(), hard->begin(), hard->end());
  if (arguments.given("--json")) {
    print_json(loaded, findings, console);
  } else {
    print(loaded, findings, arguments, console);
  }
  return is_wrong(loaded, findings, arguments.given("--strict")) ? something_is_wrong : all_is_well;
}

}  // namespace

const Command check_command{
    "check",
    "Reads the whole policy and tells everything that is wrong with it.",
    R"(Loads every plugin, region and municipality as `naober serve` would, in the same sandbox. Each problem is
one line: file, line, what is wrong, what is allowed, and what was probably meant. A problem that stops
one municipality says so; the others start without it.

What loads is then thought through. An error cannot be meant: a rule that no facts can make speak. A warning is
nearly always a mistake: a part of a condition that settles nothing, rules that contradict, a refusal without
a reason or a letter, a setting or fact that nobody uses, a provision that no rule grants, no mandate covers or
nobody can order, and a letter or reason that is hard to read (more than 25 words in a sentence, or a word
of municipalities/language/hard_words.tsv). A note may well be meant: a rule that a local one lifts everywhere.
Where conditions are data the answers are proofs; of functions nothing is said.

Examples:
  naober check
  naober check --policy ~/our-policy
  naober check --strict                  warnings count too
  naober check --json                    one JSON object: findings with weight, kind, file, line, says, todo
  naober check --unsure                  what its authors still want to have confirmed
  naober check --language nl             an administrator's mistakes in Dutch, the rest in English
  naober check --verbose                 also prints the fingerprint of each municipality's policy

Exit codes: 0 nothing is wrong, 1 something is, 2 the policy could not be read at all.)",
    {},
    {policy_option(),
     {"--strict", "", "Warnings make the exit code 1 too."},
     {"--json", "", "Print everything as one JSON object."},
     {"--unsure", "", "Only list the settings that say unsure = \"…\"."},
     {"--language", "nl|en", "The language of what stops a municipality.", "en"},
     {"--verbose", "", "Print the fingerprint of each municipality's policy."}},
    run_check};

}  // namespace naober::cli
