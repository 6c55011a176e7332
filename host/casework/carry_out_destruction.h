// The hand that destroys what was approved. Part of casework/destruction.h.
#pragma once

#include "access/may.h"
#include "casework/context.h"
#include "model/destruction.h"

namespace naober::casework {

// Every item that waits, each in a transaction of its own with its line in the journal; then the
// proposal is done and the log of the file is emptied. May be called again after a crash.
Result<void> carry_out_destruction(const Context& context, const access::Permission& permission,
                                   const Destruction& destruction);

// Keeping in order what is kept is accounting for it, where nobody named another purpose.
Context accounting(const Context& context);

}  // namespace naober::casework
