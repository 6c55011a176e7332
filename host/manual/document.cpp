#include "manual/document.h"

#include <algorithm>

namespace naober::manual {

std::string relative(const std::string& from, const std::string& target) {
  if (target.starts_with('#') || target.starts_with("https://")) {
    return target;
  }
  std::string up;
  for (auto depth = std::count(from.begin(), from.end(), '/'); depth > 0; --depth) {
    up += "../";
  }
  return up + target;
}

}  // namespace naober::manual
