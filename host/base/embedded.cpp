#include "base/embedded.h"

#include "base/embedded_list.h"

namespace naober {

namespace {

const std::vector<EmbeddedFile>& all() {
  static const std::vector<EmbeddedFile> files = [] {
    std::vector<EmbeddedFile> made;
    for (const EmbeddedBytes& bytes : embedded_list()) {
      made.push_back(
          {bytes.path, {bytes.begin, static_cast<std::size_t>(bytes.end - bytes.begin)}});
    }
    return made;
  }();
  return files;
}

}  // namespace

std::vector<EmbeddedFile> embedded_files(std::string_view below) {
  std::vector<EmbeddedFile> found;
  for (const EmbeddedFile& file : all()) {
    if (file.path.starts_with(below)) {
      found.push_back(file);
    }
  }
  return found;
}

const EmbeddedFile* find_embedded(std::string_view path) {
  for (const EmbeddedFile& file : all()) {
    if (file.path == path) {
      return &file;
    }
  }
  return nullptr;
}

}  // namespace naober
