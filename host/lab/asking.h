// Asking the rules of a bundle about facts that are at hand: what advice is made of, without a case
// around it.
#pragma once

#include <string_view>

#include "policy/bundle.h"
#include "policy/evaluate.h"

namespace naober::lab {

// The task of the bundle; not_found with the tasks that it uses.
Result<const policy::Task*> task_named(const policy::Bundle& bundle, std::string_view task);

// The facts as the rules of the task see them. A fact that the task does not declare is left out
// when `strangers` says so, and refused otherwise, as is a value that the fact cannot have.
enum class Strangers { left_out, refused };
Result<policy::FactSheet> sheet_of(const policy::Task& task, const Map& facts, Strangers strangers);

// The functions of the task's rules in the script room. `tenant` is whose worker does it; both are
// on loan.
policy::Functions functions_of(const policy::Task& task, std::string_view tenant,
                               policy::Scripts& scripts);

}  // namespace naober::lab
