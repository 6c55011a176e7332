#include "base/term.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>

namespace naober {

namespace {

struct Words {
  const char* letter;
  const char* english_one;
  const char* english_many;
  const char* dutch_one;
  const char* dutch_many;
};

const Words& words_of(Term::Unit unit) {
  static const Words words[] = {{"d", "day", "days", "dag", "dagen"},
                                {"w", "week", "weeks", "week", "weken"},
                                {"m", "month", "months", "maand", "maanden"},
                                {"y", "year", "years", "jaar", "jaar"}};
  return words[static_cast<int>(unit)];
}

bool counts_days(Term::Unit unit) { return unit == Term::Unit::days || unit == Term::Unit::weeks; }

}  // namespace

Result<Term> Term::parse(std::string_view text) {
  Term term;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), term.count);
  const std::string_view letter(end, static_cast<size_t>(text.data() + text.size() - end));
  if (error == std::errc() && term.count >= 0 && term.count <= longest_count && !text.empty() &&
      text.front() != '-') {
    for (Unit unit : {Unit::days, Unit::weeks, Unit::months, Unit::years}) {
      if (letter == words_of(unit).letter) {
        term.unit = unit;
        return term;
      }
    }
  }
  return refuse(
      Fault::invalid,
      fmt::format("'{}' is not a term: write a number and d, w, m or y, such as 6w", text));
}

std::string Term::text() const { return fmt::format("{}{}", count, words_of(unit).letter); }

std::string Term::english() const {
  const Words& words = words_of(unit);
  return fmt::format("{} {}", count, count == 1 ? words.english_one : words.english_many);
}

std::string Term::dutch() const {
  const Words& words = words_of(unit);
  return fmt::format("{} {}", count, count == 1 ? words.dutch_one : words.dutch_many);
}

std::optional<int> compare(Term a, Term b) {
  if (counts_days(a.unit) != counts_days(b.unit)) {
    if (a.count == 0 || b.count == 0) {
      return (a.count > 0) - (b.count > 0);
    }
    return std::nullopt;
  }
  const auto length = [](Term term) {
    const bool long_unit = term.unit == Term::Unit::weeks || term.unit == Term::Unit::years;
    const int factor = term.unit == Term::Unit::weeks ? 7 : 12;
    return static_cast<std::int64_t>(term.count) * (long_unit ? factor : 1);
  };
  return (length(a) > length(b)) - (length(a) < length(b));
}

}  // namespace naober
