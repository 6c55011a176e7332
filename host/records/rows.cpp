#include "records/rows.h"

#include <charconv>
#include <limits>

namespace naober::records {

std::string json_of(const std::vector<std::string>& texts) {
  return write_json(Value(List(texts.begin(), texts.end())));
}

std::vector<std::string> texts_of(std::string_view json) {
  std::vector<std::string> texts;
  const auto read = read_json(json);
  const auto* list = read ? read->as<List>() : nullptr;
  if (list != nullptr) {
    for (const auto& item : *list) {
      if (const auto* text = item.as<std::string>()) {
        texts.push_back(*text);
      }
    }
  }
  return texts;
}

Result<std::int64_t> page_start(const std::string& after) {
  if (after.empty()) {
    return std::numeric_limits<std::int64_t>::max();
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(after.data(), after.data() + after.size(), number);
  if (error != std::errc() || end != after.data() + after.size() || number < 1) {
    return refuse(Fault::invalid,
                  "'" + after.substr(0, 64) +
                      "' is not where a page starts; take `next` of the "
                      "page before.",
                  "after");
  }
  return number;
}

}  // namespace naober::records
