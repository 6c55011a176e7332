#include "policy/settings.h"

#include <fmt/format.h>

#include <utility>

namespace naober::policy {

namespace {

constexpr std::string_view municipalities_folder = "municipalities/";

const DatedValue* in_force(const std::vector<DatedValue>& values, Date date) {
  const DatedValue* found = nullptr;
  for (const DatedValue& value : values) {
    if (value.from <= date) {
      found = &value;
    }
  }
  return found;
}

SettingAtDate as_set_by(const DatedValue& set) {
  return {set.value, set.layer, set.source, set.place.text(), set.because, set.from};
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

ExplainedLine law_line(const Parameter& parameter) {
  const bool fixed = parameter.room.kind == Room::Kind::fixed;
  if (!parameter.bound_by_law()) {
    return {Layer::law, "leaves it open", parameter.law};
  }
  if (fixed) {
    return {Layer::law, english(parameter.otherwise) + ", fixed", parameter.law};
  }
  const bool free = parameter.room.kind == Room::Kind::free;
  return {Layer::law, free ? "leaves it open" : parameter.room.english(), parameter.law};
}

ExplainedLine commons_line(const Parameter& parameter) {
  std::string says = english(parameter.otherwise);
  if (!parameter.bound_by_law()) {
    says += ", " + parameter.room.english();
  }
  return {Layer::commons, std::move(says),
          parameter.agreed.empty() ? parameter.place.text() : agreed_text(parameter.agreed)};
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

const DatedValue* Setting::region_at(Date date) const { return in_force(region(), date); }

const DatedValue* Setting::municipality_at(Date date) const {
  return in_force(municipality(), date);
}

SettingAtDate Setting::at(Date date) const {
  if (const DatedValue* set = municipality_at(date)) {
    return as_set_by(*set);
  }
  if (const DatedValue* set = region_at(date)) {
    return as_set_by(*set);
  }
  const bool by_law = parameter().room.kind == Room::Kind::fixed && parameter().bound_by_law();
  return {parameter().otherwise,
          by_law ? Layer::law : Layer::commons,
          by_law ? parameter().law : parameter().agreed,
          parameter().place.text(),
          {},
          std::nullopt};
}

const DatedValue* Setting::narrowed_by(Date date) const {
  const DatedValue* found = nullptr;
  for (const DatedValue& set : region()) {
    if (set.from <= date && set.room) {
      found = &set;
    }
  }
  return found;
}

const Room& Setting::room_at(Date date) const {
  const DatedValue* narrowing = narrowed_by(date);
  return narrowing == nullptr ? parameter().room : *narrowing->room;
}

std::vector<ExplainedLine> Setting::explain(Date date) const {
  std::vector<ExplainedLine> lines{law_line(parameter())};
  if (parameter().room.kind != Room::Kind::fixed || !parameter().bound_by_law()) {
    lines.push_back(commons_line(parameter()));
  }
  if (const DatedValue* set = region_at(date)) {
    std::string says = english(set->value);
    if (set->room) {
      says += ", narrowed to " + set->room->english();
    }
    lines.push_back({Layer::region, std::move(says), source_of(*set)});
  }
  if (const DatedValue* set = municipality_at(date)) {
    lines.push_back({Layer::municipality, english(set->value), source_of(*set)});
  }
  return lines;
}

}  // namespace naober::policy
