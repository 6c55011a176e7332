// naober retention: what may be destroyed, when, and why.
#include <fmt/format.h>

#include "base/json.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/keeping.h"

namespace naober::cli {

namespace {

std::string day_in(const Value& item, std::string_view key) {
  const Value* found = item.find(key);
  const Date* day = found == nullptr ? nullptr : found->as<Date>();
  return day == nullptr ? std::string(item.text_at(key)) : day->text();
}

std::string line_of(const Value& item) {
  const Value* number = item.find("case_number");
  const auto* count = number == nullptr ? nullptr : number->as<std::int64_t>();
  const std::string what = count == nullptr ? "client" : fmt::format("case {}", *count);
  const Value& rule = *item.find("rule");
  return fmt::format("{}  {}  of {}: {} from {} ({}, {})\n", day_in(item, "until"), what,
                     item.text_at("client_id"), rule.text_at("term"), day_in(item, "counted_from"),
                     rule.text_at("from"), rule.text_at("source"));
}

Result<void> list_all(const Arguments& arguments, const Console& console) {
  std::string after;
  do {
    TRY(const auto page,
        ask_keeping(arguments, Map{{"do", "retention"},
                                   {"municipality", arguments.value("MUNICIPALITY")},
                                   {"until", arguments.value("--due")},
                                   {"after", after}}));
    for (const Value& item : *page.find("items")->as<List>()) {
      console.out << (arguments.given("--json") ? write_json(item) + "\n" : line_of(item));
    }
    after = page.text_at("next");
  } while (!after.empty());
  return {};
}

int run_retention(const Arguments& arguments, const Console& console) {
  const auto listed = list_all(arguments, console);
  return listed ? 0 : complain(console, listed.error());
}

std::vector<Option> options() {
  auto all = keeping_options();
  all.push_back({"--due", "DATE", "What may be destroyed on that day; today when it is not said."});
  all.push_back({"--json", "", "One line of JSON for each, with every document and its own day."});
  return all;
}

}  // namespace

const Command retention_command{
    "retention",
    "Lists what may be destroyed because its retention term is over, and why.",
    R"(Each case and each client with the day from which it may be destroyed, the rule that keeps it longest (law, term, from
which event, article), and with --json every document with its own day. What runs is not listed: an open case, help that
goes on, an objection that waits, a claim that is not paid. Nothing is destroyed here: one person proposes it, another
approves it (POST …/destructions), and the journal and a certificate tell it.

Examples:
  naober retention bergen
  naober retention bergen --due 2042-01-01 --json

Exit codes: 0 listed, 2 it could not be read.)",
    {{"MUNICIPALITY", "Whose papers."}},
    options(),
    run_retention};

}  // namespace naober::cli
