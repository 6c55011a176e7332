#include "web/colleague.h"

#include <algorithm>

#include "access/may.h"

namespace naober::web {
namespace {

Result<access::Account> account_of(Call& call, const std::string& user_id,
                                   const std::string& about) {
  if (const auto user = access::UserId::parse(user_id)) {
    auto account = call.house.accounts().find(*user);
    if (account && !account->ended_at) {
      return account;
    }
    if (!account && account.error().fault != Fault::not_found) {
      return account;
    }
  }
  return refuse(
      Fault::invalid,
      "'" + user_id.substr(0, 64) +
          "' is nobody who works here; name the user_id of an account that has not ended.",
      about);
}

}  // namespace

Result<void> must_be_colleague(Call& call, const std::string& user_id, access::Act act,
                               const std::string& as, const std::string& about) {
  if (user_id.empty()) {
    return {};
  }
  TRY(const auto account, account_of(call, user_id, about));
  TRY(auto assignments, call.house.accounts().assignments_of(account.user));
  const access::Visitor person{
      .account = account, .session = {}, .assignments = std::move(assignments), .scope = {}};
  const auto actor = person.actor_in(call.bundle->municipality.name, call.house.clock().today());
  const auto acts = access::acts_open_to(actor, *call.bundle);
  if (std::find(acts.begin(), acts.end(), act) == acts.end()) {
    return refuse(Fault::not_allowed,
                  account.display_name + " cannot be " + as + " in " +
                      call.bundle->municipality.title + ": that takes a role that may " +
                      std::string(access::phrase_of(act)) + ".",
                  about);
  }
  return {};
}

}  // namespace naober::web
