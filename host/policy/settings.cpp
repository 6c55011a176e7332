#include "policy/settings.h"

#include <fmt/format.h>

#include <utility>

namespace naober::policy {

namespace {

constexpr std::string_view municipalities_folder = "municipalities/";

const DatedValue* in_force(const std::vector<DatedValue>& values, Date date,
                           std::string_view only_for) {
  const DatedValue* found = nullptr;
  for (const DatedValue& value : values) {
    if (value.from <= date && value.only_for == only_for) {
      found = &value;
    }
  }
  return found;
}

SettingAtDate as_set_by(const DatedValue& set) {
  return {set.value, set.layer, set.source, set.place.text(), set.because, set.from, set.only_for};
}

// Below municipalities/ the path itself tells the authority: "buch/bergen/household_help.lua:7".
std::string short_place(const Place& place) {
  std::string text = place.text();
  return text.starts_with(municipalities_folder) ? text.substr(municipalities_folder.size()) : text;
}

std::string source_of(const DatedValue& set) {
  const std::string where = fmt::format("{}, from {}", short_place(set.place), set.from.text());
  return set.source.empty() ? where : fmt::format("{}, {}", set.source, where);
}

// "commons, 2025-10-02" is shown as "agreed 2025-10-02".
std::string agreed_text(std::string_view agreed) {
  constexpr std::string_view who = "commons, ";
  return fmt::format("agreed {}", agreed.starts_with(who) ? agreed.substr(who.size()) : agreed);
}

// "Awb art. 4:17, Stb. 2024, 1, from 2025-01-01": a dated default brings its own source and day.
std::string source_of(const Parameter& parameter, const DatedDefault* dated,
                      const std::string& otherwise) {
  if (dated == nullptr) {
    return otherwise;
  }
  std::string text = otherwise;
  if (!dated->source.empty()) {
    text = parameter.law.empty() ? dated->source : parameter.law + ", " + dated->source;
  }
  return fmt::format("{}, from {}", text, dated->from.text());
}

ExplainedLine law_line(const Parameter& parameter, Date date) {
  const bool fixed = parameter.room.kind == Room::Kind::fixed;
  if (!parameter.bound_by_law()) {
    return {Layer::law, "leaves it open", parameter.law};
  }
  if (fixed) {
    return {Layer::law, english(parameter.default_at(date)) + ", fixed",
            source_of(parameter, parameter.dated_at(date), parameter.law)};
  }
  const Room& room = parameter.room_at(date);
  const bool free = room.kind == Room::Kind::free;
  return {Layer::law, free ? "leaves it open" : room.english(), parameter.law};
}

ExplainedLine commons_line(const Parameter& parameter, Date date) {
  std::string says = english(parameter.default_at(date));
  if (!parameter.bound_by_law()) {
    says += ", " + parameter.room_at(date).english();
  }
  const std::string otherwise =
      parameter.agreed.empty() ? parameter.place.text() : agreed_text(parameter.agreed);
  return {Layer::commons, std::move(says),
          source_of(parameter, parameter.dated_at(date), otherwise)};
}

}  // namespace

const SettingAtDate* Settings::why(std::string_view name) const {
  const auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : &found->second;
}

const Value* Settings::find(std::string_view name) const {
  const SettingAtDate* setting = why(name);
  return setting == nullptr ? nullptr : &setting->value;
}

Map Settings::values() const {
  Map result;
  for (const auto& [name, setting] : by_name) {
    result.emplace(name, setting.value);
  }
  return result;
}

Setting::Setting(Parameter parameter, std::vector<DatedValue> region,
                 std::vector<DatedValue> municipality)
    : held_(std::make_shared<const Held>(
          Held{std::move(parameter), std::move(region), std::move(municipality)})) {}

const DatedValue* Setting::region_at(Date date) const { return in_force(region(), date, {}); }

const DatedValue* Setting::municipality_at(Date date, std::string_view pilot) const {
  const DatedValue* of_pilot = pilot.empty() ? nullptr : in_force(municipality(), date, pilot);
  return of_pilot != nullptr ? of_pilot : in_force(municipality(), date, {});
}

SettingAtDate Setting::at(Date date, std::string_view pilot) const {
  if (const DatedValue* set = municipality_at(date, pilot)) {
    return as_set_by(*set);
  }
  if (const DatedValue* set = region_at(date)) {
    return as_set_by(*set);
  }
  const bool by_law = parameter().room.kind == Room::Kind::fixed && parameter().bound_by_law();
  const DatedDefault* dated = parameter().dated_at(date);
  std::string source = by_law ? parameter().law : parameter().agreed;
  if (dated != nullptr && !dated->source.empty()) {
    source = dated->source;
  }
  return {parameter().default_at(date),
          by_law ? Layer::law : Layer::commons,
          std::move(source),
          dated == nullptr ? parameter().place.text() : dated->place.text(),
          {},
          dated == nullptr ? std::nullopt : std::optional(dated->from),
          {}};
}

const DatedValue* Setting::narrowed_by(Date date) const {
  const DatedValue* found = nullptr;
  for (const DatedValue& set : region()) {
    if (set.from <= date && set.room) {
      found = &set;
    }
  }
  const bool still_narrower = found != nullptr && parameter().room_at(date).contains(*found->room);
  return still_narrower ? found : nullptr;
}

const Room& Setting::room_at(Date date) const {
  const DatedValue* narrowing = narrowed_by(date);
  return narrowing == nullptr ? parameter().room_at(date) : *narrowing->room;
}

std::vector<ExplainedLine> Setting::explain(Date date, std::string_view pilot) const {
  std::vector<ExplainedLine> lines{law_line(parameter(), date)};
  if (parameter().room.kind != Room::Kind::fixed || !parameter().bound_by_law()) {
    lines.push_back(commons_line(parameter(), date));
  }
  if (const DatedValue* set = region_at(date)) {
    std::string says = english(set->value);
    if (set->room) {
      says += ", narrowed to " + set->room->english();
    }
    lines.push_back({Layer::region, std::move(says), source_of(*set)});
  }
  if (const DatedValue* set = municipality_at(date, pilot)) {
    std::string says = english(set->value);
    if (!set->only_for.empty()) {
      says += fmt::format(", only for the pilot {}", set->only_for);
    }
    lines.push_back({Layer::municipality, std::move(says), source_of(*set)});
  }
  return lines;
}

}  // namespace naober::policy
