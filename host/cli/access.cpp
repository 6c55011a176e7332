// naober access: who comes in where. One page for who must sign for it.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"
#include "web/rights.h"

namespace naober::cli {

namespace {

using Asks = web::Right::Asks;

// The roles of the municipality that pass, by the declarations alone.
std::vector<std::string> roles_that_pass(const web::Right& right, const policy::Roles& roles) {
  std::vector<std::string> passing;
  for (const policy::Role& role : roles.roles) {
    const bool does = std::any_of(right.acts.begin(), right.acts.end(), [&](access::Act act) {
      return std::find(role.does.begin(), role.does.end(), access::name_of(act)) != role.does.end();
    });
    const bool any_role = right.asks == Asks::role_here || right.asks == Asks::role_somewhere;
    if (any_role || does) {
      passing.push_back(role.name);
    }
  }
  if (right.or_regional || right.asks == Asks::regional) {
    passing.emplace_back("regional_administrator");
  }
  return passing;
}

std::string who_passes(const web::Right& right, const policy::Roles& roles) {
  if (right.asks == Asks::nothing) {
    return "everybody";
  }
  if (right.asks == Asks::session) {
    return "every user";
  }
  const auto passing = roles_that_pass(right, roles);
  return passing.empty() ? "nobody" : listed(passing, "and");
}

Result<void> tell(const Arguments& arguments, const Console& console) {
  const std::string& municipality = arguments.value("MUNICIPALITY");
  std::shared_ptr<const policy::Bundle> bundle;
  if (!municipality.empty()) {
    TRY(const PolicyAtHand held, load_policy_at_hand(arguments));
    TRY(bundle, municipality_named(held.loaded, municipality));
  }
  for (const web::DoorRight& door : web::all_rights()) {
    const std::string who =
        bundle == nullptr ? web::text_of(door.right) : who_passes(door.right, bundle->roles);
    console.out << fmt::format("{}\t{}\t{}\n", web::name_of(door.method), door.path, who);
  }
  return {};
}

int run_access(const Arguments& arguments, const Console& console) {
  const auto told = tell(arguments, console);
  return told ? 0 : complain(console, told.error());
}

}  // namespace

const Command access_command{
    "access",
    "Shows who comes in where: every door, and what it asks or which roles pass.",
    R"(One line a door: the method, the path, and what it asks (tabs between). With a municipality: the roles there that
pass, from its roles.lua. This is the outer ring; behind it a handler asks on, for purpose, mandate,
separation, law and the case itself. A test tries every door with every role, at home and elsewhere.

Examples:
  naober access
  naober access bergen | grep journal

Exit codes: 0 shown, 2 refused.)",
    {{"MUNICIPALITY", "Whose roles; without it, what the doors ask.", false}},
    {policy_option()},
    run_access};

}  // namespace naober::cli
