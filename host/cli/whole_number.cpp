#include "cli/whole_number.h"

#include <fmt/format.h>

#include <charconv>

namespace naober::cli {

Result<std::int64_t> whole_number(const Arguments& arguments, std::string_view option,
                                  std::int64_t least, std::int64_t most) {
  const std::string& text = arguments.value(option);
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < least ||
      number > most) {
    return refuse(Fault::invalid,
                  fmt::format("'{}' is not a whole number from {} to {}.", text, least, most),
                  std::string(option));
  }
  return number;
}

}  // namespace naober::cli
