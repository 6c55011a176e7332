#include "policy/parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace naober::policy {

namespace {

// { { euros "19.00", from = "2020-01-01" }, … }: values with a day, not a list of values.
const List* dated_list(const Value& otherwise) {
  const List* list = otherwise.as<List>();
  const bool has_days = list != nullptr && !list->empty() && list->front().as<Map>() != nullptr;
  return has_days ? list : nullptr;
}

// A default is one plain value that the room allows.
void check_default(const Declaration& declaration, const Value& value, const Room& room,
                   const std::string& when) {
  if (value.is_unknown() || value.as<Map>() != nullptr || value.as<FunctionRef>() != nullptr) {
    declaration.complain(fmt::format("the default of {}{} must be a value, not a {}",
                                     declaration.called(), when, name_of(value.kind())));
  } else if (room.kind != Room::Kind::fixed && !room.allows(value)) {
    declaration.complain(fmt::format("the default of {}{} is {}, but its room is {}",
                                     declaration.called(), when, english(value), room.english()));
  }
}

std::optional<Room> read_dated_room(Declaration& entry, const Parameter& parameter) {
  const Value* tree = entry.value("room", Need::optional);
  if (tree == nullptr) {
    return std::nullopt;
  }
  const Result<Room> room = read_room(*tree);
  if (!room) {
    entry.complain(room.error().says);
    return std::nullopt;
  }
  if (room->kind != parameter.room.kind) {
    entry.complain(fmt::format(
        "a dated room keeps the kind of the room of \"{}\", which is {}; only its bounds move",
        parameter.name, parameter.room.english()));
    return std::nullopt;
  }
  return *room;
}

void read_dated_default(Declaration entry, const Declaration& declaration, Parameter& parameter) {
  DatedDefault dated;
  dated.place = entry.place();
  const Value* value = entry.value("value", Need::required);
  const std::optional<Date> from = entry.date("from", Need::required);
  dated.source = entry.text("source", Need::optional);
  dated.unsure = entry.text("unsure", Need::optional);
  dated.room = read_dated_room(entry, parameter);
  entry.finish();
  if (value == nullptr || !from) {
    return;
  }
  dated.value = *value;
  dated.from = *from;
  const bool late = parameter.dated.empty() || parameter.dated.back().from < dated.from;
  if (!late) {
    declaration.complain(fmt::format(
        "the defaults of {} stand in order of time, each with a later 'from'; {} comes after {} "
        "here",
        declaration.called(), dated.from.text(), parameter.dated.back().from.text()));
    return;
  }
  if (!parameter.dated.empty() && dated.value.kind() != parameter.dated.back().value.kind()) {
    declaration.complain(fmt::format("the defaults of {} are of one kind; {} comes after {} here",
                                     declaration.called(), english(dated.value),
                                     english(parameter.dated.back().value)));
    return;
  }
  parameter.dated.push_back(std::move(dated));
}

void read_dated_defaults(const List& list, Declaration& declaration, Parameter& parameter) {
  for (const Value& tree : list) {
    read_dated_default(Declaration(tree, declaration.place(), declaration.problems()), declaration,
                       parameter);
  }
  for (const DatedDefault& dated : parameter.dated) {
    check_default(declaration, dated.value, parameter.room_at(dated.from),
                  " from " + dated.from.text());
  }
  if (!parameter.dated.empty()) {
    parameter.otherwise = parameter.dated.back().value;
  }
}

void read_room_and_default(Declaration& declaration, Parameter& parameter) {
  const Value* otherwise = declaration.value("default", Need::required);
  const Value* tree = declaration.value("room", Need::required);
  if (otherwise == nullptr || tree == nullptr) {
    return;
  }
  Result<Room> room = read_room(*tree);
  if (!room) {
    declaration.complain(fmt::format("{}: {}", declaration.called(), room.error().says));
    return;
  }
  parameter.room = *std::move(room);
  if (const List* dated = dated_list(*otherwise)) {
    read_dated_defaults(*dated, declaration, parameter);
    return;
  }
  parameter.otherwise = *otherwise;
  check_default(declaration, *otherwise, parameter.room, "");
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
  parameter.names = declaration.one_of("names", {"organisation"}, Need::optional);
  if (!parameter.names.empty() && parameter.otherwise.as<std::string>() == nullptr) {
    declaration.complain(fmt::format("{} names an {}, so its values are texts",
                                     declaration.called(), parameter.names));
  }
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

const DatedDefault* Parameter::dated_at(Date date) const {
  const DatedDefault* found = dated.empty() ? nullptr : &dated.front();
  for (const DatedDefault& one : dated) {
    if (one.from <= date) {
      found = &one;
    }
  }
  return found;
}

const Value& Parameter::default_at(Date date) const {
  const DatedDefault* of_day = dated_at(date);
  return of_day == nullptr ? otherwise : of_day->value;
}

const Room& Parameter::room_at(Date date) const {
  const Room* found = &room;
  for (const DatedDefault& one : dated) {
    if (one.from <= date && one.room) {
      found = &*one.room;
    }
  }
  return *found;
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
