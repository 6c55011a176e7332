#include "cli/facts_at_hand.h"

#include <fmt/format.h>

#include "base/clock.h"
#include "base/json.h"
#include "cli/policy_root.h"
#include "lab/case_files.h"

namespace naober::cli {

namespace {

Result<Map> facts_in_file(const std::string& name) {
  TRY(const std::string text, read_file(name));
  const auto value = read_json(text);
  if (!value) {
    return refuse(Fault::invalid, value.error().says, name);
  }
  const auto* facts = value->as<Map>();
  if (facts == nullptr) {
    return refuse(Fault::invalid, "the facts are one JSON object: { \"fact\": value, … }", name);
  }
  return *facts;
}

Result<lab::PolicyCase> case_named(const PolicyAtHand& policy, const std::string& name) {
  TRY(const auto files, policy::read_policy_root(policy.root));
  TRY(const auto shelf, lab::read_case_files(files, *policy.scripts));
  const lab::PolicyCase* found = nullptr;
  int matches = 0;
  for (const lab::PolicyCase* each : shelf.all()) {
    if (!each->given || each->name.find(name) == std::string::npos) {
      continue;
    }
    if (each->name == name) {
      return *each;
    }
    found = each;
    ++matches;
  }
  if (matches == 1) {
    return *found;
  }
  return refuse(matches == 0 ? Fault::not_found : Fault::invalid,
                matches == 0 ? "no policy case with facts has this name"
                             : fmt::format("{} policy cases have this in their name; write more "
                                           "of it",
                                           matches),
                name);
}

}  // namespace

Result<FactsAtHand> facts_at_hand(const Arguments& arguments, const PolicyAtHand& policy) {
  FactsAtHand held;
  held.task = arguments.value("--task");
  held.on = SystemClock().today();
  if (arguments.given("--case")) {
    TRY(const auto asked, case_named(policy, arguments.value("FACTS")));
    held.facts = *asked.given;
    held.task = held.task.empty() ? asked.plugin : held.task;
    held.on = asked.on.value_or(held.on);
  } else {
    TRY(held.facts, facts_in_file(arguments.value("FACTS")));
  }
  if (arguments.given("--on")) {
    TRY(held.on, Date::parse(arguments.value("--on")));
  }
  if (held.task.empty()) {
    return refuse(Fault::invalid, "say with --task whose rules are asked", "--task");
  }
  return held;
}

Positional facts_positional() {
  return {"FACTS", "A JSON file with the facts; with --case, the name of a policy case."};
}

std::vector<Option> facts_options() {
  return {{"--task", "TASK", "The task whose rules are asked; a policy case brings its own."},
          {"--on", "DATE", "The day whose settings count; today when it is left out."},
          {"--case", "", "FACTS is the name of a case in the policy's own tests."},
          policy_option()};
}

}  // namespace naober::cli
