// Who directs the help of a household (regisseur), and who may not because of what they did before.
#pragma once

#include <string>

#include "casework/context.h"
#include "model/case_file.h"
#include "store/transaction.h"

namespace naober::casework {

// The interest of the client and that of the supervisor are kept apart (Wmo 6.1): refused when the
// municipality separates `direct` from an act that this user did in the case.
Result<void> may_direct(store::ReadTransaction& transaction, const Context& context,
                        const CaseFile& case_file, const std::string& user);

// The other way round: refused when the actor directs the plan of this household and the
// municipality separates `direct` from `act`.
Result<void> must_not_direct(store::ReadTransaction& transaction, const Context& context,
                             const CaseFile& case_file, access::Act act);

}  // namespace naober::casework
