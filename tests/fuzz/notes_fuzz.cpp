// Keys and checkpoints that somebody hands us: none opens that was not signed.
#include "journal/checkpoint.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  const std::string_view text = naober::fuzz::text_of(bytes, count);
  if (const auto key = naober::journal::VerifierKey::parse(text)) {
    CHECK(naober::journal::VerifierKey::parse(key->text()).has_value());
  }
  // Nobody holds the secret half of this key.
  static const naober::journal::VerifierKey nobody("naober/bergen", std::string(32, '\x17'));
  CHECK(!nobody.open(text).has_value());
  return 0;
}
