// What stands in the first lines of a request, after Beast has parted them.
#include "target.h"
#include "web/http.h"
#include "web/router.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  using namespace naober::web;
  const std::string_view text = naober::fuzz::text_of(bytes, count);
  static_cast<void>(parse_query(text));
  Request request;
  request.headers = {{"Cookie", text}, {text.substr(0, count / 2), text.substr(count / 2)}};
  const auto value = request.cookie("naober_session");
  // It is a piece of what was sent, and holds no second cookie.
  CHECK(value.empty() || value.find(';') == std::string_view::npos);
  static_cast<void>(request.header("Host"));
  static const auto router = [] {
    auto made = std::make_unique<Router>();
    made->add({Method::get, "/api/v1/municipalities/{municipality}/cases/{case}", Guard::anyone,
               nullptr, Pace::quick});
    return made;
  }();
  static_cast<void>(router->find(Method::get, text));
  return 0;
}
