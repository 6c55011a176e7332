// Shadows and what they count, in the region's file; where they differ, in the municipality's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/shadow.h"
#include "policy/scripts.h"
#include "store/transaction.h"

namespace naober::records {

// --- in the region's file

// With the files that decide; conflict when the municipality has a running shadow.
Result<void> add_shadow(store::WriteTransaction& transaction, const Shadow& shadow,
                        const std::vector<policy::SourceFile>& files);
// Whether it ran until now.
Result<bool> stop_shadow(store::WriteTransaction& transaction, const ShadowId& id, Instant now);
// Adds to what was counted before.
Result<void> count_shadow(store::WriteTransaction& transaction, const ShadowId& id,
                          const ShadowCounts& more);
// not_found when the municipality has none by that id.
Result<Shadow> find_shadow(store::ReadTransaction& transaction, std::string_view municipality,
                           const ShadowId& id);
// The newest first.
Result<std::vector<Shadow>> shadows_of(store::ReadTransaction& transaction,
                                       std::string_view municipality, int limit);
Result<std::vector<Shadow>> running_shadows(store::ReadTransaction& transaction);
// Sorted by path.
Result<std::vector<policy::SourceFile>> files_of_shadow(store::ReadTransaction& transaction,
                                                        const ShadowId& id);

// --- in the municipality's file

Result<void> add_shadow_difference(store::WriteTransaction& transaction, const ShadowId& id,
                                   const ShadowDifference& difference);
// Keeps the newest `most`.
Result<void> trim_shadow_differences(store::WriteTransaction& transaction, const ShadowId& id,
                                     std::int64_t most);
// The newest first, with numbers below `before` (0: from the end).
Result<std::vector<ShadowDifference>> shadow_differences(store::ReadTransaction& transaction,
                                                         const ShadowId& id, std::int64_t before,
                                                         int limit);

}  // namespace naober::records
