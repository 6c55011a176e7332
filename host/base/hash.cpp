#include "base/hash.h"

#include <openssl/evp.h>

#include <memory>

#include "base/result.h"
#include "base/text.h"

namespace naober {

namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

// Looking the algorithm up costs more than hashing a short text, so it happens once.
const EVP_MD* algorithm() {
  static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  CHECK(fetched != nullptr);
  return fetched;
}

}  // namespace

Hash sha256(std::string_view bytes) {
  thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  Hash hash{};
  unsigned int length = 0;
  const bool hashed = context != nullptr &&
                      EVP_DigestInit_ex2(context.get(), algorithm(), nullptr) == 1 &&
                      EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
                      EVP_DigestFinal_ex(context.get(), hash.data(), &length) == 1;
  CHECK(hashed && length == hash.size());
  return hash;
}

std::string hex(const Hash& hash) { return to_hex(bytes_of(hash)); }

std::string_view bytes_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace naober
