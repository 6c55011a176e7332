// Asking another house over HTTP, for OpenID Connect alone. It waits, so it belongs on a worker and
// never on a thread that owns sockets.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace naober::web {

struct Question {
  std::string address;  // https://…; http:// to this machine alone, for tests
  // Sent as a form (POST) when there are any; a GET otherwise.
  std::vector<std::pair<std::string, std::string>> form = {};
  std::string user = {};  // with `password`: HTTP Basic (RFC 6749 section 2.3.1)
  std::string password = {};
};

struct Reply {
  long status = 0;
  std::string body;  // at most 1 MB
};

// unavailable when nobody answers within ten seconds, with why; the certificate is always checked.
// Redirects are not followed.
Result<Reply> ask(const Question& question);

// "a b" as "a%20b".
std::string escaped(std::string_view text);

}  // namespace naober::web
