// Claims that another house signed: a JSON Web Token (RFC 7519) in compact form (RFC 7515), checked
// against the issuer's public keys (RFC 7517).
//
// RS256 and ES256 alone: what the token says of its own algorithm never decides how it is checked,
// but must fit the key that it names. "none" and the algorithms with shared secrets are unknown
// here. Pure: the keys and the moment are brought along.
#pragma once

#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "base/value.h"

namespace naober::access {

// `key_set` is what the issuer publishes ({"keys": […]}). The claims, when a key of the set signed
// them and they are not past `exp` (a minute is allowed for clocks that differ); not_allowed else.
// not_found when the key that the token names is not in the set: the issuer may have a new one.
Result<Value> signed_claims(std::string_view token, const Value& key_set, Instant now);

// Whether `aud`, a text or a list, names this client.
bool is_for(const Value& claims, std::string_view audience);

// Base 64 for addresses (RFC 4648 section 5), without padding.
std::string base64_for_url(std::string_view bytes);
// The bytes, or an empty text when it is none.
std::string from_base64_for_url(std::string_view text);

}  // namespace naober::access
