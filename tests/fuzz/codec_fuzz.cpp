// The encoding is canonical: what is accepted is the one way to write it. And since few bytes
// chosen blindly are accepted, JSON is encoded first, spoiled in one place, and read.
#include "base/codec.h"

#include "base/json.h"
#include "target.h"

namespace {

void read(std::string_view bytes) {
  if (const auto value = naober::decode(bytes)) {
    CHECK(naober::encode(*value) == bytes);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  const std::string_view text = naober::fuzz::text_of(bytes, count);
  read(text);
  if (count < 3) {
    return 0;
  }
  const auto value = naober::read_json(text.substr(2));
  if (value) {
    std::string encoded = naober::encode(*value);
    CHECK(*naober::decode(encoded) == *value);
    encoded[bytes[0] % encoded.size()] = static_cast<char>(bytes[1]);
    read(encoded);
  }
  return 0;
}
