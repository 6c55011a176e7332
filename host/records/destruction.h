// Proposals to destroy, with what came of them. They outlive what they destroyed.
#pragma once

#include <string>
#include <vector>

#include "model/destruction.h"
#include "store/transaction.h"

namespace naober::records {

// With its items, in their order.
Result<void> add_destruction(store::WriteTransaction& transaction, const Destruction& destruction);
Result<Destruction> find_destruction(store::ReadTransaction& transaction, const DestructionId& id);
// Newest first, without their items; `after` is the `next` of the page before, or empty.
struct DestructionPage {
  std::vector<Destruction> items;
  std::string next;  // empty: that was all
};
Result<DestructionPage> destructions(store::ReadTransaction& transaction, const std::string& after,
                                     int limit);
// Approved and not carried out: with their items.
Result<std::vector<Destruction>> destructions_to_carry_out(store::ReadTransaction& transaction);
Result<bool> is_to_be_destroyed(store::ReadTransaction& transaction, const std::string& subject);
// `destruction.state` with who decided, when and why. Conflict when it was decided before.
Result<void> decide_destruction(store::WriteTransaction& transaction,
                                const Destruction& destruction);
Result<void> finish_destruction(store::WriteTransaction& transaction, const DestructionId& id,
                                Date done_on);
// What came of the item at this place.
Result<void> end_destruction_item(store::WriteTransaction& transaction, const DestructionId& id,
                                  std::size_t place, const DestructionItem& item);

}  // namespace naober::records
