// Files opened in an emergency, and their review.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/emergency_access.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_emergency_access(store::WriteTransaction& transaction,
                                  const EmergencyAccess& access);
Result<EmergencyAccess> find_emergency_access(store::ReadTransaction& transaction,
                                              const EmergencyAccessId& id);
// The one that holds now for this user and client; nothing when none does.
Result<std::optional<EmergencyAccess>> running_emergency_access(store::ReadTransaction& transaction,
                                                                const std::string& user,
                                                                const ClientId& client,
                                                                Instant now);
// Newest first.
Result<std::vector<EmergencyAccess>> emergency_accesses_of(store::ReadTransaction& transaction,
                                                           const ClientId& client);
// Those without a review, oldest first, above that number.
Result<std::vector<EmergencyAccess>> emergency_accesses_to_review(
    store::ReadTransaction& transaction, std::int64_t above, int limit);
// conflict when it was reviewed before.
Result<void> review_emergency_access(store::WriteTransaction& transaction,
                                     const EmergencyAccessId& id, const EmergencyReview& review);

}  // namespace naober::records
