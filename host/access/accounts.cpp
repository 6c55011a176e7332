#include "access/accounts.h"

#include <fmt/format.h>

#include <algorithm>

#include "access/account_rows.h"
#include "base/text.h"

namespace naober::access {
namespace {

Result<void> check_login_name(std::string_view name) {
  const bool in_form =
      name.size() >= 2 && name.size() <= 64 &&
      name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._@-") == std::string_view::npos;
  if (!in_form) {
    return refuse(Fault::invalid,
                  "A login name has 2 to 64 of the characters a-z, 0-9, '.', '_', '@' and '-'.",
                  "/login_name");
  }
  return {};
}

Result<void> check_texts(const NewAccount& account) {
  if (account.display_name.empty() || account.display_name.size() > 120 ||
      !is_utf8(account.display_name)) {
    return refuse(Fault::invalid, "A display name has 1 to 120 bytes of text.", "/display_name");
  }
  if (account.organisation.empty() || account.organisation.size() > 64) {
    return refuse(Fault::invalid,
                  "Say for which organisation the user works, as roles.lua names it.",
                  "/organisation");
  }
  return {};
}

tl::unexpected<Error> no_such_user(std::string about) {
  return refuse(Fault::not_found, "There is no such user.", std::move(about));
}

// Whether this user's organisation may hold the role in this municipality from that day, by its
// policy (C2).
Result<void> check_role(const Account& account, const std::string& role, Date from,
                        const policy::Bundle& bundle) {
  if (bundle.roles.role(role) == nullptr) {
    std::vector<std::string> names;
    for (const policy::Role& known : bundle.roles.roles) {
      names.push_back(known.name);
    }
    return refuse(Fault::invalid,
                  fmt::format("{} has no role '{}'; it has {}.", bundle.municipality.title, role,
                              listed(names, "and")),
                  "/role");
  }
  const policy::Organisation* organisation = bundle.roles.organisation(account.organisation);
  if (organisation == nullptr) {
    return refuse(
        Fault::not_allowed,
        fmt::format("The user works for '{}', an organisation that {} does not name in its "
                    "roles.lua; add it there first.",
                    account.organisation, bundle.municipality.title),
        "/user_id");
  }
  return bundle.roles.may_hold(role, *organisation, from);
}

}  // namespace

Result<Account> Accounts::add(const NewAccount& account, const std::string& by) {
  TRY_DO(check_login_name(account.login_name));
  TRY_DO(check_texts(account));
  TRY_DO(check_new_password(account.password, account.login_name));
  TRY(const std::string hash, passwords_.hash(account.password));
  const Account made{UserId::make(random_),
                     account.login_name,
                     account.display_name,
                     account.organisation,
                     account.regional_administrator,
                     clock_.now(),
                     std::nullopt};
  return region_.write([&](store::WriteTransaction& transaction) -> Result<Account> {
    auto taken = transaction.query("find_account_by_login_name");
    taken.bind("login_name", account.login_name);
    TRY(const bool exists, taken.next());
    if (exists) {
      return refuse(Fault::conflict,
                    fmt::format("The login name '{}' is taken.", account.login_name),
                    "/login_name");
    }
    auto add = transaction.query("add_account");
    add.bind("user_id", made.user)
        .bind("login_name", made.login_name)
        .bind("display_name", made.display_name)
        .bind("organisation", made.organisation)
        .bind("regional_administrator", made.regional_administrator)
        .bind("password_hash", hash)
        .bind("now", made.created_at);
    TRY_DO(add.run());
    TRY_DO(journal::append(transaction, region_entry(made.created_at, by, "add_user", made.user)));
    return made;
  });
}

Result<Account> Accounts::find(const UserId& user) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<Account> {
    auto row = transaction.query("find_account");
    row.bind("user_id", user);
    TRY(const bool there, row.next());
    if (!there) {
      return no_such_user(user.text());
    }
    return account_from(row);
  });
}

Result<Account> Accounts::find_by_login_name(std::string_view login_name) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<Account> {
    auto row = transaction.query("find_account_by_login_name");
    row.bind("login_name", login_name);
    TRY(const bool there, row.next());
    if (!there) {
      return no_such_user(std::string(login_name));
    }
    return account_from(row);
  });
}

Result<std::vector<Account>> Accounts::page(const std::string& after, int limit) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<std::vector<Account>> {
    auto rows = transaction.query("page_of_accounts");
    rows.bind("after", after).bind("limit", limit);
    std::vector<Account> found;
    while (true) {
      TRY(const bool there, rows.next());
      if (!there) {
        return found;
      }
      found.push_back(account_from(rows));
    }
  });
}

Result<void> Accounts::set_password(const UserId& user, const std::string& password,
                                    const std::string& by) {
  TRY(const Account account, find(user));
  TRY_DO(check_new_password(password, account.login_name));
  TRY(const std::string hash, passwords_.hash(password));
  const Instant now = clock_.now();
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto set = transaction.query("set_account_password");
        set.bind("user_id", user).bind("password_hash", hash).bind("now", now);
        TRY_DO(set.run());
        TRY_DO(journal::append(transaction, region_entry(now, by, "set_password", user)));
        return {};
      });
  TRY_DO(written);
  return sessions_.revoke_all(user);
}

Result<void> Accounts::end(const UserId& user, const std::string& by) {
  const Instant now = clock_.now();
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto end = transaction.query("end_account");
        end.bind("user_id", user).bind("now", now);
        TRY_DO(end.run());
        if (end.changes() == 0) {
          return no_such_user(user.text());
        }
        TRY_DO(journal::append(transaction, region_entry(now, by, "end_user", user)));
        return {};
      });
  TRY_DO(written);
  return sessions_.revoke_all(user);
}

