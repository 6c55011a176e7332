#include "casework/director.h"

#include "casework/rights.h"
#include "records/plan.h"

namespace naober::casework {
namespace {

tl::unexpected<Error> kept_apart(const policy::Separation& separation) {
  return refuse(Fault::not_allowed,
                "'" + separation.one + "' and '" + separation.other +
                    "' are kept apart in one case (" + separation.name + "): " + separation.because,
                std::string(access::name_of(access::Act::direct)));
}

}  // namespace

Result<void> may_direct(store::ReadTransaction& transaction, const Context& context,
                        const CaseFile& case_file, const std::string& user) {
  TRY(const auto earlier, earlier_acts(transaction, case_file.id));
  std::vector<std::string> done;
  for (const auto& act : earlier) {
    if (act.user.text() == user) {
      done.emplace_back(access::name_of(act.act));
    }
  }
  const auto* broken =
      context.bundle->roles.separation_broken(done, access::name_of(access::Act::direct));
  return broken == nullptr ? Result<void>() : kept_apart(*broken);
}

Result<void> must_not_direct(store::ReadTransaction& transaction, const Context& context,
                             const CaseFile& case_file, access::Act act) {
  const std::vector<std::string> directs = {std::string(access::name_of(access::Act::direct))};
  const auto* separation = context.bundle->roles.separation_broken(directs, access::name_of(act));
  if (separation == nullptr) {
    return {};
  }
  TRY(const auto plan, records::running_plan(transaction, case_file.household));
  const bool is_director = plan && plan->director == context.actor.user.text();
  return is_director ? kept_apart(*separation) : Result<void>();
}

}  // namespace naober::casework
