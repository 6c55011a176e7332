// Managing users and their roles.
//
// Who may call what is for the door that calls (may(), Act::manage_users; the command line is for
// who holds the data folder). Every change is one transaction with its line in the region's
// journal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/account.h"
#include "access/colleague.h"
#include "access/passwords.h"
#include "access/sessions.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "policy/bundle.h"
#include "store/region_store.h"

namespace naober::access {

struct NewAccount {
  std::string login_name;  // 2 to 64 of a-z 0-9 . _ @ -
  std::string display_name;
  std::string organisation;
  std::string password;
  bool regional_administrator = false;
};

struct NewAssignment {
  UserId user;
  std::string role;
  Date from;
  std::optional<Date> till;
};

class Accounts {
 public:
  // All of these outlive the accounts.
  Accounts(store::RegionStore& region, Passwords& passwords, Sessions& sessions, const Clock& clock,
           Random& random)
      : region_(region),
        passwords_(passwords),
        sessions_(sessions),
        clock_(clock),
        random_(random) {}

  // `by` is the user who does it, or "command_line". Refuses a login name that exists (conflict).
  Result<Account> add(const NewAccount& account, const std::string& by);
  Result<Account> find(const UserId& user);
  Result<Account> find_by_login_name(std::string_view login_name);
  // In order of login name, those after `after`.
  Result<std::vector<Account>> page(const std::string& after, int limit);
  Result<void> set_password(const UserId& user, const std::string& password, const std::string& by);
  // From now on nobody logs in with it; running sessions end.
  Result<void> end(const UserId& user, const std::string& by);

  // Gives a role in the bundle's municipality. Refuses a role or organisation that the municipality
  // does not have, and one that the organisation's kind may not hold, with the reason
  // (not_allowed).
  Result<RoleAssignment> assign(const NewAssignment& assignment, const policy::Bundle& bundle,
                                const std::string& by);
  Result<void> end_assignment(const AssignmentId& assignment, const std::string& municipality,
                              const std::string& by);
  Result<std::vector<RoleAssignment>> assignments_of(const UserId& user);
  // Who holds a role in a municipality on that day, by name.
  Result<std::vector<Colleague>> colleagues_in(const std::string& municipality, Date today);
  // All that were ever given in a municipality, by id, those after `after`.
  Result<std::vector<RoleAssignment>> page_of_assignments(const std::string& municipality,
                                                          const std::string& after, int limit);

 private:
  store::RegionStore& region_;
  Passwords& passwords_;
  Sessions& sessions_;
  const Clock& clock_;
  Random& random_;
};

// Everybody who ever held a role in that municipality, with each of those roles; by login name.
// Reads region.db; for who takes a municipality's data along.
Result<std::vector<std::pair<Account, RoleAssignment>>> people_of(
    store::ReadTransaction& transaction, const std::string& municipality);

}  // namespace naober::access
