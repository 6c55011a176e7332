#include "base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "base/text.h"

namespace naober {

namespace {

namespace boost_json = boost::json;
using ErrorCode = boost_json::error_code;
using View = boost_json::string_view;

// Builds a Value while Boost.JSON walks the text. Its own tree would let double keys by and rounds
// numbers, so keys are compared and numbers are read here. A refusal is kept in `wrong`.
class Builder {
 public:
  static constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_object_size = no_limit;
  static constexpr std::size_t max_array_size = no_limit;
  static constexpr std::size_t max_key_size = no_limit;
  static constexpr std::size_t max_string_size = no_limit;

  Value built;
  std::string wrong;

  bool on_document_begin(ErrorCode&) { return true; }
  bool on_document_end(ErrorCode&) { return true; }
  bool on_object_begin(ErrorCode&) { return open(Value(Map())); }
  bool on_object_end(std::size_t, ErrorCode&) { return close(); }
  bool on_array_begin(ErrorCode&) { return open(Value(List())); }
  bool on_array_end(std::size_t, ErrorCode&) { return close(); }
  bool on_key_part(View part, std::size_t, ErrorCode&) { return gather(part); }
  bool on_key(View part, std::size_t, ErrorCode& error) {
    gather(part);
    Frame& frame = open_.back();
    frame.key = take_gathered();
    return frame.container.find(frame.key) == nullptr ||
           stop(error, fmt::format("the key \"{}\" stands twice", shortened(frame.key)));
  }
  bool on_string_part(View part, std::size_t, ErrorCode&) { return gather(part); }
  bool on_string(View part, std::size_t, ErrorCode&) {
    gather(part);
    return place(Value(take_gathered()));
  }
  bool on_number_part(View part, ErrorCode&) { return gather(part); }
  bool on_int64(std::int64_t, View part, ErrorCode& error) { return number(part, error); }
  bool on_uint64(std::uint64_t, View part, ErrorCode& error) { return number(part, error); }
  bool on_double(double, View part, ErrorCode& error) { return number(part, error); }
  bool on_bool(bool value, ErrorCode&) { return place(Value(value)); }
  bool on_null(ErrorCode&) { return place(Value()); }
  bool on_comment_part(View, ErrorCode&) { return true; }
  bool on_comment(View, ErrorCode&) { return true; }

 private:
  struct Frame {
    Value container;
    std::string key;  // the key that waits for its value, in a table
  };

  static std::string shortened(std::string_view text) { return std::string(text.substr(0, 64)); }

  bool stop(ErrorCode& error, std::string says) {
    wrong = std::move(says);
    error = boost_json::error::syntax;
    return false;
  }

  bool gather(View part) {
    gathered_.append(part.data(), part.size());
    return true;
  }

  std::string take_gathered() { return std::exchange(gathered_, {}); }

  bool open(Value container) {
    open_.push_back(Frame{std::move(container), {}});
    return true;
  }

  bool close() {
    Value container = std::move(open_.back().container);
    open_.pop_back();
    return place(std::move(container));
  }

  bool place(Value value) {
    if (open_.empty()) {
      built = std::move(value);
    } else if (List* list = open_.back().container.as<List>()) {
      list->push_back(std::move(value));
    } else {
      open_.back().container.as<Map>()->emplace(std::move(open_.back().key), std::move(value));
    }
    return true;
  }

  // Boost.JSON 1.81 may miss the nearest double by one and turns 1e400 into infinity.
  bool number(View part, ErrorCode& error) {
    gather(part);
    const std::string text = take_gathered();
    const char* last = text.data() + text.size();
    if (text.find_first_of(".eE") == std::string::npos) {
      std::int64_t integer = 0;
      const auto read = std::from_chars(text.data(), last, integer);
      return read.ec == std::errc() && read.ptr == last
                 ? place(Value(integer))
                 : stop(error, fmt::format("{} does not fit 64 bits", shortened(text)));
    }
    double value = 0;
    const auto read = std::from_chars(text.data(), last, value);
    return read.ec == std::errc() && read.ptr == last && std::isfinite(value)
               ? place(Value(value == 0 ? 0.0 : value))
               : stop(error, fmt::format("{} is too large or too small", shortened(text)));
  }

  std::vector<Frame> open_;
  std::string gathered_;
};

std::string_view meaning_of(const ErrorCode& error) {
  if (error == boost_json::error::incomplete) {
    return "the text ends too early";
  }
  if (error == boost_json::error::extra_data) {
    return "something follows after the end of the value";
  }
  if (error == boost_json::error::too_deep) {
    return "the text nests too deep";
  }
  if (error == boost_json::error::illegal_leading_surrogate ||
      error == boost_json::error::illegal_trailing_surrogate ||
      error == boost_json::error::expected_utf16_escape) {
    return "an escape is only half of a character";
  }
  return "this is not JSON";
}

tl::unexpected<Error> refuse_at(std::string_view text, std::size_t place, std::string_view what) {
  const std::string_view before = text.substr(0, place);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto column = 1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start),
                                        before.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return refuse(Fault::invalid, fmt::format("{} (line {}, column {})", what, line, column),
                fmt::format("{}:{}", line, column));
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// A whole number as JSON writes it, short enough to fit.
std::optional<Value> short_number(std::string_view text) {
  const std::string_view digits = text.front() == '-' ? text.substr(1) : text;
  const bool in_form = !digits.empty() && digits.size() <= 18 &&
                       (digits.size() == 1 || digits.front() != '0') &&
                       std::all_of(digits.begin(), digits.end(), is_digit);
  std::int64_t number = 0;
  if (!in_form ||
      std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc()) {
    return std::nullopt;
  }
  return Value(number);
}

// What the columns of the store hold most: one word, one number, one plain text, an empty list. For
// these the parser costs many times what there is to read; everything else is for it to judge.
std::optional<Value> short_value(std::string_view text) {
  if (text.empty() || text.size() > 64) {
    return std::nullopt;
  }
  if (text == "true" || text == "false") {
    return Value(text == "true");
  }
  if (text == "null") {
    return Value();
  }
  if (text == "[]") {
    return Value(List());
  }
  if (text.front() != '"') {
    return short_number(text);
  }
  const std::string_view inside = text.substr(1, std::max<std::size_t>(text.size(), 2) - 2);
  const bool plain = text.size() >= 2 && text.back() == '"' &&
                     std::all_of(inside.begin(), inside.end(), [](char letter) {
                       return letter >= ' ' && letter < 127 && letter != '"' && letter != '\\';
                     });
  return plain ? std::optional<Value>(inside) : std::nullopt;
}

}  // namespace

Result<Value> read_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) {
    return refuse(Fault::invalid, fmt::format("the text has {} bytes; at most {} are read",
                                              text.size(), limits.bytes));
  }
  if (auto value = short_value(text)) {
    return *std::move(value);
  }
  boost_json::parse_options options;
  options.max_depth = limits.depth;
  boost_json::basic_parser<Builder> parser(options);
  ErrorCode error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) {
    error = boost_json::error::extra_data;
  }
  if (!error) {
    return std::move(parser.handler().built);
  }
  if (!is_utf8(text)) {
    return refuse_at(text, read, "the text is not UTF-8");
  }
  const std::string& wrong = parser.handler().wrong;
  return refuse_at(text, read, wrong.empty() ? meaning_of(error) : wrong);
}

}  // namespace naober
