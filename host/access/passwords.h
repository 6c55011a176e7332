// Passwords: what is asked of them, and how they are kept (Argon2id, by libsodium).
//
// Hashing takes about a tenth of a second and 64 MB on purpose. A few threads do it, so that a
// flood of log-ins costs a queue and not the memory of the machine.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

#include "base/result.h"

namespace naober::access {

// At least twelve characters, at most 256 bytes, not one of the commonest, not the login name.
Result<void> check_new_password(std::string_view password, std::string_view login_name);

// How dear a hash is. `tests` is cheap and for tests only.
enum class HashCost { interactive, tests };

class Passwords {
 public:
  // At most `at_once` hashes at one time, at most `waiting` callers in the queue.
  explicit Passwords(HashCost cost, std::size_t at_once = 2, std::size_t waiting = 32);

  // unavailable when the queue is full.
  Result<std::string> hash(std::string_view password);
  Result<bool> matches(std::string_view password, const std::string& hash);
  // As long as matches() takes, for a name that nobody has: the time must not tell.
  Result<void> pretend(std::string_view password);

 private:
  class Place;
  HashCost cost_;
  std::size_t free_;
  std::size_t waiting_limit_;
  std::size_t waiting_ = 0;
  std::mutex mutex_;
  std::condition_variable has_place_;
  std::string decoy_;
};

}  // namespace naober::access
