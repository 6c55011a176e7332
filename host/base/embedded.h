// Files that are built into the binary: migrations, named queries, the API contract, the policy
// stubs.
//
// host/embedded.cmake decides which. Paths are as in the source tree ("host/records/client.sql"),
// sorted.
#pragma once

#include <string_view>
#include <vector>

namespace naober {

struct EmbeddedFile {
  std::string_view path;
  std::string_view content;
};

// All of them, or those below a folder ("host/store/migrations/region/").
std::vector<EmbeddedFile> embedded_files(std::string_view below = {});
// One, or null.
const EmbeddedFile* find_embedded(std::string_view path);

}  // namespace naober
