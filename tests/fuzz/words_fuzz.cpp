// The small words that people and other systems write: what is accepted is written as it was meant.
#include "base/bsn.h"
#include "base/clock.h"
#include "base/date.h"
#include "base/equated_days.h"
#include "base/money.h"
#include "base/term.h"
#include "target.h"

namespace {

// Accepted, written and accepted again is the same.
template <class Word>
void comes_back(std::string_view text) {
  if (const auto word = Word::parse(text)) {
    const auto again = Word::parse(word->text());
    CHECK(again.has_value());
    CHECK(again->text() == word->text());
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  const std::string_view text = naober::fuzz::text_of(bytes, count);
  comes_back<naober::Date>(text);
  comes_back<naober::Term>(text);
  comes_back<naober::Money>(text);
  comes_back<naober::Instant>(text);
  static_cast<void>(naober::Bsn::parse(text));
  static_cast<void>(naober::read_equated_days(text, "fuzz"));
  return 0;
}
