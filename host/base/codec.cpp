#include "base/codec.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <limits>

#include "base/text.h"

namespace naober {

namespace {

enum Tag : unsigned char {
  tag_unknown,
  tag_no,
  tag_yes,
  tag_integer,
  tag_number,
  tag_text,
  tag_date,
  tag_term,
  tag_money,
  tag_list,
  tag_map,
  tag_function
};

// The days 0000-01-01 and 9999-12-31, counted from 1970-01-01: what fits four digits of a year.
constexpr std::int64_t first_day = -719'528;
constexpr std::int64_t last_day = 2'932'896;

class Writer {
 public:
  void write(const Value& value) {
    switch (value.kind()) {
      case Value::Kind::unknown:
        return tag(tag_unknown);
      case Value::Kind::boolean:
        return tag(*value.as<bool>() ? tag_yes : tag_no);
      case Value::Kind::integer:
        return tagged(tag_integer, *value.as<std::int64_t>());
      case Value::Kind::number:
        return number(*value.as<double>());
      case Value::Kind::text:
        tag(tag_text);
        return text(*value.as<std::string>());
      case Value::Kind::date:
        return tagged(tag_date, value.as<Date>()->days().time_since_epoch().count());
      case Value::Kind::term:
        return term(*value.as<Term>());
      case Value::Kind::money:
        return tagged(tag_money, value.as<Money>()->cents);
      case Value::Kind::list:
        return list(*value.as<List>());
      case Value::Kind::map:
        return map(*value.as<Map>());
      case Value::Kind::function:
        tag(tag_function);
        return fixed<4>(value.as<FunctionRef>()->index);
    }
  }

  void list(const List& members) {
    tag(tag_list);
    count(members.size());
    for (const Value& member : members) {
      write(member);
    }
  }

  std::string bytes;

 private:
  void tag(unsigned char which) { bytes.push_back(static_cast<char>(which)); }

  template <int size>
  void fixed(std::uint64_t bits) {
    char body[size];
    for (int i = 0; i < size; ++i) {
      body[i] = static_cast<char>(bits >> (8 * i) & 0xFF);
    }
    bytes.append(body, size);
  }

  void tagged(Tag which, std::int64_t integer) {
    tag(which);
    fixed<8>(static_cast<std::uint64_t>(integer));
  }

  void number(double value) {
    CHECK(std::isfinite(value));
    tag(tag_number);
    fixed<8>(std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value));
  }

  void count(std::size_t size) {
    CHECK(size <= std::numeric_limits<std::uint32_t>::max());
    fixed<4>(size);
  }

  void text(std::string_view content) {
    count(content.size());
    bytes.append(content);
  }

  void term(Term value) {
    tag(tag_term);
    tag(static_cast<unsigned char>(value.unit));
    fixed<8>(static_cast<std::uint64_t>(value.count));
  }

  void map(const Map& members) {
    tag(tag_map);
    count(members.size());
    for (const auto& [key, member] : members) {
      text(key);
      write(member);
    }
  }
};

class Reader {
 public:
  Reader(std::string_view bytes, const CodecLimits& limits) : bytes_(bytes), limits_(limits) {}

  Result<Value> read_all() {
    if (bytes_.size() > limits_.bytes) {
      return wrong(
          fmt::format("{} bytes are more than the {} allowed", bytes_.size(), limits_.bytes));
    }
    TRY(Value value, read(0));
    if (at_ != bytes_.size()) {
      return wrong("there are bytes after the end of the value");
    }
    return value;
  }

 private:
  tl::unexpected<Error> wrong(std::string_view what) const {
    return refuse(Fault::invalid, fmt::format("not a canonical value: {} (byte {})", what, at_),
                  fmt::format("byte {}", at_));
  }

  template <int size>
  Result<std::uint64_t> fixed() {
    if (bytes_.size() - at_ < size) {
      return wrong("it ends too early");
    }
    std::uint64_t bits = 0;
    for (int i = 0; i < size; ++i) {
      bits |= std::uint64_t{static_cast<unsigned char>(bytes_[at_ + i])} << (8 * i);
    }
    at_ += size;
    return bits;
  }

  Result<std::int64_t> integer_within(std::int64_t lowest, std::int64_t highest) {
    TRY(const std::uint64_t bits, fixed<8>());
    const auto integer = static_cast<std::int64_t>(bits);
    if (integer < lowest || integer > highest) {
      return wrong(fmt::format("{} lies outside {} to {}", integer, lowest, highest));
    }
    return integer;
  }

