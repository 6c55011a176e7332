// Logging in through another house: OpenID Connect, authorization code with PKCE.
//
// The visitor is sent to the issuer with a state, a nonce and the hash of a verifier; what comes
// back is taken once, within ten minutes, and only in the browser that was sent. The code is
// exchanged over TLS from here to the issuer, and the identity token is checked against the
// issuer's keys (access/signed_claims.h): issuer, audience, nonce, time. Roles come from claims as
// the settings say. The issuer ends sessions by back-channel log-out.
//
// Everything here that asks the issuer waits for it, and runs on a worker. What the issuer
// publishes is kept for ten minutes, and asked again at once when a key is unknown (not more often
// than every ten seconds). Thread-safe.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "access/external_accounts.h"
#include "access/sessions.h"
#include "base/value.h"
#include "studio/policy_in_use.h"
#include "web/open_id_settings.h"

namespace naober::web {

// What the browser takes along to the issuer.
struct Departure {
  std::string address;  // of the issuer, with the question in it
  std::string ticket;   // for a cookie: only this browser may come back with the answer
};

class OpenId {
 public:
  // All but the settings are loans that outlive it.
  OpenId(std::vector<IssuerSettings> issuers, store::RegionStore& region,
         access::Accounts& accounts, access::Sessions& sessions, const Clock& clock,
         Random& random);

  const std::vector<IssuerSettings>& issuers() const { return settings_; }

  // not_found for an issuer that is not known; unavailable when it cannot be asked.
  Result<Departure> depart(const std::string& issuer);
  // The visitor is back. not_allowed when the answer does not fit what was sent away.
  Result<access::OpenedSession> arrive(const std::string& issuer, const std::string& state,
                                       const std::string& code, const std::string& ticket,
                                       const studio::PolicyInUse& policy);
  // A logout token of the issuer (OpenID Connect Back-Channel Logout 1.0): all sessions of its
  // subject end. A token that names a session alone (sid) is refused as invalid: this house asks
  // for the subject.
  Result<void> log_out(const std::string& issuer, const std::string& logout_token);

 private:
  struct Waiting {
    std::string issuer;
    std::string nonce;
    std::string verifier;
    std::string ticket_hash;
    Instant until;
  };
  // What an issuer publishes about itself.
  struct Published {
    std::string authorization;
    std::string token;
    std::string keys_at;
    Value keys;
    Instant until;
    Instant asked_at;
  };
  Result<const IssuerSettings*> settings_of(const std::string& issuer) const;
  enum class Fresh { kept, now };
  Result<Published> published_by(const IssuerSettings& issuer, Fresh fresh);
  Result<Waiting> take(const std::string& state);
  Result<Value> claims_of(const IssuerSettings& issuer, const std::string& token);
  Result<std::string> exchange(const IssuerSettings& issuer, const std::string& code,
                               const std::string& verifier);
  Result<access::Account> account_from(const IssuerSettings& issuer, const Value& claims,
                                       const studio::PolicyInUse& policy);

  std::vector<IssuerSettings> settings_;
  access::ExternalAccounts accounts_;
  access::Sessions& sessions_;
  const Clock& clock_;
  Random& random_;
  std::mutex mutex_;
  std::map<std::string, Waiting> waiting_;      // by state
  std::map<std::string, Published> published_;  // by issuer
};

}  // namespace naober::web
