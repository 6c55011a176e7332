#include "web/read.h"

#include <algorithm>

#include "base/text.h"

namespace naober::web {
namespace {

const Map empty_map;

// "/" and "~" inside a key, as JSON pointers write them (RFC 6901).
std::string escaped(std::string_view key) {
  std::string text;
  for (const char letter : key) {
    if (letter == '~') {
      text += "~0";
    } else if (letter == '/') {
      text += "~1";
    } else {
      text += letter;
    }
  }
  return text;
}

// Line breaks and tabs are text; other control characters are accidents or attacks.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte >= 0x20 && byte != 0x7F) || letter == '\n' || letter == '\r' || letter == '\t';
  });
}

}  // namespace

Reading::Reading(const Value& value, std::string pointer, std::vector<Error>& faults)
    : map_(value.as<Map>()), pointer_(std::move(pointer)), faults_(faults) {
  if (map_ == nullptr) {
    faults_.push_back(
        {Fault::invalid,
         "Here must stand an object ({…}), not " + std::string(name_of(value.kind())) + ".",
         pointer_});
    map_ = &empty_map;
  }
}

void Reading::fault(std::string_view key, std::string says) {
  faults_.push_back({Fault::invalid, std::move(says), pointer_ + "/" + std::string(key)});
}

void Reading::wrong_kind(std::string_view key, const Value& value, std::string_view wanted) {
  fault(key, "'" + std::string(key) + "' must be " + std::string(wanted) + ", not " +
                 (value.is_unknown() ? "null" : std::string(name_of(value.kind()))) + ".");
}

const Value* Reading::find(std::string_view key) {
  asked_.emplace(key);
  const auto found = map_->find(key);
  return found == map_->end() ? nullptr : &found->second;
}

bool Reading::has(std::string_view key) {
  const Value* value = find(key);
  return value != nullptr && !value->is_unknown();
}

const Value* Reading::require(std::string_view key) {
  const Value* value = find(key);
  if (value == nullptr) {
    fault(key, "'" + std::string(key) + "' is missing.");
  }
  return value;
}

std::string Reading::text(std::string_view key, std::size_t longest) {
  const Value* value = require(key);
  if (value == nullptr) {
    return {};
  }
  const std::string* text = value->as<std::string>();
  if (text == nullptr) {
    wrong_kind(key, *value, "a text");
    return {};
  }
  if (text->size() > longest) {
    fault(key, "'" + std::string(key) + "' has " + std::to_string(text->size()) +
                   " bytes; at most " + std::to_string(longest) + " are taken.");
    return {};
  }
  if (!is_plain(*text)) {
    fault(key, "'" + std::string(key) + "' holds control characters.");
    return {};
  }
  return *text;
}

std::string Reading::optional_text(std::string_view key, std::size_t longest) {
  return has(key) ? text(key, longest) : std::string();
}

Value Reading::value(std::string_view key) {
  const Value* found = require(key);
  return found == nullptr ? Value() : *found;
}

std::optional<std::int64_t> Reading::optional_integer(std::string_view key) {
  return has(key) ? std::optional<std::int64_t>(integer(key)) : unused<std::int64_t>(key);
}

std::int64_t Reading::integer(std::string_view key) {
  const Value* value = require(key);
  const std::int64_t* number = value == nullptr ? nullptr : value->as<std::int64_t>();
  if (value != nullptr && number == nullptr) {
    wrong_kind(key, *value, "a whole number");
  }
  return number == nullptr ? 0 : *number;
}

bool Reading::boolean(std::string_view key) {
  const Value* value = require(key);
  const bool* yes = value == nullptr ? nullptr : value->as<bool>();
  if (value != nullptr && yes == nullptr) {
    wrong_kind(key, *value, "true or false");
  }
  return yes != nullptr && *yes;
}

bool Reading::optional_boolean(std::string_view key, bool otherwise) {
  return has(key) ? boolean(key) : otherwise;
}

Date Reading::date(std::string_view key) { return checked(key, Date::parse(text(key, 32))); }

std::optional<Date> Reading::optional_date(std::string_view key) {
  return has(key) ? std::optional<Date>(date(key)) : std::nullopt;
}

std::vector<std::string> Reading::optional_texts(std::string_view key) {
  std::vector<std::string> texts;
  if (!has(key)) {
    return texts;
  }
  const Value& value = *find(key);
  const List* list = value.as<List>();
  if (list == nullptr) {
    wrong_kind(key, value, "a list of texts");
    return texts;
  }
  for (std::size_t place = 0; place < list->size(); ++place) {
    const std::string* text = (*list)[place].as<std::string>();
    if (text == nullptr || text->size() > usual_length || !is_plain(*text)) {
      fault(std::string(key) + "/" + std::to_string(place), "Here must stand a text.");
      continue;
    }
    texts.push_back(*text);
  }
  return texts;
}

Map Reading::map(std::string_view key) {
  const Value* value = require(key);
  const Map* map = value == nullptr ? nullptr : value->as<Map>();
  if (value != nullptr && map == nullptr) {
    wrong_kind(key, *value, "an object");
  }
  return map == nullptr ? Map{} : *map;
}

std::optional<Reading> Reading::optional_object(std::string_view key) {
  if (!has(key)) {
    return std::nullopt;
  }
  return Reading(*find(key), pointer_ + "/" + std::string(key), faults_);
}

std::vector<Reading> Reading::optional_objects(std::string_view key) {
  std::vector<Reading> objects;
  if (!has(key)) {
    return objects;
  }
  const Value& value = *find(key);
  const List* list = value.as<List>();
  if (list == nullptr) {
    wrong_kind(key, value, "a list of objects");
    return objects;
  }
  for (std::size_t place = 0; place < list->size(); ++place) {
    objects.emplace_back((*list)[place],
                         pointer_ + "/" + std::string(key) + "/" + std::to_string(place), faults_);
  }
  return objects;
}

void Reading::finish() {
  const std::vector<std::string> known(asked_.begin(), asked_.end());
  for (const auto& [key, value] : *map_) {
    if (asked_.find(key) != asked_.end()) {
      continue;
    }
    const std::string near = nearest(key, known);
    const std::string hint =
        near.empty() ? " Known are " + listed(known, "and") + "." : " Was '" + near + "' meant?";
    fault(escaped(key.substr(0, 64)), "'" + key.substr(0, 64) + "' is not known here." +
                                          (known.empty() ? std::string() : hint));
  }
}

}  // namespace naober::web
