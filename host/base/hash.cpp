#include "base/hash.h"

// The plain calls, which OpenSSL 3 calls old: for the short texts of a journal the newer ones cost
// half as much again, for looking up what never changes. They use the same code of the processor.
#define OPENSSL_API_COMPAT 0x10100000L
#include <openssl/sha.h>

#include "base/result.h"
#include "base/text.h"

namespace naober {

Hash sha256(std::string_view bytes) {
  Hash hash{};
  static_assert(sizeof hash == SHA256_DIGEST_LENGTH);
  SHA256_CTX context;
  const bool hashed = SHA256_Init(&context) == 1 &&
                      SHA256_Update(&context, bytes.data(), bytes.size()) == 1 &&
                      SHA256_Final(hash.data(), &context) == 1;
  CHECK(hashed);
  return hash;
}

std::string hex(const Hash& hash) { return to_hex(bytes_of(hash)); }

std::string_view bytes_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace naober
