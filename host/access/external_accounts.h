// Accounts of people for whom another house vouches (OpenID Connect).
//
// The issuer and its subject name the person, never the login name: a name that somebody has here
// already is not taken over. Roles that the issuer's claims no longer give end at the next log-in;
// roles that were given here stay as they are.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "access/accounts.h"

namespace naober::access {

struct Vouched {
  std::string issuer;   // the name of the issuer in this house: "regio"
  std::string subject;  // the issuer's name for the person; never reused by it
  std::string login_name;
  std::string display_name;
  std::string organisation;
};

struct VouchedRole {
  std::shared_ptr<const policy::Bundle> bundle;  // of the municipality
  std::string role;
};

class ExternalAccounts {
 public:
  // All of these outlive it.
  ExternalAccounts(store::RegionStore& region, Accounts& accounts, const Clock& clock,
                   Random& random)
      : region_(region), accounts_(accounts), clock_(clock), random_(random) {}

  // The account of that person; made when it is the first time. conflict when the login name is
  // somebody else's; not_allowed when the account has ended here.
  Result<Account> account_of(const Vouched& vouched);
  // The user has these roles by the issuer, and no other ones by it. The sentences say which ones
  // could not be given, and why.
  Result<std::vector<std::string>> give_roles(const Account& account, const std::string& issuer,
                                              const std::vector<VouchedRole>& roles);
  // not_found when nobody is known by that subject.
  Result<UserId> user_of(const std::string& issuer, const std::string& subject);

 private:
  store::RegionStore& region_;
  Accounts& accounts_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace naober::access
