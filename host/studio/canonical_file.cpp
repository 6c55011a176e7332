#include "studio/canonical_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "studio/lua_tokens.h"

namespace naober::studio {
namespace {

constexpr std::size_t longest_line = 100;

tl::unexpected<Error> cannot(std::string why) {
  return refuse(Fault::invalid,
                fmt::format("this file cannot be changed value by value, because {}; change its "
                            "text instead",
                            why));
}

// --- where things stand --------------------------------------------------------------------------

// The file, read; positions are bytes in its text.
class PolicyText {
 public:
  explicit PolicyText(const std::string& text) : text_(text), tokens_(read_tokens(text)) {}

  // return policy "<name>" { … }, with or without brackets around the name; any name when it is
  // empty.
  Result<LuaTable> main_table(std::string_view word, std::string_view name) const {
    std::size_t at = 0;
    if (!tokens_.is(at++, "return") || !tokens_.is(at++, word)) {
      return cannot(fmt::format("it does not begin with return {}", word));
    }
    at += tokens_.is(at, "(") ? 1 : 0;
    const auto named = tokens_.plain_text(at++);
    if (!named || (!name.empty() && *named != name)) {
      return cannot(fmt::format("it is not of {} \"{}\"", word, name));
    }
    at += tokens_.is(at, ")") ? 1 : 0;
    if (!tokens_.is(at, "{")) {
      return cannot("no { follows the name");
    }
    return read_table(tokens_, at);
  }

  // The table of `set "<name>" { … }`, or nothing when the file does not set it.
  Result<std::optional<LuaTable>> set_table(const LuaTable& main, std::string_view name) const {
    for (const LuaField& field : main.fields) {
      std::size_t at = field.first;
      if (!field.key.empty() || !tokens_.is(at++, "set")) {
        continue;
      }
      at += tokens_.is(at, "(") ? 1 : 0;
      if (tokens_.plain_text(at++) != name) {
        continue;
      }
      at += tokens_.is(at, ")") ? 1 : 0;
      if (!tokens_.is(at, "{")) {
        return cannot(fmt::format("no {{ follows set \"{}\"", name));
      }
      TRY(LuaTable table, read_table(tokens_, at));
      return std::optional<LuaTable>(std::move(table));
    }
    return std::optional<LuaTable>();
  }

  Result<LuaTable> row_table(const LuaField& field) const {
    if (!field.key.empty() || !tokens_.is(field.first, "{")) {
      return cannot("a row of the setting is not written as { value, from = \"…\" }");
    }
    return read_table(tokens_, field.first);
  }

  Result<Date> from_of(const LuaTable& row) const {
    const LuaField* from = row.field("from");
    if (from == nullptr) {
      return cannot("a row of the setting has no 'from'");
    }
    // from = "2026-04-01", or from = date "2026-04-01"
    const std::size_t at = tokens_.is(from->value, "date") ? from->value + 1 : from->value;
    const auto text = tokens_.plain_text(at);
    const auto day = Date::parse(text.value_or(""));
    if (at != from->last || !day) {
      return cannot("the 'from' of a row of the setting is not a day");
    }
    return *day;
  }

  std::size_t begin_of(std::size_t token) const { return tokens_.tokens[token].begin; }
  std::size_t end_of(std::size_t token) const { return tokens_.tokens[token].end; }
  // Where the field ends, its separator included.
  std::size_t end_of(const LuaField& field) const {
    return end_of(field.separated ? field.last + 1 : field.last);
  }
  Span value_of(const LuaField& field) const { return {begin_of(field.value), end_of(field.last)}; }

  bool has_comment_between(std::size_t begin, std::size_t end) const {
    return std::any_of(tokens_.comments.begin(), tokens_.comments.end(), [&](const Span& comment) {
      return comment.begin >= begin && comment.begin < end;
    });
  }

  // Where the line ends that goes on at `at`, when nothing but blanks and comments is left on it.
  std::optional<std::size_t> free_line_end(std::size_t at) const {
    std::size_t place = at;
    while (place < text_.size() && text_[place] != '\n') {
      const auto comment = std::find_if(tokens_.comments.begin(), tokens_.comments.end(),
                                        [&](const Span& each) { return each.begin == place; });
      if (comment != tokens_.comments.end()) {
        place = comment->end;
      } else if (text_[place] == ' ' || text_[place] == '\t' || text_[place] == '\r') {
        ++place;
      } else {
        return std::nullopt;
      }
    }
    return place > at && text_[place - 1] == '\r' ? place - 1 : place;
  }

