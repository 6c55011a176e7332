// The manifest of a backup: what is accepted names files inside the folder alone, and is written
// again.
#include "safe/manifest.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  const auto manifest = naober::safe::read_manifest(naober::fuzz::text_of(bytes, count));
  if (manifest) {
    for (const auto& file : manifest->files) {
      CHECK(!file.name.starts_with('/') && file.name.find("..") == std::string::npos);
    }
    const auto again = naober::safe::read_manifest(naober::safe::write_manifest(*manifest));
    CHECK(again.has_value());
    CHECK(*again == *manifest);
  }
  return 0;
}
