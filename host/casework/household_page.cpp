#include "casework/household_page.h"

#include "casework/lines.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/household.h"
#include "records/plan.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

struct Sealed {
  HouseholdPage page;
  std::vector<std::string> identities;  // in the order of the members
};

Result<Sealed> read_page(store::ReadTransaction& transaction, const HouseholdId& household) {
  Sealed read;
  auto& page = read.page;
  TRY(page.household, records::find_household(transaction, household));
  for (const auto& membership : page.household.members) {
    TRY(auto client, records::find_client(transaction, membership.client));
    TRY(auto sealed, records::sealed_identity(transaction, membership.client));
    page.members.push_back({std::move(client), {}, membership.since});
    read.identities.push_back(std::move(sealed));
  }
  TRY(page.plan, records::running_plan(transaction, household));
  TRY(page.cases, records::cases_of_household(transaction, household));
  TRY(page.provisions, records::running_provisions(transaction, household));
  return read;
}

}  // namespace

Result<HouseholdPage> open_household(const Context& context, const HouseholdId& household) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto read, context.store.read([&](store::ReadTransaction& transaction) {
    return read_page(transaction, household);
  }));
  auto& members = read.page.members;
  for (std::size_t place = 0; place < members.size(); ++place) {
    auto& member = members[place];
    TRY(member.identity,
        records::open_identity(context.store.vault(), member.client.id, read.identities[place]));
    TRY_DO(record_look(context, permission,
                       Line{.act = access::Act::read_client,
                            .subject_kind = "household",
                            .subject_id = household.text(),
                            .client = member.client.id}));
  }
  return std::move(read.page);
}

}  // namespace naober::casework