  // What stands before the first letter of the line that `at` is on.
  std::string indent_at(std::size_t at) const {
    const std::size_t line = line_start(at);
    const std::size_t letter = std::min(text_.find_first_not_of(" \t", line), at);
    return text_.substr(line, letter - line);
  }
  bool starts_line(std::size_t at) const { return indent_at(at).size() == at - line_start(at); }
  std::string line_end() const { return text_.find("\r\n") == std::string::npos ? "\n" : "\r\n"; }
  const std::string& text() const { return text_; }

 private:
  std::size_t line_start(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
    return before == std::string::npos ? 0 : before + 1;
  }

  const std::string& text_;
  LuaTokens tokens_;
};

// --- changing it ---------------------------------------------------------------------------------

struct Change {
  Span span;
  std::string text;
};

std::string changed(std::string text, std::vector<Change> changes) {
  // From the end of the text to its start; where two begin at one place, what goes goes first.
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    return std::tie(a.span.begin, a.span.end) > std::tie(b.span.begin, b.span.end);
  });
  for (const Change& change : changes) {
    text.replace(change.span.begin, change.span.end - change.span.begin, change.text);
  }
  return text;
}

Result<std::string> row_text(const SettingRow& row, const std::string& indent,
                             const std::string& line_end) {
  TRY(const std::string value, lua_of(row.value));
  std::string text = fmt::format("{{ {}, from = {}", value, lua_text(row.from.text()));
  if (!row.source.empty()) {
    text += ", source = " + lua_text(row.source);
  }
  if (!row.because.empty()) {
    const std::string because = "because = " + lua_text(row.because);
    const bool fits = indent.size() + text.size() + because.size() + 5 <= longest_line;
    text += (fits ? ", " : "," + line_end + indent + "  ") + because;
  }
  return text + " }";
}

// Where a new field of a table goes, and what must stand around it.
struct Place {
  std::size_t at = 0;
  std::string before;
  std::string after;
  std::string indent;
  std::optional<std::size_t> comma_at;  // a field before it that lacks one
};

// After the field `previous`, or as the first one when there is none.
Place place_after(const PolicyText& file, const LuaTable& table, const LuaField* previous) {
  const std::size_t end = previous == nullptr ? file.end_of(table.open) : file.end_of(*previous);
  Place place;
  place.indent = file.indent_at(file.begin_of(table.open)) + "  ";
  const LuaField* sibling = previous != nullptr    ? previous
                            : table.fields.empty() ? nullptr
                                                   : &table.fields.front();
  if (sibling != nullptr && file.starts_line(file.begin_of(sibling->first))) {
    place.indent = file.indent_at(file.begin_of(sibling->first));
  }
  if (previous != nullptr && !previous->separated) {
    place.comma_at = end;
  }
  if (const auto line_end = file.free_line_end(end)) {
    place.at = *line_end;
    place.before = file.line_end() + place.indent;
    place.after = ",";
    return place;
  }
  place.at = end;
  const bool is_empty = table.fields.empty();
  if (is_empty) {
    place.before = file.line_end() + place.indent;
    place.after = "," + file.line_end() + file.indent_at(file.begin_of(table.open));
    return place;
  }
  place.before = " ";
  // Between two fields of one line, and before the next one; a } needs none.
  const bool is_last = previous != nullptr && previous == &table.fields.back();
  place.after = is_last && !previous->separated ? "" : ",";
  return place;
}

std::string inserted(const PolicyText& file, const Place& place, const std::string& what) {
  std::vector<Change> changes{{{place.at, place.at}, place.before + what + place.after}};
  if (place.comma_at) {
    // Later in the list: at one place the comma comes before the new field.
    changes.push_back({{*place.comma_at, *place.comma_at}, ","});
  }
  return changed(file.text(), std::move(changes));
}

