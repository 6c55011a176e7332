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

}  // namespace

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
  declaration.finish();
  return municipality;
}

Region read_region(Declaration& declaration) {
  Region region;
  region.name = declaration.name();
  region.place = declaration.place();
  region.title = declaration.text("title", Need::required);
  region.municipalities = declaration.texts("municipalities", Need::optional);
  declaration.finish();
  return region;
}

}  // namespace naober::policy
