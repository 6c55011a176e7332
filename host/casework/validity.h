// How long something holds, counted from a day.
#pragma once

#include <optional>

#include "casework/context.h"
#include "model/case_file.h"
#include "policy/provision.h"

namespace naober::casework {

// The day on which a term that begins on `from` is over: six months from 15 March is 15 September.
Date day_after_term(Date from, Term term);

// The last day of a grant that begins on `from`, as the catalogue has it (`valid` of a provision);
// nothing where it sets no end.
Result<std::optional<Date>> end_of_validity(const Context& context, const CaseFile& case_file,
                                            const policy::Provision& provision, Date from);

}  // namespace naober::casework
