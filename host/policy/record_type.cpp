#include "policy/record_type.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "policy/role.h"
#include "policy/room.h"

namespace naober::policy {

namespace {

constexpr std::array<std::pair<RecordType::Of, std::string_view>, 4> subjects{{
    {RecordType::Of::case_file, "case"},
    {RecordType::Of::client, "client"},
    {RecordType::Of::household, "household"},
    {RecordType::Of::municipality, "municipality"},
}};

bool below(const Value& value, const Value& bound) {
  const std::optional<int> order = order_of(value, bound);
  return order && *order < 0;
}

bool is_ordered(const Type& type) {
  return type.kind != Type::Kind::text && type.kind != Type::Kind::choice &&
         type.kind != Type::Kind::yes_no;
}

// Characters, not bytes: what a person counts.
std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_plain(std::string_view text) {
  return is_utf8(text) && std::all_of(text.begin(), text.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return (byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\r' || c == '\t';
         });
}

class FieldReader {
 public:
  explicit FieldReader(Declaration& item) : item_(item) {}

  RecordField read() {
    field_.name = item_.name();
    field_.place = item_.place();
    field_.title = item_.text("title", Need::required);
    field_.help = item_.text("help", Need::optional);
    field_.required = item_.yes("required");
    field_.identifies = item_.yes("identifies");
    read_type_of();
    field_.minimum = bound("min");
    field_.maximum = bound("max");
    if (below(field_.maximum, field_.minimum)) {
      item_.complain(fmt::format("{}: min is more than max, so no value fits", item_.called()));
    }
    read_length();
    read_titles();
    item_.finish();
    return std::move(field_);
  }

 private:
  void read_type_of() {
    const Value* type = item_.value("type", Need::required);
    if (type == nullptr) {
      return;
    }
    Result<Type> read = read_type(*type);
    if (!read) {
      item_.complain(fmt::format("{}: {}", item_.called(), read.error().says));
      return;
    }
    field_.type = *std::move(read);
  }

  Value bound(std::string_view key) {
    const Value* given = item_.value(key, Need::optional);
    if (given == nullptr) {
      return {};
    }
    const Result<Value> read = typed(*given, field_.type);
    if (!is_ordered(field_.type) || !read || !order_of(*read, *read)) {
      item_.complain(fmt::format("'{}' of {} must be {} that can be compared", key, item_.called(),
                                 field_.type.english()));
      return {};
    }
    return *read;
  }

  void read_length() {
    const std::int64_t length = item_.whole_number("max_length", 0);
    if (length == 0) {
      return;
    }
    if (field_.type.kind != Type::Kind::text || length < 1 ||
        length > RecordField::longest_length) {
      item_.complain(fmt::format("'max_length' of {} is for a text, from 1 to {} characters",
                                 item_.called(), RecordField::longest_length));
      return;
    }
    field_.max_length = static_cast<int>(length);
  }

  void read_titles() {
    const Value* given = item_.value("titles", Need::optional);
    const Map* titles = given == nullptr ? nullptr : given->as<Map>();
    if (given != nullptr && titles == nullptr) {
      item_.complain(
          fmt::format("'titles' of {} gives each option a label: {{ {} = \"…\" }}", item_.called(),
                      field_.type.options.empty() ? "option" : field_.type.options.front()));
    }
    for (const auto& [option, title] : titles == nullptr ? Map() : *titles) {
      const std::string* text = title.as<std::string>();
      const bool known = std::find(field_.type.options.begin(), field_.type.options.end(),
                                   option) != field_.type.options.end();
      if (text == nullptr || !known) {
        item_.complain(fmt::format("'titles' of {} speaks of '{}', which is no option of it{}",
                                   item_.called(), option, hint(option, field_.type.options)));
        continue;
      }
      field_.titles.emplace(option, *text);
    }
  }

