// The second factor of a local account: one-time codes of an app, and recovery codes for who lost
// it.
//
// The secret is kept sealed under a key of the region (keys/region.codes.key, made when it is first
// needed) and bound to its user: a row that is moved to another account opens nothing. A code
// counts once. Who must have a second factor is said per role, by a municipality or the region;
// who must and has none, comes in to enrol and for nothing else.
//
// Thread-safe. Every change is a line in the region's journal.
#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "access/account.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "store/region_store.h"

namespace naober::access {

struct Enrolment {
  std::string secret;  // base 32; shown once, to be put into an app
  std::string uri;     // the same as otpauth://, for a picture
};

struct FactorState {
  bool on = false;     // codes are asked
  bool asked = false;  // a role of the user asks for it
};

class SecondFactors {
 public:
  // All of these outlive the factors. `key_folder` exists once something was written.
  SecondFactors(store::RegionStore& region, std::filesystem::path key_folder, const Clock& clock,
                Random& random)
      : region_(region), key_folder_(std::move(key_folder)), clock_(clock), random_(random) {}

  // A new secret for a user; asks nothing until it was confirmed. conflict while one is on.
  Result<Enrolment> begin(const Account& account);
  // A right code turns it on. Ten recovery codes, shown once. not_allowed ("/code") for a wrong
  // code.
  Result<std::vector<std::string>> confirm(const UserId& user, std::string_view code);
  // Takes a code of the app or a recovery code. Nothing is asked of who has no factor. not_allowed
  // ("/code") when the code is missing or wrong.
  Result<void> check(const UserId& user, std::string_view code);
  Result<FactorState> state(const UserId& user);
  // The factor is gone, with its recovery codes; the user enrols again.
  Result<void> reset(const UserId& user, const std::string& by);

  // The roles of a municipality that must have one; empty name: of the whole region, where
  // "regional_administrator" counts as a role.
  Result<std::vector<std::string>> roles_that_must(const std::string& municipality);
  // These roles and no other ones.
  Result<void> require(const std::string& municipality, const std::vector<std::string>& roles,
                       const std::string& by);

 private:
  Result<std::string> key();
  Result<std::string> seal(const UserId& user, std::string_view secret);
  Result<std::string> open(const UserId& user, std::string_view sealed);

  store::RegionStore& region_;
  std::filesystem::path key_folder_;
  const Clock& clock_;
  Random& random_;
  std::mutex mutex_;
  std::string key_;
};

// Whether the user comes in to enrol only: a role asks for a second factor and there is none.
Result<bool> must_enrol(store::ReadTransaction& transaction, const UserId& user,
                        bool regional_administrator, Date day);

}  // namespace naober::access
