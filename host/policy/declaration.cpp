#include "policy/declaration.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace naober::policy {

namespace {

constexpr std::size_t few = 8;

int line_of(const Value& tree) {
  const Value* line = tree.find("line");
  const std::int64_t* number = line == nullptr ? nullptr : line->as<std::int64_t>();
  return number == nullptr ? 0 : static_cast<int>(*number);
}

// An empty table is a list and a map at once; Lua does not tell.
bool is_empty_table(const Value& value) {
  const List* list = value.as<List>();
  const Map* map = value.as<Map>();
  return (list != nullptr && list->empty()) || (map != nullptr && map->empty());
}

std::string found_kind(const Value& value) {
  return value.kind() == Value::Kind::unknown ? "unknown"
                                              : "a " + std::string(name_of(value.kind()));
}

}  // namespace

Declaration::Declaration(const Value& tree, std::string file, ProblemList& problems)
    : Declaration(tree, Place{std::move(file), 0}, problems) {}

Declaration::Declaration(const Value& tree, const Place& owner, ProblemList& problems)
    : tree_(tree),
      problems_(problems),
      place_(owner),
      word_(tree.text_at("is")),
      name_(tree.text_at("name")),
      known_{} {
  if (const int line = line_of(tree); line > 0) {
    place_.line = line;
  }
  if (tree.as<Map>() == nullptr && !is_empty_table(tree)) {
    complain(fmt::format("a table was expected here, not {}", found_kind(tree)));
  }
}

std::string Declaration::called() const {
  if (word_.empty()) {
    return "this table";
  }
  return name_.empty() ? word_ : fmt::format("{} \"{}\"", word_, name_);
}

void Declaration::complain(std::string says) const { problems_.add(place_, std::move(says)); }

const Value* Declaration::look(std::string_view key, Need need, std::string_view what) {
  known_.emplace_back(key);
  const Value* found = tree_.find(key);
  if (found == nullptr && need == Need::required) {
    complain(fmt::format("{} has no '{}': {}", called(), key, what));
  }
  return found;
}

void Declaration::wrong_kind(std::string_view key, std::string_view expected,
                             const Value& found) const {
  complain(
      fmt::format("'{}' of {} must be {}, not {}", key, called(), expected, found_kind(found)));
}

std::string Declaration::text(std::string_view key, Need need) {
  const Value* found = look(key, need, "give it as a text");
  if (found == nullptr) {
    return {};
  }
  const std::string* text = found->as<std::string>();
  if (text == nullptr) {
    wrong_kind(key, "a text", *found);
    return {};
  }
  if (text->empty() && need == Need::required) {
    complain(fmt::format("'{}' of {} is empty", key, called()));
  }
  return *text;
}

std::int64_t Declaration::whole_number(std::string_view key, std::int64_t otherwise) {
  const Value* found = look(key, Need::optional, {});
  if (found == nullptr) {
    return otherwise;
  }
  const std::int64_t* number = found->as<std::int64_t>();
  if (number == nullptr) {
    wrong_kind(key, "a whole number", *found);
    return otherwise;
  }
  return *number;
}

bool Declaration::yes(std::string_view key) {
  const Value* found = look(key, Need::optional, {});
  if (found == nullptr) {
    return false;
  }
  const bool* answer = found->as<bool>();
  if (answer == nullptr) {
    wrong_kind(key, "yes or no", *found);
    return false;
  }
  return *answer;
}

std::optional<Date> Declaration::date(std::string_view key, Need need) {
  const Value* found = look(key, need, "give it as \"2026-04-01\"");
  if (found == nullptr) {
    return std::nullopt;
  }
  if (const Date* date = found->as<Date>()) {
    return *date;
  }
  const std::string* text = found->as<std::string>();
  if (text == nullptr) {
    wrong_kind(key, "a date such as \"2026-04-01\"", *found);
    return std::nullopt;
  }
  const Result<Date> date = Date::parse(*text);
  if (!date) {
    complain(fmt::format("'{}' of {}: {}", key, called(), date.error().says));
    return std::nullopt;
  }
  return *date;
}

