// Asking another house over HTTP: an OpenID Connect provider, or a witness. It waits, so it belongs
// on a worker and never on a thread that owns sockets.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace naober::web {

// What the way there must keep. `open`: what is told is signed and public, so http:// will do.
enum class Way { sealed, open };

struct Question {
  std::string address;  // https://…; http:// to this machine alone, for tests, or where it will do
  // Sent as a form (POST) when there are any; a GET otherwise.
  std::vector<std::pair<std::string, std::string>> form = {};
  std::string user = {};  // with `password`: HTTP Basic (RFC 6749 section 2.3.1)
  std::string password = {};
  std::string text = {};  // sent as plain text (POST) instead of a form
  Way way = Way::sealed;
};

struct Reply {
  long status = 0;
  std::string body;  // at most 1 MB
};

// unavailable when nobody answers within ten seconds, with why. The certificate is always checked,
// against the authorities of this machine, or those in the file that SSL_CERT_FILE names (as for
// OpenSSL). Redirects are not followed.
Result<Reply> ask(const Question& question);

// "a b" as "a%20b".
std::string escaped(std::string_view text);

}  // namespace naober::web
