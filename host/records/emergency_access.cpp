#include "records/emergency_access.h"

#include "records/rows.h"

namespace naober::records {
namespace {

EmergencyAccess access_of(const store::Statement& row) {
  EmergencyAccess access;
  access.number = row.integer("number");
  access.id = row.id<EmergencyAccessId>("id");
  access.client = row.id<ClientId>("client");
  access.user = row.text("user");
  access.organisation = row.text("organisation");
  access.role = row.text("role");
  access.because = row.text("because");
  access.opened_at = row.instant("opened_at");
  access.ends_at = row.instant("ends_at");
  if (!row.is_null("reviewed_at")) {
    access.review = EmergencyReview{row.instant("reviewed_at"), row.text("reviewed_by"),
                                    row.boolean("rightful"), row.text("remark")};
  }
  return access;
}

}  // namespace

Result<void> add_emergency_access(store::WriteTransaction& transaction,
                                  const EmergencyAccess& access) {
  auto add = transaction.query("add_emergency_access");
  return add.bind("id", access.id)
      .bind("client", access.client)
      .bind("user", access.user)
      .bind("organisation", access.organisation)
      .bind("role", access.role)
      .bind("because", access.because)
      .bind("opened_at", access.opened_at)
      .bind("ends_at", access.ends_at)
      .run();
}

Result<EmergencyAccess> find_emergency_access(store::ReadTransaction& transaction,
                                              const EmergencyAccessId& id) {
  auto find = transaction.query("find_emergency_access");
  find.bind("id", id);
  return the(std::move(find), access_of, "emergency access", id.text());
}

Result<std::optional<EmergencyAccess>> running_emergency_access(store::ReadTransaction& transaction,
                                                                const std::string& user,
                                                                const ClientId& client,
                                                                Instant now) {
  auto find = transaction.query("running_emergency_access");
  find.bind("user", user).bind("client", client).bind("now", now);
  TRY(const bool there, find.next());
  return there ? std::optional<EmergencyAccess>(access_of(find)) : std::optional<EmergencyAccess>();
}

Result<std::vector<EmergencyAccess>> emergency_accesses_of(store::ReadTransaction& transaction,
                                                           const ClientId& client) {
  auto find = transaction.query("emergency_accesses_of_client");
  find.bind("client", client);
  return every(std::move(find), access_of);
}

Result<std::vector<EmergencyAccess>> emergency_accesses_to_review(
    store::ReadTransaction& transaction, std::int64_t above, int limit) {
  auto find = transaction.query("emergency_accesses_to_review");
  find.bind("above", above).bind("limit", limit);
  return every(std::move(find), access_of);
}

Result<void> review_emergency_access(store::WriteTransaction& transaction,
                                     const EmergencyAccessId& id, const EmergencyReview& review) {
  auto set = transaction.query("review_emergency_access");
  set.bind("id", id)
      .bind("at", review.at)
      .bind("by", review.by)
      .bind("rightful", review.rightful)
      .bind("remark", review.remark);
  TRY_DO(set.run());
  if (set.changes() == 0) {
    return refuse(Fault::conflict, "A colleague has reviewed this already.", id.text());
  }
  return {};
}

}  // namespace naober::records
