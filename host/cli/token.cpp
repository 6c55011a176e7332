// naober token: what systems come in with. For who holds the data folder; the host must not run
// meanwhile.
#include <fmt/format.h>

#include "access/tokens.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/house_at_hand.h"
#include "cli/policy_root.h"

namespace naober::cli {

namespace {

const std::string by = "command_line";

Result<void> add(const Arguments& arguments, const Console& console) {
  access::NewToken wanted;
  wanted.name = arguments.value("--name");
  TRY(wanted.till, Date::parse(arguments.value("--till")));
  for (const std::string& name : arguments.values("ACT")) {
    const auto act = access::act_named(name);
    if (!act) {
      return refuse(Fault::invalid, fmt::format("'{}' is no act that this house knows", name),
                    name);
    }
    wanted.acts.push_back(*act);
  }
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const auto bundle, open->bundle_of(arguments.value("MUNICIPALITY")));
  TRY(const auto account, open->house().accounts().find_by_login_name(arguments.value("LOGIN")));
  wanted.user = account.user;
  TRY(const auto made, open->house().tokens().add(wanted, *bundle, by));
  console.out << fmt::format("{}  {}\n{}\n", made.token.id.text(), made.token.name, made.secret);
  return {};
}

Result<void> list(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  std::string after;
  while (true) {
    TRY(const auto page, open->house().tokens().page(arguments.value("MUNICIPALITY"), after, 100));
    for (const access::AccessToken& token : page) {
      std::vector<std::string> acts;
      for (const access::Act act : token.acts) {
        acts.emplace_back(name_of(act));
      }
      console.out << fmt::format("{}  till {}  {}: {}{}\n", token.id.text(), token.till.text(),
                                 token.name, listed(acts, "and"),
                                 token.revoked_at ? ", revoked" : "");
    }
    if (page.size() < 100) {
      return {};
    }
    after = page.back().id.text();
  }
}

Result<void> revoke(const Arguments& arguments, const Console& console) {
  TRY(const auto id, access::TokenId::parse(arguments.value("TOKEN")));
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY_DO(open->house().tokens().revoke(id, arguments.value("MUNICIPALITY"), by));
  console.out << fmt::format("{} opens nothing any more\n", id.text());
  return {};
}

}  // namespace

const Command token_add_command{
    "token add",
    "Makes a token with which a system comes in on behalf of a user; it is shown once.",
    R"(A token narrows its user: to one municipality, to the acts that are named, until a day within a year. What the user
may not do there, the token does not do either. Give a system a user of its own, with the role it
needs, so that the journal tells people and systems apart.

Example:
  naober token add kassa bergen read_client --name "Kassa gemeentewinkel" --till 2026-12-31

Exit codes: 0 made, 2 refused, with the reason.)",
    {{"LOGIN", "The login name of its user."},
     {"MUNICIPALITY", "Where."},
     {"ACT", "What it may do, as roles.lua names it.", true, true}},
    {data_option(),
     keys_option(),
     policy_option(),
     {"--name", "TEXT", "Which system holds it.", {}, true},
     {"--till", "DATE", "The last day.", {}, true}},
    carried_out<add>};

const Command token_list_command{
    "token list",
    "Lists the tokens of a municipality, revoked ones too.",
    "Example:\n  naober token list bergen\n\nExit codes: 0 listed, 2 refused.",
    {{"MUNICIPALITY", "Where."}},
    house_options(),
    carried_out<list>};

const Command token_revoke_command{
    "token revoke",
    "Revokes a token: from now on nobody comes in with it.",
    "Example:\n  naober token revoke bergen token_0123456789abcdefghjkmnpqrs\n\n"
    "Exit codes: 0 revoked, 2 refused.",
    {{"MUNICIPALITY", "Where."}, {"TOKEN", "Its id, as naober token list shows it."}},
    house_options(),
    carried_out<revoke>};

}  // namespace naober::cli
