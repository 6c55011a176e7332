#include "access/passwords.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

#include "access/common_passwords.h"
#include "base/text.h"

namespace naober::access {
namespace {

constexpr std::size_t shortest = 12;
constexpr std::size_t longest = 256;

struct Dearness {
  unsigned long long work;
  std::size_t bytes;
};

Dearness dearness_of(HashCost cost) {
  return cost == HashCost::interactive
             ? Dearness{crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE}
             : Dearness{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

// A hash that no password is known of: salt and result are zeros. Matching against it costs what
// matching against any other does; making one would cost every start of the host as much.
std::string decoy_of(const Dearness& dear) {
  constexpr std::size_t salt_letters = 22;    // 16 bytes
  constexpr std::size_t result_letters = 43;  // 32 bytes
  std::string decoy =
      fmt::format("$argon2id$v=19$m={},t={},p=1${}${}", dear.bytes / 1024, dear.work,
                  std::string(salt_letters, 'A'), std::string(result_letters, 'A'));
  CHECK(crypto_pwhash_str_needs_rehash(decoy.c_str(), dear.work, dear.bytes) == 0);
  return decoy;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

std::string lowered(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return small;
}

}  // namespace

Result<void> check_new_password(std::string_view password, std::string_view login_name) {
  if (!is_utf8(password) || characters(password) < shortest) {
    return refuse(Fault::invalid,
                  "A password has at least 12 characters; a few words in a row are easy to keep.",
                  "/password");
  }
  if (password.size() > longest) {
    return refuse(Fault::invalid, "A password has at most 256 bytes.", "/password");
  }
  const std::string small = lowered(password);
  if (is_common_password(small)) {
    return refuse(Fault::invalid,
                  "This password is among the first that anybody would try: a common word with "
                  "figures behind it, or the same again and again. A few words that have nothing "
                  "to do with each other are better.",
                  "/password");
  }
  if (!login_name.empty() && small.find(lowered(login_name)) != std::string::npos) {
    return refuse(Fault::invalid, "A password does not contain the login name.", "/password");
  }
  return {};
}

// A place at the hashing table; without one, the caller was turned away.
class Passwords::Place {
 public:
  explicit Place(Passwords& passwords) : passwords_(passwords) {
    std::unique_lock lock(passwords_.mutex_);
    if (passwords_.free_ == 0 && passwords_.waiting_ >= passwords_.waiting_limit_) {
      return;
    }
    ++passwords_.waiting_;
    passwords_.has_place_.wait(lock, [&] { return passwords_.free_ > 0; });
    --passwords_.waiting_;
    --passwords_.free_;
    taken_ = true;
  }
  ~Place() {
    if (taken_) {
      const std::lock_guard lock(passwords_.mutex_);
      ++passwords_.free_;
      passwords_.has_place_.notify_one();
    }
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  bool taken() const { return taken_; }

 private:
  Passwords& passwords_;
  bool taken_ = false;
};

Passwords::Passwords(HashCost cost, std::size_t at_once, std::size_t waiting)
    : cost_(cost), free_(std::max<std::size_t>(1, at_once)), waiting_limit_(waiting) {
  CHECK(sodium_init() >= 0);
  decoy_ = decoy_of(dearness_of(cost));
}

Result<std::string> Passwords::hash(std::string_view password) {
  const Place place(*this);
  if (!place.taken()) {
    return refuse(Fault::unavailable, "Too many people log in right now; try again in a second.");
  }
  const Dearness dear = dearness_of(cost_);
  std::string made(crypto_pwhash_STRBYTES, '\0');
  const int failed = crypto_pwhash_str_alg(made.data(), password.data(), password.size(), dear.work,
                                           dear.bytes, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) {
    return refuse(Fault::unavailable, "There is not enough memory to hash a password right now.");
  }
  made.resize(made.find('\0'));
  return made;
}

Result<bool> Passwords::matches(std::string_view password, const std::string& hash) {
  const Place place(*this);
  if (!place.taken()) {
    return refuse(Fault::unavailable, "Too many people log in right now; try again in a second.");
  }
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

Result<void> Passwords::pretend(std::string_view password) {
  TRY_DO(matches(password, decoy_));
  return {};
}

}  // namespace naober::access
