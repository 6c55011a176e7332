// What is accepted can be written, and reads back as the same.
#include "base/json.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  const auto value = naober::read_json(naober::fuzz::text_of(bytes, count));
  if (value) {
    const auto again = naober::read_json(naober::write_json(*value));
    CHECK(again.has_value());
    CHECK(*again == *value);
  }
  return 0;
}