  Result<Value> read(std::size_t depth) {
    if (++nodes_ > limits_.nodes) {
      return wrong(fmt::format("it holds more than {} values", limits_.nodes));
    }
    if (depth > limits_.depth) {
      return wrong(fmt::format("it nests deeper than {}", limits_.depth));
    }
    TRY(const std::uint64_t tag, fixed<1>());
    switch (tag) {
      case tag_list:
        return list(depth);
      case tag_map:
        return map(depth);
      default:
        return leaf(tag);
    }
  }

  Result<Value> leaf(std::uint64_t tag) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    switch (tag) {
      case tag_unknown:
        return Value();
      case tag_no:
        return Value(false);
      case tag_yes:
        return Value(true);
      case tag_integer:
        return integer_within(least, most).map([](auto v) { return Value(v); });
      case tag_number:
        return number();
      case tag_text:
        return text().map([](std::string_view v) { return Value(v); });
      case tag_date:
        return integer_within(first_day, last_day).map([](std::int64_t days) {
          return Value(Date(std::chrono::sys_days(std::chrono::days(days))));
        });
      case tag_term:
        return term();
      case tag_money:
        return integer_within(least, most).map([](auto cents) { return Value(Money{cents}); });
      case tag_function:
        return fixed<4>().map(
            [](auto index) { return Value(FunctionRef{static_cast<std::uint32_t>(index)}); });
      default:
        return wrong(fmt::format("there is no tag {}", tag));
    }
  }

  Result<Value> number() {
    TRY(const std::uint64_t bits, fixed<8>());
    const double value = std::bit_cast<double>(bits);
    if (!std::isfinite(value) || (value == 0 && bits != 0)) {
      return wrong("a number is not finite, or is a negative zero");
    }
    return Value(value);
  }

  Result<std::string_view> text() {
    TRY(const std::uint64_t length, fixed<4>());
    if (length > bytes_.size() - at_) {
      return wrong("a text is longer than what follows");
    }
    const std::string_view content = bytes_.substr(at_, length);
    if (!is_utf8(content)) {
      return wrong("a text is not UTF-8");
    }
    at_ += length;
    return content;
  }

  Result<Value> term() {
    TRY(const std::uint64_t unit, fixed<1>());
    if (unit > static_cast<std::uint64_t>(Term::Unit::years)) {
      return wrong(fmt::format("there is no unit {} of a term", unit));
    }
    TRY(const std::int64_t count, integer_within(0, Term::longest_count));
    return Value(Term{static_cast<int>(count), static_cast<Term::Unit>(unit)});
  }

  Result<Value> list(std::size_t depth) {
    TRY(const std::uint64_t count, fixed<4>());
    // Nothing is reserved: the count is a claim, the bytes are the proof.
    List members;
    for (std::uint64_t i = 0; i < count; ++i) {
      TRY(Value member, read(depth + 1));
      members.push_back(std::move(member));
    }
    return Value(std::move(members));
  }

  Result<Value> map(std::size_t depth) {
    TRY(const std::uint64_t count, fixed<4>());
    Map members;
    std::string_view last;
    for (std::uint64_t i = 0; i < count; ++i) {
      TRY(const std::string_view key, text());
      if (i > 0 && key <= last) {
        return wrong("the keys of a table do not ascend");
      }
      last = key;
      TRY(Value member, read(depth + 1));
      members.emplace_hint(members.end(), key, std::move(member));
    }
    return Value(std::move(members));
  }

  std::string_view bytes_;
  const CodecLimits& limits_;
  std::size_t at_ = 0;
  std::size_t nodes_ = 0;
};

}  // namespace

std::string encode(const Value& value) {
  Writer writer;
  writer.write(value);
  return std::move(writer.bytes);
}

void encode_to(std::string& bytes, const Value& value) {
  Writer writer;
  writer.bytes.swap(bytes);
  writer.write(value);
  writer.bytes.swap(bytes);
}

void encode_to(std::string& bytes, const List& list) {
  Writer writer;
  writer.bytes.swap(bytes);
  writer.list(list);
  writer.bytes.swap(bytes);
}

Result<Value> decode(std::string_view bytes, const CodecLimits& limits) {
  return Reader(bytes, limits).read_all();
}

}  // namespace naober
