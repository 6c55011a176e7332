#include "policy/effect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace naober::policy {

namespace {

using Kind = Effect::Kind;

// What a field holds. A `name` is a literal text; the others may be setting "…" or fact_value "…".
enum class Holds { name, text, texts, term, date, anything };

// Of a title or a sentence; whoever has more to say writes a letter.
constexpr std::size_t longest_text = 2000;

struct Field {
  std::string_view name;
  Holds holds;
  bool required = false;
};

struct Shape {
  Kind kind;
  std::string_view word;
  std::string_view need;
  std::string_view phrase;
  std::vector<Field> fields;
};

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {
      {Kind::task,
       "task",
       "tasks.write",
       "gives a task",
       {{"title", Holds::text, true},
        {"role", Holds::text, true},
        {"within", Holds::term},
        {"due_on", Holds::date}}},
      {Kind::letter,
       "letter",
       "letters.write",
       "writes a letter",
       {{"letter", Holds::name, true}, {"says", Holds::text}}},
      {Kind::order,
       "order",
       "orders.write",
       "places an order",
       {{"provider", Holds::text, true},
        {"offered", Holds::texts, true},
        {"goal", Holds::text},
        {"fewer_because", Holds::text}}},
      {Kind::remind,
       "remind",
       "reminders.write",
       "sets a reminder",
       {{"about", Holds::name, true},
        {"after", Holds::term},
        {"on", Holds::date},
        {"title", Holds::text},
        {"role", Holds::text}}},
      {Kind::set_fact,
       "set_fact",
       "facts.write",
       "sets a fact",
       {{"fact", Holds::name, true}, {"value", Holds::anything, true}}},
      {Kind::open_case, "open_case", "cases.write", "opens a case", {{"task", Holds::name, true}}},
      {Kind::notify,
       "notify",
       "notices.write",
       "notifies somebody",
       {{"title", Holds::text, true}, {"role", Holds::text, true}}},
  };
  return all;
}

const Shape& shape_of(Kind kind) { return shapes()[static_cast<std::size_t>(kind)]; }

std::vector<std::string> words_of_effects() {
  std::vector<std::string> words;
  for (const Shape& shape : shapes()) {
    words.emplace_back(shape.word);
  }
  return words;
}

bool is_reference(const Value& value) {
  const std::string_view word = value.text_at("is");
  return word == "setting" || word == "fact_value";
}

bool is_list_of_texts(const Value& value) {
  const List* list = value.as<List>();
  return list != nullptr && std::all_of(list->begin(), list->end(), [](const Value& one) {
           return one.as<std::string>() != nullptr;
         });
}

// A date may be written as text, as everywhere in a policy file.
bool fits(Holds holds, const Value& value) {
  switch (holds) {
    case Holds::name:
    case Holds::text:
      return value.as<std::string>() != nullptr && !value.as<std::string>()->empty();
    case Holds::texts:
      return is_list_of_texts(value);
    case Holds::term:
      return value.as<Term>() != nullptr;
    case Holds::date:
      return value.as<Date>() != nullptr ||
             (value.as<std::string>() != nullptr && Date::parse(*value.as<std::string>()));
    case Holds::anything:
      return value.as<Map>() == nullptr && value.as<FunctionRef>() == nullptr;
  }
  return false;
}

std::string_view english(Holds holds) {
  switch (holds) {
    case Holds::name:
      return "a name in quotes";
    case Holds::text:
      return "a text";
    case Holds::texts:
      return "a list of texts";
    case Holds::term:
      return "a term, such as weeks(2)";
    case Holds::date:
      return "a date";
    case Holds::anything:
      return "a value";
  }
  return "a value";
}

std::string wrong_field(const Shape& shape, const Field& field) {
  return fmt::format("'{}' of {} is {}", field.name, shape.word, english(field.holds));
}

void read_field(Declaration& tree, const Shape& shape, const Field& field, Map& into) {
  const Value* value = tree.value(field.name, field.required ? Need::required : Need::optional);
  if (value == nullptr) {
    return;
  }
  const bool by_reference = is_reference(*value) && field.holds != Holds::name;
  if (!by_reference && !fits(field.holds, *value)) {
    tree.complain(wrong_field(shape, field));
    return;
  }
  into.emplace(field.name, *value);
}

// A clock that is said twice, or not at all where it must be.
void check_day(Declaration& tree, const Effect& effect) {
  const auto both = [&](const char* one, const char* other) {
    return effect.fields.contains(one) && effect.fields.contains(other);
  };
  if (both("within", "due_on")) {
    tree.complain("a task has 'within' or 'due_on', not both");
  }
  if (effect.kind != Kind::remind) {
    return;
  }
  if (both("after", "on")) {
    tree.complain("a reminder comes 'after' a term or 'on' a day, not both");
  }
  if (!effect.fields.contains("after") && !effect.fields.contains("on")) {
    tree.complain("a reminder says when: after = weeks(6), or on = date \"…\"");
  }
  if (effect.fields.contains("title") != effect.fields.contains("role")) {
    tree.complain("a reminder that puts itself on a work list has both a 'title' and a 'role'");
  }
}

