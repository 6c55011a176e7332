#include "journal/base64.h"

#include <sodium.h>

namespace naober::journal {

namespace {

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

}  // namespace

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero that libsodium counts in
  return text;
}

std::string from_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int code = sodium_base642bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr,
                                     &size, &end, sodium_base64_VARIANT_ORIGINAL);
  bytes.resize(code == 0 && end == text.data() + text.size() ? size : 0);
  return bytes;
}

}  // namespace naober::journal
