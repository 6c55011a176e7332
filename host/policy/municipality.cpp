#include "policy/municipality.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace naober::policy {

namespace {

bool is_code(const std::string& text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<MunicipalityCode> read_codes(Declaration& declaration) {
  std::vector<MunicipalityCode> codes;
  for (const Value& tree : declaration.list("code", Need::required)) {
    Declaration entry(tree, declaration.place(), declaration.problems());
    MunicipalityCode code;
    code.code = entry.text("code", Need::required);
    code.from = entry.date("from", Need::required).value_or(Date());
    code.till = entry.date("till", Need::optional);
    entry.finish();
    if (!is_code(code.code)) {
      entry.complain(
          fmt::format("'{}' is no municipality code: four digits, as \"0373\"", code.code));
    }
    if (code.till && *code.till < code.from) {
      entry.complain(fmt::format("code {} ends before it begins", code.code));
    }
    codes.push_back(std::move(code));
  }
  return codes;
}

// { region = "vervoer_oost", cluster = "Vervoer", tasks = { "transport" } }
std::vector<Partnership> read_partnerships(Declaration& declaration, const std::string& home) {
  std::vector<Partnership> partnerships;
  for (const Value& tree : declaration.list("partnerships", Need::optional)) {
    Declaration entry(tree, declaration.place(), declaration.problems());
    Partnership one;
    one.place = entry.place();
    one.region = entry.text("region", Need::required);
    one.cluster = entry.text("cluster", Need::required);
    one.tasks = entry.texts("tasks", Need::required);
    entry.finish();
    if (one.region == home) {
      entry.complain(fmt::format(
          "the partnership for {} is with '{}', which is the region of this municipality already",
          one.cluster, one.region));
    }
    for (const Partnership& other : partnerships) {
      for (const std::string& task : one.tasks) {
        if (std::find(other.tasks.begin(), other.tasks.end(), task) != other.tasks.end()) {
          entry.complain(fmt::format("'{}' is in the partnership with '{}' already, for {}", task,
                                     other.region, other.cluster));
        }
      }
    }
    partnerships.push_back(std::move(one));
  }
  return partnerships;
}

void check_pilot(const Pilot& pilot, const Declaration& entry) {
  for (const std::string& postcode : pilot.postcodes) {
    if (!is_code(postcode)) {
      entry.complain(fmt::format("'{}' is no postcode: its four digits, as \"1934\"", postcode));
    }
  }
  if (pilot.till && *pilot.till < pilot.from) {
    entry.complain(fmt::format("the pilot \"{}\" ends before it begins", pilot.name));
  }
}

// { "egmonden", title = "…", postcodes = { "1931" }, from = "2026-04-01", because = "…" }
std::vector<Pilot> read_pilots(Declaration& declaration) {
  std::vector<Pilot> pilots;
  for (const Value& tree : declaration.list("pilots", Need::optional)) {
    Declaration entry(tree, declaration.place(), declaration.problems());
    Pilot pilot;
    pilot.place = entry.place();
    pilot.name = entry.text("pilot", Need::required);
    pilot.title = entry.text("title", Need::required);
    pilot.postcodes = entry.texts("postcodes", Need::optional);
    pilot.from = entry.date("from", Need::required).value_or(Date());
    pilot.till = entry.date("till", Need::optional);
    pilot.source = entry.text("source", Need::optional);
    pilot.because = entry.text("because", Need::required);
    entry.finish();
    check_pilot(pilot, entry);
    if (!is_snake_case(pilot.name)) {
      entry.complain(fmt::format("the pilot '{}' is not named in snake_case", pilot.name));
    }
    pilots.push_back(std::move(pilot));
  }
  return pilots;
}

}  // namespace

const Pilot* Municipality::pilot(std::string_view wanted) const {
  const auto found = std::find_if(pilots.begin(), pilots.end(),
                                  [&](const Pilot& one) { return one.name == wanted; });
  return found == pilots.end() ? nullptr : &*found;
}

const Pilot* Municipality::pilot_for(std::string_view postcode, Date date) const {
  const std::string_view digits = postcode.substr(0, 4);
  for (const Pilot& one : pilots) {
    const bool lives_there =
        std::find(one.postcodes.begin(), one.postcodes.end(), digits) != one.postcodes.end();
    if (lives_there && one.open_on(date)) {
      return &one;
    }
  }
  return nullptr;
}

std::string Municipality::code_at(Date date) const {
  for (const MunicipalityCode& code : codes) {
    if (code.from <= date && (!code.till || date <= *code.till)) {
      return code.code;
    }
  }
  return {};
}

Municipality read_municipality(Declaration& declaration, const std::string& region) {
  Municipality municipality;
  municipality.name = declaration.name();
  municipality.region = region;
  municipality.place = declaration.place();
  municipality.title = declaration.text("title", Need::required);
  municipality.codes = read_codes(declaration);
  municipality.plugins = declaration.texts("plugins", Need::required);
  if (const Value* theme = declaration.value("theme", Need::optional)) {
    const Map* map = theme->as<Map>();
    for (const auto& [name, colour] : map == nullptr ? Map() : *map) {
      if (const std::string* text = colour.as<std::string>()) {
        municipality.theme.emplace(name, *text);
      } else {
        declaration.complain(fmt::format("theme.{} must be a text, such as \"#0b5c6b\"", name));
      }
    }
  }
  municipality.partnerships = read_partnerships(declaration, region);
  municipality.pilots = read_pilots(declaration);
  declaration.finish();
  return municipality;
}

Region read_region(Declaration& declaration) {
  Region region;
  region.name = declaration.name();
  region.place = declaration.place();
  region.title = declaration.text("title", Need::required);
  region.municipalities = declaration.texts("municipalities", Need::optional);
  region.guests = declaration.texts("guests", Need::optional);
  declaration.finish();
  return region;
}

}  // namespace naober::policy
