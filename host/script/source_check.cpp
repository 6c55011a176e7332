#include "script/source_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "script/settings_check.h"

namespace naober::script {

namespace {

std::string place(const policy::SourceFile& file, std::size_t at) {
  const auto line =
      1 + std::count(file.text.begin(), file.text.begin() + static_cast<long>(at), '\n');
  return fmt::format("{}:{}", file.path, line);
}

tl::unexpected<Error> refused(const policy::SourceFile& file, std::size_t at, std::string says) {
  return refuse(Fault::script, std::move(says), place(file, at));
}

// The code point that starts at `at` in a text that is known to be UTF-8, and how many bytes it
// takes.
std::pair<char32_t, std::size_t> code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) < 0x80) {
    return {byte(0), 1};
  }
  const std::size_t size = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
  char32_t code = byte(0) & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    code = code << 6 | (byte(i) & 0x3Fu);
  }
  return {code, size};
}

struct Range {
  char32_t first;
  char32_t last;
  const char* what;
};

// What a reviewer cannot see, or sees in another order than Lua.
constexpr std::array unseen = {
    Range{0x0000, 0x0000, "a NUL character"},
    Range{0x0001, 0x0008, "a control character"},
    Range{0x000B, 0x000C, "a control character"},
    Range{0x000E, 0x001F, "a control character"},
    Range{0x007F, 0x009F, "a control character"},
    Range{0x00AD, 0x00AD, "an invisible hyphen"},
    Range{0x034F, 0x034F, "an invisible character"},
    Range{0x061C, 0x061C, "a character that changes the direction of writing"},
    Range{0x115F, 0x1160, "an invisible character"},
    Range{0x17B4, 0x17B5, "an invisible character"},
    Range{0x180B, 0x180F, "an invisible character"},
    Range{0x200B, 0x200D, "a character without width"},
    Range{0x200E, 0x200F, "a character that changes the direction of writing"},
    Range{0x2028, 0x2029, "a line separator that is no line end to Lua"},
    Range{0x202A, 0x202E, "a character that changes the direction of writing"},
    Range{0x2060, 0x2064, "a character without width"},
    Range{0x2065, 0x2069, "a character that changes the direction of writing"},
    Range{0x206A, 0x206F, "an invisible character"},
    Range{0x3164, 0x3164, "an invisible character"},
    Range{0xFE00, 0xFE0F, "an invisible character"},
    Range{0xFEFF, 0xFEFF, "a byte order mark"},
    Range{0xFFA0, 0xFFA0, "an invisible character"},
    Range{0xFFF0, 0xFFFB, "an invisible character"},
    Range{0x1BCA0, 0x1BCA3, "an invisible character"},
    Range{0x1D173, 0x1D17A, "an invisible character"},
    Range{0xE0000, 0xE0FFF, "an invisible character"},
};

const char* what_is_hidden(char32_t code) {
  for (const Range& range : unseen) {
    if (code >= range.first && code <= range.last) {
      return range.what;
    }
  }
  return nullptr;
}

// Where the first line starts that is not UTF-8.
std::size_t first_wrong_line(std::string_view text) {
  std::size_t start = 0;
  for (std::size_t end = 0; end != std::string_view::npos; start = end + 1) {
    end = text.find('\n', start);
    if (!is_utf8(text.substr(start, end == std::string_view::npos ? end : end - start))) {
      break;
    }
  }
  return start;
}

// Nearly all of a source: what needs no look into the table.
bool is_plain(char c) { return (c >= ' ' && c <= '~') || c == '\n' || c == '\t'; }

Result<void> check_characters(const policy::SourceFile& file) {
  for (std::size_t at = 0; at < file.text.size();) {
    if (is_plain(file.text[at])) {
      ++at;
      continue;
    }
    const auto [code, size] = code_point(file.text, at);
    if (code == '\r' && (at + 1 == file.text.size() || file.text[at + 1] != '\n')) {
      return refused(file, at, "a carriage return stands alone; lines end with a newline");
    }
    if (const char* what = what_is_hidden(code); what != nullptr) {
      return refused(
          file, at,
          fmt::format("the file holds {} (U+{:04X}), which a reader cannot see; remove it", what,
                      static_cast<unsigned>(code)));
    }
    at += size;
  }
  return {};
}

}  // namespace

Result<void> check_source(const policy::SourceFile& file, policy::Profile profile) {
  if (file.text.size() > longest_source) {
    return refused(file, 0,
                   fmt::format("the file has {} bytes; at most {} are read, so split it",
                               file.text.size(), longest_source));
  }
  if (file.text.starts_with('\x1B')) {
    return refused(file, 0, "the file is compiled Lua; only source is read");
  }
  if (file.text.starts_with('#')) {
    return refused(file, 0,
                   "the file starts with '#', which Lua would skip; start with a comment: --");
  }
  if (!is_utf8(file.text)) {
    return refused(file, first_wrong_line(file.text),
                   "the file is not valid UTF-8; save it as UTF-8");
  }
  TRY_DO(check_characters(file));
  if (profile == policy::Profile::settings) {
    TRY_DO(check_settings(file));
  }
  return {};
}

}  // namespace naober::script
