#include "policy/room.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace naober::policy {

namespace {

template <class T>
int order(const T& a, const T& b) {
  return (b < a) - (a < b);
}

std::optional<double> as_number(const Value& value) {
  if (const std::int64_t* whole = value.as<std::int64_t>()) {
    return static_cast<double>(*whole);
  }
  if (const double* number = value.as<double>()) {
    return *number;
  }
  return std::nullopt;
}

bool not_above(const Value& value, const Value& most) {
  const std::optional<int> found = order_of(value, most);
  return found && *found <= 0;
}

Result<Room> read_bounds(const Value& tree, Room room) {
  const bool needs_least = room.kind != Room::Kind::at_most;
  const bool needs_most = room.kind != Room::Kind::at_least;
  for (const auto& [needed, key, bound] : {std::tuple{needs_least, "least", &room.least},
                                           std::tuple{needs_most, "most", &room.most}}) {
    const Value* found = needed ? tree.find(key) : nullptr;
    if (needed && (found == nullptr || !order_of(*found, *found))) {
      return refuse(
          Fault::invalid,
          fmt::format("{} needs a bound that can be compared: a number, an amount, a date "
                      "or a term such as weeks(6)",
                      tree.text_at("is")));
    }
    if (needed) {
      *bound = *found;
    }
  }
  if (room.kind == Room::Kind::between && !not_above(room.least, room.most)) {
    return refuse(Fault::invalid, fmt::format("between {} and {} leaves no room: the first must be "
                                              "the smaller, and both of one kind",
                                              english(room.least), english(room.most)));
  }
  return room;
}

Result<Room> read_options(const Value& tree) {
  const Value* options = tree.find("of");
  const List* list = options == nullptr ? nullptr : options->as<List>();
  if (list == nullptr || list->empty()) {
    return refuse(Fault::invalid, "one_of needs its values: one_of { yes, no }");
  }
  Room room;
  room.kind = Room::Kind::one_of;
  room.options = *list;
  return room;
}

}  // namespace

std::optional<int> order_of(const Value& a, const Value& b) {
  const std::optional<double> left = as_number(a);
  const std::optional<double> right = as_number(b);
  if (left && right) {
    return order(*left, *right);
  }
  if (a.kind() != b.kind()) {
    return std::nullopt;
  }
  if (const Term* term = a.as<Term>()) {
    return compare(*term, *b.as<Term>());
  }
  if (const Money* money = a.as<Money>()) {
    return order(*money, *b.as<Money>());
  }
  if (const Date* date = a.as<Date>()) {
    return order(*date, *b.as<Date>());
  }
  return std::nullopt;
}

bool Room::allows(const Value& value) const {
  switch (kind) {
    case Kind::fixed:
      return false;
    case Kind::at_most:
      return not_above(value, most);
    case Kind::at_least:
      return not_above(least, value);
    case Kind::between:
      return not_above(least, value) && not_above(value, most);
    case Kind::one_of:
      return std::find(options.begin(), options.end(), value) != options.end();
    case Kind::free:
      return type.fits(value);
  }
  return false;
}

bool Room::contains(const Room& inner) const {
  switch (inner.kind) {
    case Kind::fixed:
      return true;
    case Kind::one_of:
      return std::all_of(inner.options.begin(), inner.options.end(),
                         [this](const Value& option) { return allows(option); });
    case Kind::free:
      return kind == Kind::free && type == inner.type;
    case Kind::between:
      return kind != Kind::one_of && allows(inner.least) && allows(inner.most);
    case Kind::at_most:
      return (kind == Kind::at_most || kind == Kind::free) && allows(inner.most);
    case Kind::at_least:
      return (kind == Kind::at_least || kind == Kind::free) && allows(inner.least);
  }
  return false;
}

std::string Room::english() const {
  switch (kind) {
    case Kind::fixed:
      return "fixed";
    case Kind::at_most:
      return "at most " + policy::english(most);
    case Kind::at_least:
      return "at least " + policy::english(least);
    case Kind::between:
      return fmt::format("between {} and {}", policy::english(least), policy::english(most));
    case Kind::one_of: {
      std::vector<std::string> words;
      for (const Value& option : options) {
        words.push_back(policy::english(option));
      }
      return "one of " + listed(words, "or");
    }
    case Kind::free:
      return "free: " + type.english();
  }
  return {};
}

Result<Room> read_room(const Value& tree) {
  const std::string_view word = tree.text_at("is");
  Room room;
  if (word == "fixed") {
    return room;
  }
  if (word == "free") {
    const Value* type = tree.find("type");
    room.kind = Room::Kind::free;
    TRY(room.type, read_type(type == nullptr ? Value() : *type));
    return room;
  }
  if (word == "one_of") {
    return read_options(tree);
  }
  if (word == "at_most" || word == "at_least" || word == "between") {
    room.kind = word == "at_most"    ? Room::Kind::at_most
                : word == "at_least" ? Room::Kind::at_least
                                     : Room::Kind::between;
    return read_bounds(tree, room);
  }
  return refuse(Fault::invalid,
                "a room is fixed, at_most(…), at_least(…), between(…, …), one_of { … } or free(…)");
}

std::string english(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::boolean:
      return *value.as<bool>() ? "yes" : "no";
    case Value::Kind::integer:
      return std::to_string(*value.as<std::int64_t>());
    case Value::Kind::number:
      return fmt::format("{}", *value.as<double>());
    case Value::Kind::text:
      return "\"" + *value.as<std::string>() + "\"";
    case Value::Kind::date:
      return value.as<Date>()->text();
    case Value::Kind::term:
      return value.as<Term>()->english();
    case Value::Kind::money:
      return value.as<Money>()->dutch();
    case Value::Kind::list: {
      std::vector<std::string> words;
      for (const Value& member : *value.as<List>()) {
        words.push_back(english(member));
      }
      return words.empty() ? "nothing" : listed(words, "and");
    }
    default:
      return std::string(name_of(value.kind()));
  }
}

}  // namespace naober::policy
