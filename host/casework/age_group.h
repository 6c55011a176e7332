// The age group of a case: the little of an identity that counting needs, written down once by who
// may know the birth date anyway.
#pragma once

#include "casework/context.h"
#include "model/case_file.h"
#include "store/transaction.h"

namespace naober::casework {

// Whole years. Somebody born on 29 February has a birthday on 1 March in other years, as the law
// counts.
int years_between(Date born, Date day);

// Keeps how old the client is on the day the case is opened, as a group (policy::age_groups). A
// person whose identity is erased is of an unknown age. Opens one identity and shows it to nobody,
// so it is no look into the file.
Result<void> note_age_group(store::WriteTransaction& transaction, const Context& context,
                            const CaseFile& case_file);

}  // namespace naober::casework
