#include "lab/export_files.h"

#include <fstream>
#include <iterator>

#include "base/hash.h"
#include "store/secret_file.h"

namespace naober::lab {

namespace files = std::filesystem;

Result<void> make_export_folder(const files::path& folder) {
  std::error_code error;
  files::create_directories(folder, error);
  if (error) {
    return refuse(Fault::unavailable, "The folder cannot be made: " + error.message(),
                  folder.string());
  }
  files::permissions(folder, files::perms::owner_all, error);
  return {};
}

Result<void> write_export_file(const files::path& file, const std::string& content) {
  TRY_DO(make_export_folder(file.parent_path()));
  return store::write_durably(file, content, 0600);
}

Result<std::string> read_export_file(const files::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return refuse(Fault::not_found, "The file cannot be read.", file.string());
  }
  return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

Result<std::map<std::string, ExportFile>> export_files_in(const files::path& folder) {
  std::map<std::string, ExportFile> found;
  for (const auto& entry : files::recursive_directory_iterator(folder)) {
    const auto path = files::relative(entry.path(), folder).generic_string();
    if (!entry.is_regular_file() || path == export_manifest) {
      continue;
    }
    TRY(const auto content, read_export_file(entry.path()));
    found.emplace(path, ExportFile{content.size(), hex(sha256(content))});
  }
  return found;
}

}  // namespace naober::lab