Result<RoleAssignment> Accounts::assign(const NewAssignment& wanted, const policy::Bundle& bundle,
                                        const std::string& by) {
  TRY(const Account account, find(wanted.user));
  TRY_DO(check_role(account, wanted.role, wanted.from, bundle));
  if (wanted.till && *wanted.till < wanted.from) {
    return refuse(Fault::invalid, "A role does not end before it begins.", "/till");
  }
  RoleAssignment made;
  made.id = AssignmentId::make(random_);
  made.user = wanted.user;
  made.municipality = bundle.municipality.name;
  made.role = wanted.role;
  made.from = wanted.from;
  made.till = wanted.till;
  made.assigned_by = by;
  made.assigned_at = clock_.now();
  auto answer = region_.write([&](store::WriteTransaction& transaction) -> Result<RoleAssignment> {
    auto run_out = transaction.query("end_role_assignments_run_out");
    run_out.bind("user_id", made.user)
        .bind("municipality", made.municipality)
        .bind("role", made.role)
        .bind("now", made.assigned_at)
        .bind("today", Clock::day_in_the_netherlands(made.assigned_at));
    TRY_DO(run_out.run());
    auto add = transaction.query("add_role_assignment");
    add.bind("assignment_id", made.id)
        .bind("user_id", made.user)
        .bind("municipality", made.municipality)
        .bind("role", made.role)
        .bind("valid_from", made.from)
        .bind("valid_till", made.till)
        .bind("assigned_by", by)
        .bind("now", made.assigned_at);
    if (auto added = add.run(); !added) {
      return added.error().fault == Fault::conflict
                 ? Result<RoleAssignment>(
                       refuse(Fault::conflict,
                              "The user holds this role here already; end that assignment first.",
                              "/role"))
                 : tl::unexpected<Error>(added.error());
    }
    auto entry = region_entry(made.assigned_at, by, "assign_role", made.user);
    entry.details = Map{{"municipality", made.municipality},
                        {"role", made.role},
                        {"assignment_id", made.id.text()},
                        {"from", made.from.text()},
                        {"till", made.till ? Value(made.till->text()) : Value()}};
    TRY_DO(journal::append(transaction, entry));
    return made;
  });
  sessions_.forget(wanted.user);
  return answer;
}

Result<void> Accounts::end_assignment(const AssignmentId& assignment,
                                      const std::string& municipality, const std::string& by) {
  const Instant now = clock_.now();
  auto user = region_.write([&](store::WriteTransaction& transaction) -> Result<UserId> {
    auto found = transaction.query("find_role_assignment");
    found.bind("assignment_id", assignment);
    TRY(const bool there, found.next());
    if (!there || found.text("municipality") != municipality) {
      return refuse(Fault::not_found, "There is no such role assignment here.", assignment.text());
    }
    const RoleAssignment held = assignment_from(found);
    auto end = transaction.query("end_role_assignment");
    end.bind("assignment_id", assignment).bind("ended_by", by).bind("now", now);
    TRY_DO(end.run());
    auto entry = region_entry(now, by, "end_role", held.user);
    entry.details = Map{{"municipality", held.municipality},
                        {"role", held.role},
                        {"assignment_id", held.id.text()}};
    TRY_DO(journal::append(transaction, entry));
    return held.user;
  });
  if (!user) {
    return tl::unexpected<Error>(user.error());
  }
  sessions_.forget(*user);
  return {};
}

Result<std::vector<RoleAssignment>> Accounts::assignments_of(const UserId& user) {
  return region_.read([&](store::ReadTransaction& transaction) {
    auto rows = transaction.query("role_assignments_of_user");
    rows.bind("user_id", user);
    return all_assignments(rows);
  });
}

Result<std::vector<Colleague>> Accounts::colleagues_in(const std::string& municipality,
                                                       Date today) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<std::vector<Colleague>> {
    auto rows = transaction.query("colleagues_in");
    rows.bind("municipality", municipality).bind("today", today);
    std::vector<Colleague> found;
    while (true) {
      TRY(const bool there, rows.next());
      if (!there) {
        return found;
      }
      const Account account = account_from(rows);
      if (found.empty() || found.back().user != account.user) {
        found.push_back({account.user, account.display_name, account.organisation, {}});
      }
      found.back().roles.push_back(rows.text("role"));
    }
  });
}

Result<std::vector<RoleAssignment>> Accounts::page_of_assignments(const std::string& municipality,
                                                                  const std::string& after,
                                                                  int limit) {
  return region_.read([&](store::ReadTransaction& transaction) {
    auto rows = transaction.query("page_of_role_assignments");
    rows.bind("municipality", municipality).bind("after", after).bind("limit", limit);
    return all_assignments(rows);
  });
}

Result<std::vector<std::pair<Account, RoleAssignment>>> people_of(
    store::ReadTransaction& transaction, const std::string& municipality) {
  std::vector<std::pair<Account, RoleAssignment>> people;
  auto accounts = transaction.query("people_of_municipality");
  accounts.bind("municipality", municipality);
  while (true) {
    TRY(const bool there, accounts.next());
    if (!there) {
      return people;
    }
    const Account account = account_from(accounts);
    auto rows = transaction.query("role_assignments_ever");
    rows.bind("municipality", municipality).bind("user_id", account.user);
    TRY(const auto assignments, all_assignments(rows));
    for (const auto& assignment : assignments) {
      people.emplace_back(account, assignment);
    }
  }
}

}  // namespace naober::access
