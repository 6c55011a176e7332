#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstring>

#include "base/json.h"

namespace naober {

namespace {

class JsonWriter {
 public:
  explicit JsonWriter(bool pretty) : pretty_(pretty) {}

  void write(const Value& value) {
    switch (value.kind()) {
      case Value::Kind::unknown:
        text.append("null");
        break;
      case Value::Kind::boolean:
        text.append(*value.as<bool>() ? "true" : "false");
        break;
      case Value::Kind::integer:
        integer(*value.as<std::int64_t>());
        break;
      case Value::Kind::number:
        number(*value.as<double>());
        break;
      case Value::Kind::text:
        quoted(*value.as<std::string>());
        break;
      case Value::Kind::date:
        // A date, a term and an amount hold nothing that needs an escape.
        plain(value.as<Date>()->text());
        break;
      case Value::Kind::term:
        plain(value.as<Term>()->text());
        break;
      case Value::Kind::money:
        plain(value.as<Money>()->text());
        break;
      case Value::Kind::list:
        list(*value.as<List>());
        break;
      case Value::Kind::map:
        map(*value.as<Map>());
        break;
      case Value::Kind::function:
        function(*value.as<FunctionRef>());
        break;
    }
  }

  std::string text;

 private:
  void number(double value) {
    CHECK(std::isfinite(value));
    const std::string shortest = fmt::format("{}", value == 0 ? 0.0 : value);
    text.append(shortest);
    // 1.0 stays a number and does not come back as the whole number 1.
    if (shortest.find_first_of(".e") == std::string::npos) {
      text.append(".0");
    }
  }

  void integer(std::int64_t value) {
    char digits[20];
    const auto written = std::to_chars(digits, digits + sizeof digits, value);
    text.append(digits, written.ptr);
  }

  void plain(std::string_view content) {
    text.push_back('"');
    text.append(content);
    text.push_back('"');
  }

  // Where the first character at or after `place` stands that needs an escape, or the end. Eight
  // are looked at together: most texts have none at all.
  static std::size_t next_escape(std::string_view content, std::size_t place) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t tops = 0x8080808080808080;
    // The top bit of each byte that is zero, and now and then of one above it.
    const auto zeros = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes & tops; };
    while (place + 8 <= content.size()) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, content.data() + place, 8);
      const std::uint64_t below_space = (bytes - ones * 0x20) & ~bytes & tops;
      if ((below_space | zeros(bytes ^ (ones * '"')) | zeros(bytes ^ (ones * '\\'))) != 0) {
        break;
      }
      place += 8;
    }
    for (; place < content.size(); ++place) {
      const char c = content[place];
      if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') {
        break;
      }
    }
    return place;
  }

  // What needs no escape is taken over in runs.
  void quoted(std::string_view content) {
    text.push_back('"');
    std::size_t begun = 0;
    for (std::size_t place = next_escape(content, 0); place < content.size();
         place = next_escape(content, place + 1)) {
      const char c = content[place];
      text.append(content.substr(begun, place - begun));
      begun = place + 1;
      escaped(c);
    }
    text.append(content.substr(begun));
    text.push_back('"');
  }

  void escaped(char c) {
    switch (c) {
      case '"':
        text.append("\\\"");
        break;
      case '\\':
        text.append("\\\\");
        break;
      case '\b':
        text.append("\\b");
        break;
      case '\f':
        text.append("\\f");
        break;
      case '\n':
        text.append("\\n");
        break;
      case '\r':
        text.append("\\r");
        break;
      case '\t':
        text.append("\\t");
        break;
      default:
        text.append(fmt::format("\\u{:04x}", static_cast<unsigned>(c)));
    }
  }

  void line() {
    if (pretty_) {
      text.push_back('\n');
      text.append(depth_ * 2, ' ');
    }
  }

  void list(const List& members) {
    text.push_back('[');
    ++depth_;
    for (const Value& member : members) {
      text.append(&member == &members.front() ? "" : ",");
      line();
      write(member);
    }
    --depth_;
    if (!members.empty()) {
      line();
    }
    text.push_back(']');
  }

  void map(const Map& members) {
    text.push_back('{');
    ++depth_;
    bool first = true;
    for (const auto& [key, member] : members) {
      text.append(first ? "" : ",");
      first = false;
      line();
      quoted(key);
      text.append(pretty_ ? ": " : ":");
      write(member);
    }
    --depth_;
    if (!members.empty()) {
      line();
    }
    text.push_back('}');
  }

  // A function has no JSON; who reads a dump of declarations sees that one stands there.
  void function(FunctionRef reference) {
    text.append(fmt::format("{{\"function\":{}}}", reference.index));
  }

  bool pretty_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string write_json(const Value& value) {
  JsonWriter writer(false);
  writer.write(value);
  return std::move(writer.text);
}

std::string write_pretty_json(const Value& value) {
  JsonWriter writer(true);
  writer.write(value);
  return std::move(writer.text);
}

}  // namespace naober
