#include "studio/real_case.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "casework/case_file.h"
#include "studio/canonical_file.h"

namespace naober::studio {
namespace {

constexpr std::size_t line_width = 96;
constexpr int furthest_move = 60;  // days

// "{ a = yes, b = 2 }", over as many lines as it takes, each below the first item.
std::string table_of(const std::vector<std::string>& items, std::size_t indent) {
  if (items.empty()) {
    return "{}";
  }
  std::string text = "{ ";
  std::size_t column = indent + 2;
  for (std::size_t place = 0; place < items.size(); ++place) {
    const std::string item = items[place] + (place + 1 < items.size() ? "," : "");
    if (column + item.size() > line_width && column > indent + 2) {
      text += "\n" + std::string(indent + 2, ' ');
      column = indent + 2;
    } else if (place > 0) {
      text += " ";
      ++column;
    }
    text += item;
    column += item.size();
  }
  return text + " }";
}

std::string list_of(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) {
    quoted.push_back(lua_text(name));
  }
  return table_of(quoted, 24);
}

bool is_free_text(const policy::Fact& fact) { return fact.type.kind == policy::Type::Kind::text; }

// The facts as the task declares them now; the others are named.
Map facts_that_may_leave(const Advice& advice, const policy::FactTable& facts,
                         std::vector<std::string>& left_out) {
  Map kept;
  const Map* seen = advice.facts.as<Map>();
  for (const auto& [name, value] : seen == nullptr ? Map() : *seen) {
    const auto slot = facts.find(name);
    if (!slot || is_free_text(facts.at(*slot)) || facts.at(*slot).derived()) {
      left_out.push_back(name);
      continue;
    }
    auto typed = facts.at(*slot).accept(value, name);
    if (!typed) {
      left_out.push_back(name);
    } else if (!typed->is_unknown()) {
      kept.emplace(name, *std::move(typed));
    }
  }
  return kept;
}

void move_days(Map& facts, Date on, Random& random, std::vector<std::string>& left_out) {
  std::vector<Date> days;
  for (const auto& [name, value] : facts) {
    if (const Date* day = value.as<Date>()) {
      days.push_back(*day);
    }
  }
  const int move = days_to_move(days, on, random);
  for (auto fact = facts.begin(); fact != facts.end();) {
    Date* day = fact->second.as<Date>();
    if (day != nullptr && move == 0) {
      left_out.push_back(fact->first);
      fact = facts.erase(fact);
      continue;
    }
    if (day != nullptr) {
      *day = day->plus_days(move);
    }
    ++fact;
  }
}

std::string expected_of(const Advice& advice) {
  std::vector<std::string> rules;
  for (const Reason& reason : advice.reasons) {
    if (!reason.rule.empty()) {
      rules.push_back(reason.rule);
    }
  }
  std::string text =
      fmt::format("{{ outcome = {}, because = {}", lua_text(advice.verdict), list_of(rules));
  if (advice.verdict == "ask" && !advice.ask.empty()) {
    text += ", about = " + list_of(advice.ask);
  }
  return text + " }";
}

bool keeps_age(Date day, Date on, int move) {
  const Date moved = day.plus_days(move);
  return (day < on) == (moved < on) && (day == on) == (moved == on) &&
         (on < day || on.years_since(day) == on.years_since(moved)) &&
         (day < on || day.years_since(on) == moved.years_since(on));
}

}  // namespace

int days_to_move(const std::vector<Date>& days, Date on, Random& random) {
  const std::string bytes = random.bytes(2);
  const int start = static_cast<unsigned char>(bytes[0]) % furthest_move;
  const bool later_first = static_cast<unsigned char>(bytes[1]) % 2 == 0;
  for (int round = 0; round < furthest_move; ++round) {
    const int distance = 1 + (start + round) % furthest_move;
    for (const int move :
         {later_first ? distance : -distance, later_first ? -distance : distance}) {
      if (std::all_of(days.begin(), days.end(),
                      [&](Date day) { return keeps_age(day, on, move); })) {
        return move;
      }
    }
  }
  return 0;
}

RealCase case_of(const Advice& advice, const std::string& task, const policy::FactTable& facts,
                 const std::string& promise, Random& random) {
  RealCase made;
  made.task = task;
  Map kept = facts_that_may_leave(advice, facts, made.left_out);
  move_days(kept, advice.on_day, random, made.left_out);
  std::vector<std::string> given;
  for (const auto& [name, value] : kept) {
    if (auto text = lua_of(value)) {
      given.push_back(name + " = " + *text);
    } else {
      made.left_out.push_back(name);
    }
  }
  const std::string name =
      promise.empty() ? "INVULLEN: welke belofte houdt dit voorbeeld?" : promise;
  made.lua = fmt::format("case {} {{\n", lua_text(name));
  if (!made.left_out.empty()) {
    made.lua += fmt::format("  -- left out: {}\n", fmt::join(made.left_out, ", "));
  }
  made.lua +=
      fmt::format("  plugin = {}, on = {},\n  given = {},\n  expect = {},\n}}", lua_text(task),
                  lua_text(advice.on_day.text()), table_of(given, 10), expected_of(advice));
  return made;
}

Result<RealCase> real_case(const casework::Context& context, const CaseId& case_file,
                           const std::string& promise) {
  // Facts that this reader's roles may not know are left out there already.
  TRY(const casework::WholeCase whole, casework::open_case_file(context, case_file));
  const std::string& task_name = whole.case_file.task;
  if (whole.advices.empty()) {
    return refuse(Fault::conflict,
                  "The rules were not asked about this case yet, so there is no outcome to keep; "
                  "ask for an advice first.",
                  case_file.text());
  }
  const policy::Task* task = context.bundle->task(task_name);
  if (task == nullptr || task->plugin->facts == nullptr) {
    return refuse(Fault::conflict,
                  fmt::format("{} does not use the task '{}' any more.",
                              context.bundle->municipality.title, task_name),
                  "/task");
  }
  RealCase made =
      case_of(whole.advices.front(), task_name, *task->plugin->facts, promise, context.random);
  made.path = "municipalities/" + context.bundle->municipality.id() + "/cases.lua";
  return made;
}

Result<std::string> cases_with(const std::optional<std::string>& text, const std::string& title,
                               const std::string& lua) {
  const std::string start = text ? *text : fmt::format("return cases {} {{\n}}\n", lua_text(title));
  return with_item(start, "cases", lua);
}

}  // namespace naober::studio
