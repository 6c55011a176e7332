#include "casework/rights.h"

#include <algorithm>

#include "journal/journal.h"

namespace naober::casework {
namespace {

// Far more lines than one case gathers in its life.
constexpr int lines_of_one_case = 2000;

}  // namespace

Result<access::Permission> allowed(const Context& context, access::Act act,
                                   const access::Context& known) {
  return access::may(context.actor, act, known, *context.bundle);
}

Result<access::Permission> allowed_to_look(const Context& context) {
  access::Context known;
  known.purpose = context.purpose;
  return allowed(context, access::Act::read_client, known);
}

Result<access::Permission> allowed_here(const Context& context, access::Act act) {
  if (context.actor.user.empty()) {
    return access::Permission{"regional_it", "region", ""};
  }
  return allowed(context, act);
}

Result<access::Permission> allowed_to_look_here(const Context& context) {
  if (context.actor.user.empty() && context.purpose) {
    return access::Permission{"regional_it", "region", ""};
  }
  return allowed_to_look(context);
}

Result<std::vector<access::EarlierAct>> earlier_acts(store::ReadTransaction& transaction,
                                                     const CaseId& case_file) {
  TRY(const auto lines, journal::page_of_case(transaction, case_file.text(), 0, lines_of_one_case));
  std::vector<access::EarlierAct> acts;
  for (const auto& line : lines) {
    const auto act = access::act_named(line.entry.act);
    auto user = access::UserId::parse(line.entry.user_id);
    if (act && user) {
      acts.push_back({*act, *std::move(user), line.entry.organisation});
    }
  }
  return acts;
}

bool consulted_on(const Context& context, const std::vector<Consultation>& consultations,
                  std::string_view provision) {
  return std::any_of(consultations.begin(), consultations.end(), [&](const Consultation& held) {
    return held.provision == provision && held.consulted != context.actor.user.text();
  });
}

bool is_municipal(const Context& context) {
  const auto* organisation = context.bundle->roles.organisation(context.actor.organisation);
  return organisation != nullptr && organisation->kind == "municipality";
}

}  // namespace naober::casework
