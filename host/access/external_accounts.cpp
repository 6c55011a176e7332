#include "access/external_accounts.h"

#include <algorithm>

#include "base/text.h"

namespace naober::access {
namespace {

// What an issuer calls somebody, in the letters of a login name.
std::string in_form(std::string_view name) {
  std::string made;
  for (const char given : name) {
    const char letter = given >= 'A' && given <= 'Z' ? static_cast<char>(given - 'A' + 'a') : given;
    const bool fits = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                      letter == '.' || letter == '_' || letter == '@' || letter == '-';
    made += fits ? letter : '-';
  }
  return made.substr(0, 64);
}

}  // namespace

Result<UserId> ExternalAccounts::user_of(const std::string& issuer, const std::string& subject) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<UserId> {
    auto row = transaction.query("find_external_identity");
    row.bind("issuer", issuer).bind("subject", subject);
    TRY(const bool there, row.next());
    if (!there) {
      return refuse(Fault::not_found, "Nobody is known here by that name of the other house.");
    }
    return row.id<UserId>("user_id");
  });
}

Result<Account> ExternalAccounts::account_of(const Vouched& vouched) {
  const auto known = user_of(vouched.issuer, vouched.subject);
  if (known) {
    TRY(const Account account, accounts_.find(*known));
    if (account.ended_at) {
      return refuse(Fault::not_allowed, "This account has ended here.", account.user.text());
    }
    return account;
  }
  if (known.error().fault != Fault::not_found) {
    return tl::unexpected<Error>(known.error());
  }
  // Nobody ever knows this password: the account opens through the other house alone.
  const NewAccount wanted{in_form(vouched.login_name), vouched.display_name, vouched.organisation,
                          to_hex(random_.bytes(32)), false};
  TRY(const Account made, accounts_.add(wanted, "open_id:" + vouched.issuer));
  const Instant now = clock_.now();
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto add = transaction.query("add_external_identity");
        add.bind("issuer", vouched.issuer)
            .bind("subject", vouched.subject)
            .bind("user_id", made.user)
            .bind("now", now);
        return add.run();
      });
  TRY_DO(written);
  return made;
}

Result<std::vector<std::string>> ExternalAccounts::give_roles(
    const Account& account, const std::string& issuer, const std::vector<VouchedRole>& roles) {
  const std::string by = "open_id:" + issuer;
  TRY(const auto held, accounts_.assignments_of(account.user));
  const Date today = clock_.today();
  for (const RoleAssignment& assignment : held) {
    const bool still = std::any_of(roles.begin(), roles.end(), [&](const VouchedRole& role) {
      return role.role == assignment.role &&
             role.bundle->municipality.name == assignment.municipality;
    });
    if (assignment.assigned_by == by && !still) {
      TRY_DO(accounts_.end_assignment(assignment.id, assignment.municipality, by));
    }
  }
  std::vector<std::string> refusals;
  for (const VouchedRole& role : roles) {
    const bool has = std::any_of(held.begin(), held.end(), [&](const RoleAssignment& assignment) {
      return role.role == assignment.role && assignment.holds_on(today) &&
             role.bundle->municipality.name == assignment.municipality;
    });
    if (has) {
      continue;
    }
    if (const auto given =
            accounts_.assign({account.user, role.role, today, std::nullopt}, *role.bundle, by);
        !given) {
      refusals.push_back(given.error().says);
    }
  }
  return refusals;
}

}  // namespace naober::access
