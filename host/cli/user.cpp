// naober user: the people who may come in. For who holds the data folder; the host must not run
// meanwhile.
#include <fmt/format.h>

#include <iostream>

#include "base/clock.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/house_at_hand.h"
#include "cli/policy_root.h"

namespace naober::cli {

namespace {

// Who did it, in the journal: the machine knows no more than that somebody held the folder.
const std::string by = "command_line";

// From standard input, so that it is in no history and no list of processes.
Result<std::string> read_password() {
  std::string password;
  if (!std::getline(std::cin, password) || password.empty()) {
    return refuse(Fault::invalid, "give the password as one line on standard input", "--password");
  }
  return password;
}

Result<void> add(const Arguments& arguments, const Console& console) {
  access::NewAccount account;
  account.login_name = arguments.value("LOGIN");
  account.display_name = arguments.value("--name");
  account.organisation = arguments.value("--organisation");
  account.regional_administrator = arguments.given("--administrator");
  TRY(account.password, read_password());
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const auto made, open->house().accounts().add(account, by));
  console.out << fmt::format("{}  {}\n", made.user.text(), made.login_name);
  return {};
}

Result<void> assign(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  web::Application& house = open->house();
  const auto policy = house.policy();
  const studio::ServedMunicipality* municipality = policy->find(arguments.value("MUNICIPALITY"));
  if (municipality == nullptr || municipality->bundle == nullptr) {
    return refuse(Fault::not_found, "this municipality is not served; naober check tells why",
                  arguments.value("MUNICIPALITY"));
  }
  TRY(const auto account, house.accounts().find_by_login_name(arguments.value("LOGIN")));
  access::NewAssignment assignment;
  assignment.user = account.user;
  assignment.role = arguments.value("ROLE");
  assignment.from = SystemClock().today();
  if (arguments.given("--from")) {
    TRY(assignment.from, Date::parse(arguments.value("--from")));
  }
  if (arguments.given("--till")) {
    TRY(assignment.till, Date::parse(arguments.value("--till")));
  }
  TRY(const auto made, house.accounts().assign(assignment, *municipality->bundle, by));
  console.out << fmt::format("{} is {} in {} from {}{}\n", account.login_name, made.role,
                             made.municipality, made.from.text(),
                             made.till ? " till " + made.till->text() : std::string());
  return {};
}

Result<void> list(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  access::Accounts& accounts = open->house().accounts();
  std::string after;
  while (true) {
    TRY(const auto page, accounts.page(after, 100));
    for (const access::Account& account : page) {
      console.out << fmt::format("{:<32} {:<20} {}{}{}\n", account.login_name, account.organisation,
                                 account.display_name,
                                 account.regional_administrator ? ", regional administrator" : "",
                                 account.ended_at ? ", ended" : "");
      TRY(const auto assignments, accounts.assignments_of(account.user));
      for (const access::RoleAssignment& assignment : assignments) {
        console.out << fmt::format(
            "    {} in {} from {}{}\n", assignment.role, assignment.municipality,
            assignment.from.text(),
            assignment.till ? " till " + assignment.till->text() : std::string());
      }
    }
    if (page.size() < 100) {
      return {};
    }
    after = page.back().login_name;
  }
}

Result<void> set_password(const Arguments& arguments, const Console& console) {
  TRY(const std::string password, read_password());
  TRY(const auto open, HouseAtHand::open(arguments));
  access::Accounts& accounts = open->house().accounts();
  TRY(const auto account, accounts.find_by_login_name(arguments.value("LOGIN")));
  TRY_DO(accounts.set_password(account.user, password, by));
  console.out << fmt::format("{} has a new password; running sessions have ended\n",
                             account.login_name);
  return {};
}

Positional login() { return {"LOGIN", "The login name."}; }

}  // namespace

const Command user_add_command{
    "user add",
    "Makes a user; the password is read from standard input.",
    R"(A password has at least 12 characters. The user can do nothing before a role is assigned, but for a regional
administrator, who manages users and their roles in every municipality.

Examples:
  naober user add anna --name "Anna de Vries" --organisation gemeente_bergen < password.txt
  naober user add beheer --name "Regionaal beheer" --organisation buch --administrator < password.txt

Exit codes: 0 made, 2 refused.)",
    {login()},
    {data_option(),
     keys_option(),
     policy_option(),
     {"--name", "NAME", "As it stands under a letter.", {}, true},
     {"--organisation", "NAME", "The employer, as roles.lua names it.", {}, true},
     {"--administrator", "", "A regional administrator: manages users, sees no file."},
     {"--password-stdin", "", "Say so in a script: the password always comes that way."}},
    carried_out<add>};

const Command user_assign_command{
    "user assign",
    "Gives a user a role in a municipality.",
    R"(The role must be one that the municipality has, and one that the user's kind of organisation may hold there.
Access ends by itself after the last day.

Example:
  naober user assign anna bergen team_member --till 2026-12-31

Exit codes: 0 given, 2 refused, with the reason.)",
    {login(), {"MUNICIPALITY", "Where."}, {"ROLE", "The role, as roles.lua names it."}},
    {data_option(),
     keys_option(),
     policy_option(),
     {"--from", "DATE", "The first day; today when it is left out."},
     {"--till", "DATE", "The last day; without an end when it is left out."}},
    carried_out<assign>};

const Command user_list_command{"user list",
                                "Lists the users and their running roles.",
                                "Example:\n  naober user list\n\nExit codes: 0 listed, 2 refused.",
                                {},
                                house_options(),
                                carried_out<list>};

const Command user_password_command{
    "user password",
    "Sets a user's password, read from standard input; running sessions end.",
    "Example:\n  naober user password anna < password.txt\n\nExit codes: 0 set, 2 refused.",
    {login()},
    house_options(),
    carried_out<set_password>};

}  // namespace naober::cli