std::vector<std::string> Declaration::texts(std::string_view key, Need need) {
  std::vector<std::string> result;
  const Value* found = look(key, need, "give it as a list of names: { \"…\", \"…\" }");
  if (found == nullptr || is_empty_table(*found)) {
    return result;
  }
  const List* list = found->as<List>();
  if (list == nullptr) {
    wrong_kind(key, "a list of names: { \"…\", \"…\" }", *found);
    return result;
  }
  for (const Value& member : *list) {
    const std::string* text = member.as<std::string>();
    if (text == nullptr) {
      complain(
          fmt::format("'{}' of {} holds texts only, not {}", key, called(), found_kind(member)));
    } else if (std::find(result.begin(), result.end(), *text) != result.end()) {
      complain(fmt::format("'{}' of {} names '{}' twice", key, called(), *text));
    } else {
      result.push_back(*text);
    }
  }
  return result;
}

std::string Declaration::one_of(std::string_view key, const std::vector<std::string>& words,
                                Need need) {
  std::string word = text(key, need);
  if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) {
    complain(fmt::format("'{}' is no '{}' of {}{}", word, key, called(), hint(word, words)));
    word.clear();
  }
  return word;
}

std::vector<std::string> Declaration::some_of(std::string_view key,
                                              const std::vector<std::string>& words, Need need) {
  std::vector<std::string> named = texts(key, need);
  std::erase_if(named, [&](const std::string& word) {
    if (std::find(words.begin(), words.end(), word) != words.end()) {
      return false;
    }
    complain(
        fmt::format("'{}' in '{}' of {} is not known{}", word, key, called(), hint(word, words)));
    return true;
  });
  return named;
}

const Value* Declaration::value(std::string_view key, Need need) {
  return look(key, need, "it cannot be left out");
}

const List& Declaration::list(std::string_view key, Need need) {
  static const List nothing;
  const Value* found = look(key, need, "give it as a list: { …, … }");
  if (found == nullptr || is_empty_table(*found)) {
    return nothing;
  }
  const List* list = found->as<List>();
  if (list == nullptr) {
    wrong_kind(key, "a list: { …, … }", *found);
    return nothing;
  }
  return *list;
}

std::vector<Declaration> Declaration::items(const std::vector<std::string>& words) {
  std::vector<Declaration> result;
  for (const Value& tree : list("items", Need::optional)) {
    Declaration item(tree, place_, problems_);
    if (std::find(words.begin(), words.end(), item.word()) == words.end()) {
      item.complain(fmt::format("{} does not belong in {}; it holds {}",
                                item.word().empty() ? found_kind(tree) : item.called(), called(),
                                listed(words, "and")));
      continue;
    }
    const bool free_name = item.word() == "rule" || item.word() == "case";
    if (!free_name && !is_snake_case(item.name())) {
      item.complain(
          fmt::format("{} is not named in snake_case: small letters, digits and '_', as in "
                      "decision_term",
                      item.called()));
    }
    const auto same = std::find_if(result.begin(), result.end(), [&](const Declaration& earlier) {
      return earlier.called() == item.called();
    });
    if (same != result.end()) {
      item.complain(fmt::format("{} is there already, at {}", item.called(), same->place().text()));
      continue;
    }
    result.push_back(std::move(item));
  }
  return result;
}

void Declaration::finish() {
  const Map* map = tree_.as<Map>();
  if (map == nullptr) {
    return;
  }
  for (const auto& [key, value] : *map) {
    const bool own = key == "is" || key == "line" || key == "name";
    if (!own && std::find(known_.begin(), known_.end(), key) == known_.end()) {
      complain(fmt::format("{} has no field '{}'{}", called(), key, hint(key, known_)));
    }
  }
}

bool is_snake_case(std::string_view name) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !name.empty() && is_letter(name.front()) &&
         std::all_of(name.begin(), name.end(),
                     [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

std::string hint(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  if (!near.empty()) {
    return fmt::format("; did you mean '{}'?", near);
  }
  if (known.empty() || known.size() > few) {
    return {};
  }
  return fmt::format("; known {} {}", known.size() == 1 ? "is" : "are", listed(known, "and"));
}

}  // namespace naober::policy
