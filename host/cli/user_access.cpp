// naober user reset-code, require-code and log-out: the second factor and the sessions of users.
#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/house_at_hand.h"
#include "cli/policy_root.h"

namespace naober::cli {

namespace {

const std::string by = "command_line";

Result<void> reset_code(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const auto account, open->house().accounts().find_by_login_name(arguments.value("LOGIN")));
  TRY_DO(open->house().second_factors().reset(account.user, by));
  TRY_DO(open->house().sessions().log_out_everywhere(account.user, by));
  console.out << fmt::format("{} has no second factor now; running sessions have ended\n",
                             account.login_name);
  return {};
}

Result<void> log_out(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const auto account, open->house().accounts().find_by_login_name(arguments.value("LOGIN")));
  TRY_DO(open->house().sessions().log_out_everywhere(account.user, by));
  console.out << fmt::format("running sessions of {} have ended\n", account.login_name);
  return {};
}

// A role of a municipality must be one that it has; the region knows one of its own.
Result<void> check_roles(HouseAtHand& open, const std::string& municipality,
                         const std::vector<std::string>& roles) {
  if (municipality.empty()) {
    return {};
  }
  TRY(const auto bundle, open.bundle_of(municipality));
  for (const std::string& role : roles) {
    if (bundle->roles.role(role) == nullptr) {
      return refuse(Fault::invalid, fmt::format("{} has no role '{}'", municipality, role), role);
    }
  }
  return {};
}

Result<void> require_code(const Arguments& arguments, const Console& console) {
  const std::vector<std::string>& roles = arguments.values("ROLE");
  const std::string& municipality = arguments.value("--municipality");
  TRY(const auto open, HouseAtHand::open(arguments));
  if (!roles.empty() || arguments.given("--nobody")) {
    TRY_DO(check_roles(*open, municipality, roles));
    TRY_DO(open->house().second_factors().require(municipality, roles, by));
  }
  TRY(const auto now, open->house().second_factors().roles_that_must(municipality));
  console.out << fmt::format("{}: {}\n", municipality.empty() ? "the region" : municipality,
                             now.empty() ? "no role must have a second factor"
                                         : listed(now, "and") + " must have a second factor");
  return {};
}

}  // namespace

const Command user_reset_code_command{
    "user reset-code",
    "Takes away the second factor of who lost it; running sessions end.",
    R"(The app and the recovery codes of the user are worth nothing from now on. Where a role asks for a second factor
the user enrols again at the next log-in, and comes in for nothing else until then.

Example:
  naober user reset-code anna

Exit codes: 0 done, 2 refused.)",
    {{"LOGIN", "The login name."}},
    house_options(),
    carried_out<reset_code>};

const Command user_log_out_command{
    "user log-out",
    "Ends all running sessions of a user.",
    "Example:\n  naober user log-out anna\n\nExit codes: 0 done, 2 refused.",
    {{"LOGIN", "The login name."}},
    house_options(),
    carried_out<log_out>};

const Command user_require_code_command{
    "user require-code",
    "Says which roles must have a second factor, in a municipality or in the whole region.",
    R"(The roles that are named must have a second factor from now on, and no other ones; without a role it only tells.
Who holds such a role and has no second factor comes in to enrol and for nothing else. The region
knows the role regional_administrator too.

Examples:
  naober user require-code regional_administrator municipal_officer
  naober user require-code --municipality bergen municipal_officer
  naober user require-code --municipality bergen --nobody

Exit codes: 0 done, 2 refused.)",
    {{"ROLE", "A role, as roles.lua names it.", false, true}},
    {data_option(),
     keys_option(),
     policy_option(),
     {"--municipality", "NAME", "Only there; without it in the whole region."},
     {"--nobody", "", "No role must, from now on."}},
    carried_out<require_code>};

}  // namespace naober::cli
