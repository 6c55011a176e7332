#include "web/router.h"

#include "base/text.h"

namespace naober::web {
namespace {

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  if (path == "/") {
    return segments;  // the front door has none
  }
  while (!path.empty()) {
    path.remove_prefix(1);  // the '/'
    const std::size_t end = path.find('/');
    segments.push_back(path.substr(0, end));
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
  }
  return segments;
}

bool is_variable(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool is_kebab(std::string_view segment) {
  return !segment.empty() && segment.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") ==
                                 std::string_view::npos;
}

int digit_of(char letter) {
  if (letter >= '0' && letter <= '9') {
    return letter - '0';
  }
  if (letter >= 'a' && letter <= 'f') {
    return letter - 'a' + 10;
  }
  return letter >= 'A' && letter <= 'F' ? letter - 'A' + 10 : -1;
}

bool decode(std::string_view encoded, std::string& decoded) {
  decoded.clear();
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    if (encoded[i] != '%') {
      decoded += encoded[i];
      continue;
    }
    const int high = i + 2 < encoded.size() ? digit_of(encoded[i + 1]) : -1;
    const int low = i + 2 < encoded.size() ? digit_of(encoded[i + 2]) : -1;
    if (high < 0 || low < 0) {
      return false;
    }
    decoded += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return is_utf8(decoded) && decoded.find('\0') == std::string::npos;
}

}  // namespace

bool decode_segment(std::string_view encoded, std::string& decoded) {
  return decode(encoded, decoded) && decoded.find('/') == std::string::npos;
}

Result<std::map<std::string, std::string, std::less<>>> parse_query(std::string_view query) {
  std::map<std::string, std::string, std::less<>> found;
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view pair = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    const std::size_t equals = pair.find('=');
    std::string key;
    std::string value;
    const std::string_view raw = equals == std::string_view::npos ? "" : pair.substr(equals + 1);
    if (!decode(pair.substr(0, equals), key) || key.empty() || !decode(raw, value)) {
      return refuse(Fault::invalid,
                    "The query after '?' is not well encoded (key=value&key=value).", "query");
    }
    if (!found.emplace(key, value).second) {
      return refuse(Fault::invalid, "The query key '" + key.substr(0, 64) + "' is given twice.",
                    key.substr(0, 64));
    }
  }
  return found;
}

void Router::add(Route route) {
  const bool is_front_door = route.path == "/";
  CHECK(is_front_door ||
        (!route.path.empty() && route.path.front() == '/' && route.path.back() != '/'));
  auto held = std::make_unique<Route>(std::move(route));
  held->right = rights_ == nullptr ? Right() : rights_(held->method, held->path);
  Node* node = &root_;
  for (const std::string_view segment : segments_of(held->path)) {
    CHECK(is_variable(segment) || is_kebab(segment));
    std::unique_ptr<Node>& next =
        is_variable(segment) ? node->variable : node->fixed[std::string(segment)];
    if (next == nullptr) {
      next = std::make_unique<Node>();
    }
    node = next.get();
  }
  const bool is_new = node->by_method.emplace(held->method, held.get()).second;
  CHECK(is_new);
  routes_.push_back(std::move(held));
}

Router::Found Router::find(Method method, std::string_view path) const {
  Found found;
  const Node* node = &root_;
  for (const std::string_view segment : segments_of(path)) {
    std::string value;
    if (!decode_segment(segment, value) || value.empty()) {
      return {};
    }
    const auto next = node->fixed.find(value);
    if (next != node->fixed.end()) {
      node = next->second.get();
    } else if (node->variable != nullptr) {
      node = node->variable.get();
      found.values.push_back(std::move(value));
    } else {
      return {};
    }
  }
  const auto route = node->by_method.find(method == Method::head ? Method::get : method);
  if (route != node->by_method.end()) {
    found.route = route->second;
    return found;
  }
  for (const auto& [allowed, unused] : node->by_method) {
    found.allowed.push_back(allowed);
  }
  return found;
}

}  // namespace naober::web
