// The manifest of a backup: what is accepted names files inside the folder alone, and is written
// again.
#include "safe/manifest.h"

#include <filesystem>

#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  const auto manifest = naober::safe::read_manifest(naober::fuzz::text_of(bytes, count));
  if (manifest) {
    for (const auto& file : manifest->files) {
      const auto place = std::filesystem::path("data") / file.name;
      CHECK(place.lexically_normal().string().starts_with("data/"));
    }
    const auto again = naober::safe::read_manifest(naober::safe::write_manifest(*manifest));
    CHECK(again.has_value());
    CHECK(*again == *manifest);
  }
  return 0;
}
