#include "policy/parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace naober::policy {

namespace {

void read_room_and_default(Declaration& declaration, Parameter& parameter) {
  const Value* otherwise = declaration.value("default", Need::required);
  const Value* tree = declaration.value("room", Need::required);
  if (otherwise == nullptr || tree == nullptr) {
    return;
  }
  parameter.otherwise = *otherwise;
  Result<Room> room = read_room(*tree);
  if (!room) {
    declaration.complain(fmt::format("{}: {}", declaration.called(), room.error().says));
    return;
  }
  parameter.room = *std::move(room);
  if (otherwise->is_unknown() || otherwise->as<Map>() != nullptr ||
      otherwise->as<FunctionRef>() != nullptr) {
    declaration.complain(fmt::format("the default of {} must be a value, not a {}",
                                     declaration.called(), name_of(otherwise->kind())));
  } else if (parameter.room.kind != Room::Kind::fixed && !parameter.room.allows(*otherwise)) {
    declaration.complain(fmt::format("the default of {} is {}, but its room is {}",
                                     declaration.called(), english(*otherwise),
                                     parameter.room.english()));
  }
}

void read_open_to(Declaration& declaration, Parameter& parameter) {
  const bool fixed = parameter.room.kind == Room::Kind::fixed;
  for (const std::string& word :
       declaration.some_of("open_to", {"region", "municipality"}, Need::optional)) {
    parameter.open_to.push_back(word == "region" ? Layer::region : Layer::municipality);
  }
  if (fixed && !parameter.open_to.empty()) {
    declaration.complain(fmt::format("{} is fixed, so it is open to nobody; leave out open_to",
                                     declaration.called()));
  }
  if (!fixed && parameter.open_to.empty()) {
    declaration.complain(
        fmt::format("{} leaves room, but to whom? Add open_to = {{ \"region\", "
                    "\"municipality\" }}, or make it fixed",
                    declaration.called()));
  }
}

Parameter read_parameter(Declaration declaration, const std::string& plugin) {
  Parameter parameter;
  parameter.name = declaration.name();
  parameter.plugin = plugin;
  parameter.place = declaration.place();
  parameter.title = declaration.text("title", Need::optional);
  parameter.law = declaration.text("law", Need::optional);
  parameter.agreed = declaration.text("agreed", Need::optional);
  parameter.unsure = declaration.text("unsure", Need::optional);
  parameter.untested = declaration.text("untested", Need::optional);
  read_room_and_default(declaration, parameter);
  read_open_to(declaration, parameter);
  if (parameter.room.kind == Room::Kind::fixed && parameter.law.empty() &&
      parameter.agreed.empty()) {
    declaration.complain(fmt::format("{} is fixed, but by what? Add law = \"…\" or agreed = \"…\"",
                                     declaration.called()));
  }
  declaration.finish();
  return parameter;
}

}  // namespace

std::string_view name_of(Layer layer) {
  switch (layer) {
    case Layer::law:
      return "law";
    case Layer::commons:
      return "commons";
    case Layer::region:
      return "region";
    case Layer::municipality:
      return "municipality";
  }
  return {};
}

bool Parameter::is_open_to(Layer layer) const {
  return std::find(open_to.begin(), open_to.end(), layer) != open_to.end();
}

std::vector<Parameter> read_parameters(Declaration& block, const std::string& plugin) {
  std::vector<Parameter> parameters;
  for (Declaration& item : block.items({"parameter"})) {
    parameters.push_back(read_parameter(item, plugin));
  }
  block.finish();
  return parameters;
}

}  // namespace naober::policy
