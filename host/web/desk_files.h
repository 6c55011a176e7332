// The files of the desk (the web client, host/desk), read into memory once.
//
// What is read at the start is all there is: no request ever reaches the disk, so no path in one
// can. Files with an odd name, hidden files and links are left out.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace naober::web {

struct DeskFile {
  std::string_view content_type;  // of static duration
  std::string plain;
  std::string gzip;    // empty: there is no such form
  std::string brotli;  // empty: there is no such form
  std::string tag;     // of `plain`, in hexadecimal
  // The name holds a hash of the content (assets/), so that it never changes.
  bool lasting = false;
};

// By path, such as "/index.html" or "/assets/index-4f3a.js".
using DeskFiles = std::map<std::string, DeskFile, std::less<>>;

// A file `x.gz` or `x.br` beside `x` is the same in a packed form. Fails when the folder cannot be
// read, holds no index.html, or more than a desk can be (64 MB).
Result<DeskFiles> read_desk(const std::filesystem::path& folder);

// By the ending of the name; "application/octet-stream" for what is not known.
std::string_view content_type_of(std::string_view path);

}  // namespace naober::web
