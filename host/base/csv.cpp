#include "base/csv.h"

#include <string_view>

namespace naober {

std::string csv_field(const std::string& word) {
  const bool formula = !word.empty() && std::string_view("=+-@").find(word[0]) != std::string::npos;
  if (!formula && word.find_first_of(",\"\r\n") == std::string::npos) {
    return word;
  }
  std::string quoted = formula ? "\"'" : "\"";
  for (const char letter : word) {
    quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  }
  return quoted + "\"";
}

}  // namespace naober