std::optional<Effect> read_effect(const Value& value, const Place& owner, ProblemList& problems) {
  if (value.as<Map>() == nullptr) {
    problems.add(owner, fmt::format("an effect was expected here, such as task {{ … }}, not {}",
                                    naober::name_of(value.kind())));
    return std::nullopt;
  }
  Declaration tree(value, owner, problems);
  const auto shape = std::find_if(shapes().begin(), shapes().end(),
                                  [&](const Shape& one) { return one.word == tree.word(); });
  if (shape == shapes().end()) {
    tree.complain(fmt::format("'{}' is no effect{}", tree.word().substr(0, 64),
                              hint(tree.word(), words_of_effects())));
    return std::nullopt;
  }
  Effect effect;
  effect.kind = shape->kind;
  effect.place = tree.place();
  for (const Field& field : shape->fields) {
    read_field(tree, *shape, field, effect.fields);
  }
  check_day(tree, effect);
  tree.finish();
  return effect;
}

std::vector<std::string> named_in(const Effect& effect, std::string_view word,
                                  std::string_view key) {
  std::vector<std::string> names;
  for (const auto& [field, value] : effect.fields) {
    if (value.text_at("is") == word) {
      names.emplace_back(value.text_at(key));
    }
  }
  return names;
}

const Value* look_up(const Value& reference, const Map& settings, const Map& facts) {
  const bool of_setting = reference.text_at("is") == "setting";
  const Map& from = of_setting ? settings : facts;
  const auto found = from.find(reference.text_at(of_setting ? "setting" : "fact"));
  return found == from.end() ? nullptr : &found->second;
}

Result<Value> settled(const Shape& shape, const Field& field, const Value& given,
                      const Map& settings, const Map& facts) {
  const Value* value = is_reference(given) ? look_up(given, settings, facts) : &given;
  if (value == nullptr || value->is_unknown()) {
    return Value();
  }
  if (!fits(field.holds, *value)) {
    return refuse(Fault::script, wrong_field(shape, field));
  }
  if (const std::string* said = value->as<std::string>(); said && said->size() > longest_text) {
    return refuse(Fault::script, fmt::format("'{}' of {} is longer than {} bytes", field.name,
                                             shape.word, longest_text));
  }
  const std::string* text = value->as<std::string>();
  return field.holds == Holds::date && text != nullptr ? Value(*Date::parse(*text)) : *value;
}

}  // namespace

std::string_view name_of(Kind kind) { return shape_of(kind).word; }
std::string_view need_of(Kind kind) { return shape_of(kind).need; }
std::string_view phrase_of(Kind kind) { return shape_of(kind).phrase; }

std::vector<Effect> read_effects(const Value& list, const Place& owner, ProblemList& problems) {
  std::vector<Effect> effects;
  const List* items = list.as<List>();
  // An empty table is a list and a map alike; a function with nothing to do may return nil.
  const Map* map = list.as<Map>();
  if (items == nullptr) {
    if (!list.is_unknown() && (map == nullptr || !map->empty())) {
      problems.add(
          owner, fmt::format("a list of effects was expected: {{ task {{ … }}, … }}, not {}",
                             map == nullptr ? naober::name_of(list.kind()) : "a table with names"));
    }
    return effects;
  }
  for (const Value& item : *items) {
    if (auto effect = read_effect(item, owner, problems)) {
      effects.push_back(*std::move(effect));
    }
  }
  return effects;
}

Result<Map> resolved(const Effect& effect, const Map& settings, const Map& facts) {
  const Shape& shape = shape_of(effect.kind);
  Map result;
  for (const Field& field : shape.fields) {
    const auto given = effect.fields.find(field.name);
    if (given == effect.fields.end()) {
      continue;
    }
    TRY(Value value, settled(shape, field, given->second, settings, facts));
    if (!value.is_unknown()) {
      result.emplace(field.name, std::move(value));
    } else if (field.required && field.holds != Holds::anything) {
      return refuse(Fault::script,
                    fmt::format("'{}' of {} is not known in this case", field.name, shape.word));
    }
  }
  return result;
}

std::vector<std::string> settings_named(const Effect& effect) {
  return named_in(effect, "setting", "setting");
}

std::vector<std::string> facts_named(const Effect& effect) {
  return named_in(effect, "fact_value", "fact");
}

}  // namespace naober::policy
