// Tokens with which a system comes in on behalf of a user: in one municipality, for some acts,
// until a day.
//
// A token narrows and never widens: it opens what its user may do there on the day, as far as its
// acts reach. It manages no users, and ends with its user. Shown once; the house keeps its SHA-256.
// Made and revoked with a line in the region's journal; what is done with it stands in the journal
// under its user, like everything that user does.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/account.h"
#include "access/sessions.h"
#include "base/clock.h"
#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "policy/bundle.h"
#include "store/region_store.h"

namespace naober::access {

struct TokenTag {
  static constexpr std::string_view prefix = "token";
};
using TokenId = Id<TokenTag>;

struct NewToken {
  UserId user;
  std::string name;  // which system holds it: "Kassa gemeentewinkel"
  std::vector<Act> acts;
  Date till;  // the last day; at most a year from now
};

struct AccessToken {
  TokenId id;
  UserId user;
  std::string municipality;
  std::string name;
  std::vector<Act> acts;
  Date till;
  std::string made_by;
  Instant made_at;
  std::optional<Instant> revoked_at;
};

struct MadeToken {
  AccessToken token;
  std::string secret;  // "naober_" and 64 hexadecimal digits; shown once
};

class Tokens {
 public:
  // All of these outlive the tokens.
  Tokens(store::RegionStore& region, Sessions& sessions, const Clock& clock, Random& random)
      : region_(region), sessions_(sessions), clock_(clock), random_(random) {}

  // In the bundle's municipality. Refuses an act that the user may not do there today, a day that
  // is past or more than a year away, and managing users.
  Result<MadeToken> add(const NewToken& token, const policy::Bundle& bundle, const std::string& by);
  // From now on nobody comes in with it. not_found when it is of another municipality or revoked.
  Result<void> revoke(const TokenId& token, const std::string& municipality, const std::string& by);
  // Of a municipality, by id, those after `after`; revoked ones too.
  Result<std::vector<AccessToken>> page(const std::string& municipality, const std::string& after,
                                        int limit);

 private:
  store::RegionStore& region_;
  Sessions& sessions_;
  const Clock& clock_;
  Random& random_;
};

// How a token begins, so that a leaked one is recognised (and no session token is taken for one).
inline constexpr std::string_view token_prefix = "naober_";

// The token of that hash that is not revoked; its last day is for the caller. Nothing when there
// is none.
Result<std::optional<AccessToken>> find_token(store::ReadTransaction& transaction,
                                              const std::string& token_hash);

}  // namespace naober::access
