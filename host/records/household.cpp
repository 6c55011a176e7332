#include "records/household.h"

#include "records/rows.h"

namespace naober::records {

Result<void> add_household(store::WriteTransaction& transaction, const HouseholdId& id,
                           Date formed_on) {
  auto add = transaction.query("add_household");
  return add.bind("id", id).bind("formed_on", formed_on).run();
}

Result<void> join_household(store::WriteTransaction& transaction, const HouseholdId& household,
                            const ClientId& client, Date since) {
  auto join = transaction.query("join_household");
  return join.bind("household", household).bind("client", client).bind("since", since).run();
}

Result<void> leave_household(store::WriteTransaction& transaction, const ClientId& client,
                             Date until) {
  auto leave = transaction.query("leave_household");
  return leave.bind("client", client).bind("until", until).run();
}

Result<Household> find_household(store::ReadTransaction& transaction, const HouseholdId& id) {
  auto find = transaction.query("find_household");
  find.bind("id", id);
  TRY(auto household, the(
                          std::move(find),
                          [](const store::Statement& row) {
                            return Household{row.id<HouseholdId>("id"), row.date("formed_on"), {}};
                          },
                          "household", id.text()));
  auto members = transaction.query("household_members");
  members.bind("household", id);
  TRY(household.members, every(std::move(members), [](const store::Statement& row) {
        return Membership{row.id<ClientId>("client"), row.date("since"),
                          row.optional_date("until")};
      }));
  return household;
}

}  // namespace naober::records
