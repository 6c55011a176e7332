// The files of an export: written privately, read whole, listed with their checksums.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace naober::lab {

inline constexpr std::string_view export_form = "naober-export-1";
inline constexpr std::string_view export_manifest = "manifest.json";

struct ExportFile {
  std::uint64_t size = 0;
  std::string sha256;  // 64 hexadecimal digits
};

// Readable by their owner alone; on disk when they return.
Result<void> make_export_folder(const std::filesystem::path& folder);
Result<void> write_export_file(const std::filesystem::path& file, const std::string& content);
Result<std::string> read_export_file(const std::filesystem::path& file);
// Every file below the folder but the manifest, by its path with '/'.
Result<std::map<std::string, ExportFile>> export_files_in(const std::filesystem::path& folder);

}  // namespace naober::lab
