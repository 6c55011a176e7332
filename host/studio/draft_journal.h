// The region's journal's line of an act on a draft.
#pragma once

#include <string>

#include "access/may.h"
#include "base/value.h"
#include "model/draft.h"
#include "store/transaction.h"
#include "studio/draft_context.h"

namespace naober::studio {

// In the transaction of the act itself. `act`: "change_draft". The details gain scope and version.
Result<void> write_line(store::WriteTransaction& transaction, const DraftContext& context,
                        const access::Permission& permission, std::string act, const Draft& draft,
                        Map details = {});

}  // namespace naober::studio
