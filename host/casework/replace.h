// One provision in the place of another (op- en afschalen).
#pragma once

#include "casework/context.h"
#include "model/case_file.h"
#include "model/provision.h"
#include "store/transaction.h"

namespace naober::casework {

// Ends the provision that `by` replaces on the day before `by` starts; does nothing when it
// replaces none.
Result<void> replace_provision(store::WriteTransaction& transaction, const Context& context,
                               const CaseFile& case_file, const Provision& by);

}  // namespace naober::casework