Result<std::string> with_new_set(const PolicyText& file, const LuaTable& main,
                                 const SettingRow& row) {
  const LuaField* last = main.fields.empty() ? nullptr : &main.fields.back();
  Place place = place_after(file, main, last);
  const std::string end = file.line_end();
  if (last != nullptr && place.before.starts_with(end)) {
    place.before.insert(0, end);
  }
  const std::string inside = place.indent + "  ";
  TRY(const std::string text, row_text(row, inside, end));
  return inserted(file, place,
                  fmt::format("set {} {{{}{}{},{}{}}}", lua_text(row.setting), end, inside, text,
                              end, place.indent));
}

// The text of a field that is there or not, after another one; an empty one goes.
Result<void> change_text(const PolicyText& file, const LuaTable& row, std::string_view key,
                         const std::string& text, const LuaField& after,
                         std::vector<Change>& changes) {
  const LuaField* field = row.field(key);
  if (field != nullptr && !text.empty()) {
    changes.push_back({file.value_of(*field), lua_text(text)});
    return {};
  }
  if (field == nullptr) {
    if (!text.empty()) {
      const std::size_t at = file.end_of(after.last);
      changes.push_back({{at, at}, fmt::format(", {} = {}", key, lua_text(text))});
    }
    return {};
  }
  if (field == &row.fields.front()) {
    return cannot(fmt::format("a row begins with '{}'", key));
  }
  const Span gone{file.end_of((field - 1)->last), file.end_of(field->last)};
  if (file.has_comment_between(gone.begin, gone.end)) {
    return cannot(fmt::format("a comment stands before '{}'", key));
  }
  changes.push_back({gone, ""});
  return {};
}

Result<std::string> with_changed_row(const PolicyText& file, const LuaTable& old,
                                     const SettingRow& row) {
  const auto value = std::find_if(old.fields.begin(), old.fields.end(),
                                  [](const LuaField& field) { return field.key.empty(); });
  if (value == old.fields.end()) {
    return cannot("a row of the setting has no value");
  }
  TRY(const std::string text, lua_of(row.value));
  std::vector<Change> changes{{file.value_of(*value), text}};
  const LuaField* source = old.field("source");
  const bool keeps_source = source != nullptr && !row.source.empty();
  // At one place the later insertion comes first, so `because` is told before `source`.
  TRY_DO(change_text(file, old, "because", row.because, keeps_source ? *source : *old.field("from"),
                     changes));
  TRY_DO(change_text(file, old, "source", row.source, *old.field("from"), changes));
  return changed(file.text(), std::move(changes));
}

Result<std::string> with_row(const PolicyText& file, const LuaTable& set, const SettingRow& row) {
  const LuaField* previous = nullptr;
  for (const LuaField& field : set.fields) {
    TRY(const LuaTable old, file.row_table(field));
    TRY(const Date from, file.from_of(old));
    if (from == row.from) {
      return with_changed_row(file, old, row);
    }
    if (from < row.from) {
      previous = &field;
    }
  }
  const Place place = place_after(file, set, previous);
  TRY(const std::string text, row_text(row, place.indent, file.line_end()));
  return inserted(file, place, text);
}

}  // namespace

std::string new_policy_file(std::string_view plugin, std::string_view of,
                            const policy::Adoption& adopted) {
  return fmt::format(
      "return policy {} {{\n"
      "  of      = {},\n"
      "  adopted = {{ by = {}, on = {},\n"
      "              source = {} }},\n"
      "}}\n",
      lua_text(plugin), lua_text(of), lua_text(adopted.by), lua_text(adopted.on.text()),
      lua_text(adopted.source));
}

Result<std::string> with_setting(const std::string& text, std::string_view plugin,
                                 const SettingRow& row) {
  const PolicyText file(text);
  TRY(const LuaTable main, file.main_table("policy", plugin));
  TRY(const std::optional<LuaTable> set, file.set_table(main, row.setting));
  return set ? with_row(file, *set, row) : with_new_set(file, main, row);
}

Result<std::string> with_item(const std::string& text, std::string_view word,
                              const std::string& item) {
  const PolicyText file(text);
  TRY(const LuaTable main, file.main_table(word, ""));
  const Place place = place_after(file, main, main.fields.empty() ? nullptr : &main.fields.back());
  std::string moved;
  for (const char letter : item) {
    moved += letter == '\n' ? file.line_end() + place.indent : std::string(1, letter);
  }
  return inserted(file, place, moved);
}

}  // namespace naober::studio
