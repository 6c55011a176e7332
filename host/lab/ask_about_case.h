// Questions about a case that decide nothing: what would change it, and what would it be elsewhere.
// First the right, then the line in the journal, then the answer.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "casework/context.h"
#include "lab/compare.h"
#include "lab/what_would_change.h"
#include "model/ids.h"

namespace naober::lab {

struct CaseQuestion {
  CaseId case_file;
  std::optional<Date> on;        // the day whose settings count; today when it is not said
  std::size_t most_changes = 3;  // for what would change it
};

// A look: needs read_client and a purpose. Facts that the actor may not know are left alone, and
// the answer says so.
Result<WhatWouldChange> what_would_change_case(const casework::Context& context,
                                               const CaseQuestion& question);

// The same right. The facts of the case go through the policy of every town, without who they are
// about; the answer shows no facts.
Result<TownComparison> compare_case(
    const casework::Context& context, const CaseQuestion& question,
    const std::vector<std::shared_ptr<const policy::Bundle>>& towns);

}  // namespace naober::lab
