#include "lab/suggestion.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lab/case_text.h"
#include "lab/telling_facts.h"
#include "policy/evaluate.h"
#include "policy/room.h"

namespace naober::lab {

namespace {

constexpr std::size_t most_questions = 4000;
constexpr std::size_t most_beginnings = 6;

// What a case can see of an advice.
Value visible(const policy::Outcome& outcome) {
  Map seen = *policy::to_value(outcome).as<Map>();
  seen.erase("trace");
  seen.erase("settings_read");
  seen.erase("facts_read");
  return seen;
}

// Where the case stands: in the folder of a plugin nothing needs to be said.
std::string where_of(const PolicyCase& asked) {
  return asked.at.empty() ? ""
                          : fmt::format("plugin = \"{}\", at = \"{}\", on = \"{}\", ", asked.plugin,
                                        asked.at, asked.on ? asked.on->text() : "2026-05-01");
}

// A value just outside the room, so that a case can try it.
Value too_far(const policy::Room& room) {
  const auto step = [](const Value& bound, int by) -> Value {
    if (const auto* whole = bound.as<std::int64_t>()) {
      return *whole + by;
    }
    if (const double* number = bound.as<double>()) {
      return *number + by;
    }
    if (const Money* money = bound.as<Money>()) {
      return Money{money->cents + by};
    }
    if (const Term* term = bound.as<Term>()) {
      return Term{std::max(0, term->count + by), term->unit};
    }
    if (const Date* date = bound.as<Date>()) {
      return date->plus_days(by);
    }
    return "iets anders";
  };
  return room.most.is_unknown() ? step(room.least, -1) : step(room.most, 1);
}

// Other values that the settings of the rules may have: each choice of a room, one at a time.
std::vector<Map> other_settings(const policy::Loaded& policy, const Scene& scene) {
  std::vector<Map> others;
  for (const std::string& seen : scene.plugin->sees) {
    const auto plugin = policy.plugins.find(seen);
    for (const policy::Parameter& parameter : plugin == policy.plugins.end()
                                                  ? std::vector<policy::Parameter>()
                                                  : plugin->second->parameters) {
      const std::vector<std::string>& named = scene.book->settings();
      for (const Value& option : parameter.room.options) {
        if (option != parameter.otherwise &&
            std::find(named.begin(), named.end(), parameter.name) != named.end()) {
          others.push_back(Map{{parameter.name, option}});
        }
      }
    }
  }
  return others;
}

// Where no case gives a beginning: nothing known, and everything known in two ways.
std::vector<Map> made_up(const std::map<std::string, std::vector<Value>>& values) {
  std::vector<Map> facts(3);
  for (const auto& [name, some] : values) {
    // The first of them is unknown.
    if (some.size() > 1) {
      facts[1][name] = some[1];
      facts[2][name] = some.back();
    }
  }
  return facts;
}

Scene with(Scene scene, const Map& settings) {
  for (const auto& [name, value] : settings) {
    scene.settings.by_name[name].value = value;
  }
  return scene;
}

// The last day up to 2027 on which the parameter's own bounds hold: a later default may bring
// others.
std::string day_of_room(const policy::Parameter& parameter) {
  Date day = Date::of(2027, 1, 1);
  for (const policy::DatedDefault& later : parameter.dated) {
    if (later.room && later.from <= day) {
      day = later.from.plus_days(-1);
      break;
    }
  }
  return day.text();
}

}  // namespace

Result<std::string> Suggester::suggest(const Mutant& mutant, const policy::Loaded& broken,
                                       const std::vector<const PolicyCase*>& near) {
  if (const auto* parameter = std::get_if<ParameterChange>(&mutant.what)) {
    return about_parameter(mutant, parameter->parameter);
  }
  if (const auto* set = std::get_if<SetChange>(&mutant.what)) {
    return about_set(mutant, *set);
  }
  return about_advice(mutant, broken, near);
}

std::string Suggester::about_parameter(const Mutant& mutant,
                                       const policy::Parameter& changed) const {
  const std::vector<policy::Parameter>& all = policy_.plugins.at(mutant.plugin)->parameters;
  const auto whole = std::find_if(all.begin(), all.end(), [&](const policy::Parameter& one) {
    return one.name == changed.name;
  });
  if (changed.otherwise != whole->otherwise) {
    return fmt::format("case \"…\" {{ defaults = {{ {} = {} }} }},", changed.name,
                       lua(whole->otherwise));
  }
  const policy::Room& room = whole->room;
  if (room.kind == policy::Room::Kind::one_of) {
    const auto lost =
        std::find_if(room.options.begin(), room.options.end(), [&](const Value& option) {
          const List& left = changed.room.options;
          return std::find(left.begin(), left.end(), option) == left.end();
        });
    return fmt::format("case \"…\" {{ try = set \"{}\" {{ {{ {}, from = \"{}\" }} }} }},",
                       changed.name, lost == room.options.end() ? "…" : lua(*lost),
                       day_of_room(*whole));
  }
  const bool is_fixed = room.kind == policy::Room::Kind::fixed;
  return fmt::format(
      "case \"…\" {{ try = set \"{}\" {{ {{ {}, from = \"{}\" }} }}, expect = {{ refused = "
      "\"{}\" }} }},",
      changed.name, lua(is_fixed ? whole->otherwise : too_far(room)), day_of_room(*whole),
      is_fixed ? "fixed by" : room.english());
}

std::string Suggester::about_set(const Mutant& mutant, const SetChange& change) const {
  const std::string& at = mutant.owner;
  if (change.only_room) {
    return fmt::format(
        "case \"…\" {{ plugin = \"{}\", at = \"{}/…\", try = set \"{}\" {{ {{ {}, from = \"{}\" }} "
        "}}, expect = {{ refused = \"{}\" }} }},",
        mutant.plugin, at, change.setting, lua(too_far(*change.set.room)), change.set.from.text(),
        change.set.room->english());
  }
  return fmt::format(
      "case \"…\" {{ plugin = \"{}\", at = \"{}{}\", on = {{ [\"{}\"] = {{ {} = {} "
      "}} }} }},",
      mutant.plugin, at, at.find('/') == std::string::npos ? "/…" : "", change.set.from.text(),
      change.setting, lua(change.set.value));
}

Result<policy::Outcome> Suggester::ask(const Scene& scene, const Map& facts, const Mutant* bent) {
  if (const auto* function = bent == nullptr ? nullptr : std::get_if<FunctionChange>(&bent->what)) {
    scripts_.bend(std::pair{scene.plugin->unit.name, function->function});
  }
  const auto sheet = policy::FactSheet::read(scene.book->facts(), facts);
  if (!sheet) {
    return tl::unexpected<Error>(sheet.error());
  }
  const policy::Functions functions{scripts_, scene.tenant, scene.plugin->unit};
  Result<policy::Outcome> outcome = policy::advise(*scene.book, scene.settings, *sheet, &functions);
  scripts_.bend(std::nullopt);
  return outcome;
}

Result<std::string> Suggester::about_advice(const Mutant& mutant, const policy::Loaded& broken,
                                            const std::vector<const PolicyCase*>& near) {
  // A local rule speaks where it stands; a plugin's own is best shown by the plugin itself.
  PolicyCase begin;
  begin.plugin = mutant.plugin;
  std::vector<Map> beginnings;
  for (const PolicyCase* asked : near) {
    const bool here = asked->at.empty() != mutant.is_local() &&
                      (!mutant.is_local() || asked->at.starts_with(mutant.owner));
    if (!here) {
      continue;
    }
    begin = beginnings.empty() ? *asked : begin;
    if (beginnings.size() < most_beginnings && asked->at == begin.at) {
      beginnings.push_back(*asked->given);
    }
  }
  if (mutant.is_local() && begin.at.empty()) {
    return "no case asks the rules in " + mutant.owner + " yet";
  }
  const auto whole_scene = scene_of(policy_, begin);
  const auto broken_scene = scene_of(broken, begin);
  if (!whole_scene || !broken_scene || whole_scene->book == nullptr) {
    return std::string("no case asks these rules yet");
  }
  std::vector<Map> accents{Map()};
  for (Map& other : begin.at.empty() ? other_settings(policy_, *whole_scene) : std::vector<Map>()) {
    accents.push_back(std::move(other));
  }
  const auto values =
      telling_values(whole_scene->book->facts(), whole_scene->book->rules(), whole_scene->settings);
  for (Map& some : made_up(values)) {
    beginnings.push_back(std::move(some));
  }
  for (const Map& accent : accents) {
    const Scene one = with(*whole_scene, accent);
    const Scene two = with(*broken_scene, accent);
    const std::optional<Map> found = facts_that_tell(
        beginnings, values, accent.empty() ? 2 : 1, most_questions, [&](const Map& facts) {
          const auto whole = ask(one, facts, nullptr);
          const auto other = ask(two, facts, &mutant);
          return whole && other && visible(*whole) != visible(*other);
        });
    if (found) {
      TRY(const policy::Outcome outcome, ask(one, *found, nullptr));
      const std::string settings =
          accent.empty() ? "" : fmt::format("settings = {}, ", lua(accent));
      return advice_case(where_of(begin) + settings, *found, outcome);
    }
  }
  return fmt::format("none of {} sets of facts that were tried tells the two apart",
                     most_questions * accents.size());
}

}  // namespace naober::lab