  Declaration& item_;
  RecordField field_;
};

void read_keep(Declaration& item, RecordType& into) {
  const Value* keep = item.value("keep", Need::optional);
  const Term* term = keep == nullptr ? nullptr : keep->as<Term>();
  if (keep != nullptr && term == nullptr) {
    item.complain(fmt::format("'keep' of {} must be a term, such as years(15)", item.called()));
  } else if (term != nullptr) {
    into.keep = *term;
  }
}

RecordType read_record(Declaration& item, const std::string& plugin) {
  RecordType type;
  type.name = item.name();
  type.plugin = plugin;
  type.place = item.place();
  type.title = item.text("title", Need::required);
  type.law = item.text("law", Need::optional);
  const std::string of =
      item.one_of("of", {"case", "client", "household", "municipality"}, Need::required);
  for (const auto& [subject, word] : subjects) {
    if (word == of) {
      type.of = subject;
    }
  }
  if (const std::string act = item.one_of("act", known_acts(), Need::optional); !act.empty()) {
    type.act = act;
  }
  type.known_to = item.texts("known_to", Need::optional);
  read_keep(item, type);
  type.only_one = item.yes("only_one");
  for (Declaration& field : item.items({"field"})) {
    type.fields.push_back(FieldReader(field).read());
  }
  if (type.fields.empty()) {
    item.complain(
        fmt::format("{} has no fields; write fields = {{ field \"…\" {{ … }} }}", item.called()));
  }
  const bool of_a_person =
      type.of == RecordType::Of::case_file || type.of == RecordType::Of::client;
  for (const RecordField& field : type.fields) {
    if (field.identifies && !of_a_person) {
      item.complain(fmt::format(
          "field \"{}\" of {} identifies, but only a record of a case or a client has a person "
          "whose key can seal it",
          field.name, item.called()));
    }
  }
  item.finish();
  return type;
}

std::vector<std::string> names_of(const std::vector<RecordField>& fields) {
  std::vector<std::string> names;
  for (const RecordField& field : fields) {
    names.push_back(field.name);
  }
  return names;
}

std::string bounds_of(const RecordField& field) {
  if (field.minimum.is_unknown()) {
    return "at most " + english(field.maximum);
  }
  if (field.maximum.is_unknown()) {
    return "at least " + english(field.minimum);
  }
  return fmt::format("between {} and {}", english(field.minimum), english(field.maximum));
}

// A key as a JSON pointer writes it (RFC 6901).
std::string escaped(std::string_view key) {
  std::string text;
  for (const char letter : key) {
    text += letter == '~' ? "~0" : letter == '/' ? "~1" : std::string(1, letter);
  }
  return text;
}

bool is_empty(const Value& value) {
  const std::string* text = value.as<std::string>();
  return value.is_unknown() ||
         (text != nullptr && text->find_first_not_of(" \t\r\n") == std::string::npos);
}

}  // namespace

std::string_view name_of(RecordType::Of of) {
  return std::find_if(subjects.begin(), subjects.end(),
                      [&](const auto& subject) { return subject.first == of; })
      ->second;
}

Result<Value> RecordField::accept(const Value& value, std::string_view about) const {
  const auto wrong = [&](std::string says) {
    return refuse(Fault::invalid, fmt::format("'{}': {}", name, std::move(says)),
                  std::string(about));
  };
  Result<Value> read = typed(value, type);
  if (!read) {
    return wrong(read.error().says);
  }
  if (const std::string* text = read->as<std::string>(); text != nullptr && !is_plain(*text)) {
    return wrong("this text is not UTF-8, or holds control characters");
  }
  if (const std::string* text = read->as<std::string>();
      text != nullptr && type.kind == Type::Kind::text &&
      length_of(*text) > static_cast<std::size_t>(max_length)) {
    return wrong(fmt::format("this text has {} characters; at most {} are taken", length_of(*text),
                             max_length));
  }
  if (below(*read, minimum) || below(maximum, *read)) {
    return wrong(fmt::format("{} was given; {} is allowed", english(*read), bounds_of(*this)));
  }
  return read;
}

const RecordField* RecordType::field(std::string_view wanted) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const RecordField& each) { return each.name == wanted; });
  return found == fields.end() ? nullptr : &*found;
}

Map RecordType::accept(const Map& content, std::string_view pointer,
                       std::vector<Error>& faults) const {
  Map accepted;
  for (const RecordField& each : fields) {
    const std::string about = fmt::format("{}/{}", pointer, each.name);
    const auto given = content.find(each.name);
    if (given == content.end() || is_empty(given->second)) {
      if (each.required) {
        faults.push_back({Fault::invalid,
                          fmt::format("'{}' must be given ({}).", each.name, each.title), about});
      }
      continue;
    }
    Result<Value> value = each.accept(given->second, about);
    if (value) {
      accepted.emplace(each.name, *std::move(value));
    } else {
      faults.push_back(value.error());
    }
  }
  for (const auto& [key, value] : content) {
    if (field(key) == nullptr) {
      const std::string known = key.substr(0, 64);
      faults.push_back(
          {Fault::invalid,
           fmt::format("'{}' is no field of \"{}\"{}", known, name, hint(known, names_of(fields))),
           fmt::format("{}/{}", pointer, escaped(known))});
    }
  }
  return accepted;
}

std::vector<RecordType> read_records(Declaration& block, const std::string& plugin) {
  std::vector<RecordType> types;
  for (Declaration& item : block.items({"record"})) {
    types.push_back(read_record(item, plugin));
  }
  block.finish();
  return types;
}

}  // namespace naober::policy
