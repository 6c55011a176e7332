// naober what-would-change: the smallest changes of facts that lead to another advice.
#include "lab/what_would_change.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/facts_at_hand.h"
#include "cli/whole_number.h"
#include "lab/asking.h"
#include "lab/change_in_dutch.h"

namespace naober::cli {

namespace {

void print(const lab::WhatWouldChange& answer, const policy::Task& task, const Console& console) {
  console.out << fmt::format("Nu: {}", lab::in_dutch(answer.now, task));
  for (std::size_t place = 0; place < answer.because.size(); ++place) {
    console.out << (place == 0 ? " (" : ", ") << answer.because[place];
  }
  console.out << (answer.because.empty() ? ".\n" : ").\n");
  for (const lab::Way& way : answer.ways) {
    console.out << "  " << way.says << '\n';
  }
  if (answer.ways.empty()) {
    console.out << "  Niets dat iemand kan veranderen, leidt tot een ander advies.\n";
  }
  if (!answer.out_of_reach.empty()) {
    console.out << "Wat niemand kan veranderen:\n";
  }
  for (const lab::Way& way : answer.out_of_reach) {
    console.out << "  " << way.says << '\n';
  }
  for (const std::string& note : answer.notes) {
    console.out << note << '\n';
  }
}

Result<void> ask(const Arguments& arguments, const Console& console) {
  TRY(const PolicyAtHand policy, load_policy_at_hand(arguments));
  TRY(const auto bundle, municipality_named(policy.loaded, arguments.value("MUNICIPALITY")));
  TRY(const FactsAtHand held, facts_at_hand(arguments, policy));
  TRY(const auto* task, lab::task_named(*bundle, held.task));
  lab::WhatWouldChangeRequest request;
  request.facts = held.facts;
  TRY(const auto most, whole_number(arguments, "--most", 1, 3));
  request.most_changes = static_cast<std::size_t>(most);
  const std::atomic<bool> stop = false;
  TRY(const auto answer, lab::what_would_change(*task, held.on, request, policy.scripts.get(),
                                                bundle->municipality.id(), stop));
  print(answer, *task, console);
  return {};
}

int run_what_would_change(const Arguments& arguments, const Console& console) {
  const auto asked = ask(arguments, console);
  return asked ? 0 : complain(console, asked.error());
}

std::vector<Option> options() {
  std::vector<Option> all = facts_options();
  all.push_back({"--most", "N", "How many facts may change at once, 1 to 3.", "3"});
  return all;
}

}  // namespace

const Command what_would_change_command{
    "what-would-change",
    "The smallest changes of facts that lead to another advice.",
    R"(Tries every single change of a fact that the rules read, then pairs, then triples: yes and no, the options of
a choice, and for numbers the values where a rule tips. For each other advice the fewest and nearest changes are
told, with the rule and the article that speak then. Facts from the registration of persons (BRP), which nobody
changes by what they do, are told apart. Where rules compare sums or are functions, the place where they tip is
found by asking, and the last lines say so.

Examples:
  naober what-would-change facts.json castricum --task household_help
  naober what-would-change --case "people around you" castricum

Exit codes: 0 told, 2 it could not be asked.)",
    {facts_positional(),
     {"MUNICIPALITY", "Whose rules and settings: \"bergen\", \"buch/bergen\"."}},
    options(),
    run_what_would_change};

}  // namespace naober::cli
