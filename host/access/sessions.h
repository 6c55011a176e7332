// Logging in and staying logged in.
//
// A session is a random token of 256 bits; the house keeps only its SHA-256. It ends half an hour
// after it was last used, twelve hours after it began, when it is revoked, and when the account
// ends. Five failed attempts on a name lock that name for fifteen minutes, whether or not anybody
// has it. A wrong one-time code is a failed attempt.
//
// A system comes in with a token instead (access/tokens.h), which opens no session.
//
// Thread-safe. Sessions that were seen lately are kept in memory, because every request asks; all
// changes to accounts go through this process (the data folder has one host), which forgets what
// changed.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "access/account.h"
#include "access/passwords.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "store/region_store.h"

namespace naober::access {

struct SessionTerms {
  std::int64_t idle_milliseconds = 30LL * 60 * 1000;
  std::int64_t longest_milliseconds = 12LL * 60 * 60 * 1000;
  std::int64_t renew_milliseconds = 5LL * 60 * 1000;  // how often a use is written down
  int failures_allowed = 5;
  std::int64_t lock_milliseconds = 15LL * 60 * 1000;
};

struct OpenedSession {
  SessionId id;
  std::string token;  // 64 hexadecimal digits; shown once
  Instant ends_at;
  std::shared_ptr<const Visitor> visitor;
};

class SecondFactors;

class Sessions {
 public:
  // All of these outlive the sessions. Without `factors` nobody is asked for a code.
  Sessions(store::RegionStore& region, Passwords& passwords, const Clock& clock, Random& random,
           const SessionTerms& terms = {}, SecondFactors* factors = nullptr);

  // not_allowed, with one sentence for a wrong name and a wrong password alike; unavailable
  // ("/login_name") while the name is locked, with the minutes in the sentence. not_allowed
  // ("/code") when the password is right and the one-time code is missing or wrong.
  Result<OpenedSession> log_in(const std::string& login_name, std::string_view password,
                               std::string_view code = {});
  // For somebody whom another house vouches for (web/open_id.h): that one asked for the factors.
  Result<OpenedSession> open_vouched(const UserId& user, const std::string& issuer);
  // Who holds this token, and the session is renewed; not_allowed when it is not, or not any more,
  // valid.
  Result<std::shared_ptr<const Visitor>> visitor(std::string_view token);
  Result<void> log_out(const Visitor& visitor);
  // Ends every session of a user (password changed, account ended).
  Result<void> revoke_all(const UserId& user);
  // The same because somebody asks for it, with its line in the journal.
  Result<void> log_out_everywhere(const UserId& user, const std::string& by);
  // What is kept in memory about a user is read again at the next request.
  void forget(const UserId& user);
  // The same for everybody: a rule about many users has changed.
  void forget_all();

  // Whether this password belongs to this name; used where a password is asked again.
  Result<void> check_password(const std::string& login_name, std::string_view password);

 private:
  struct Kept {
    std::shared_ptr<const Visitor> visitor;
    Instant renewed_at;
    Instant ends_at;
  };
  Result<void> refuse_while_locked(const std::string& name);
  Result<void> count_failure(const std::string& name);
  Result<OpenedSession> open(const UserId& user, const std::string& login_name,
                             const std::string& issuer);
  Result<UserId> check_factor(const std::string& login_name, std::string_view code);
  Result<Kept> read_session(const std::string& token_hash);
  Result<Kept> read_token(const std::string& token_hash);
  Result<Kept> keep_alive(const std::string& token_hash, Kept kept);
  bool has_ended(const Kept& kept, Instant now) const;

  store::RegionStore& region_;
  Passwords& passwords_;
  const Clock& clock_;
  Random& random_;
  SessionTerms terms_;
  SecondFactors* factors_;
  std::mutex mutex_;
  std::unordered_map<std::string, Kept> kept_;  // by token hash
  std::uint64_t generation_ = 0;                // counts what was forgotten
};

}  // namespace naober::access
