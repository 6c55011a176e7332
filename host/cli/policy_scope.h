// Which policy a command works on, and which part of it: PATH of `naober test` and `naober bench`.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "cli/command.h"

namespace naober::cli {

struct PolicyScope {
  std::filesystem::path root;
  std::string below;  // relative to the root; empty: all
};

// PATH is a file or folder inside the policy, by its own path or by the path that errors show; or a
// policy folder itself. Refused as not_found when it is none of these.
Result<PolicyScope> policy_scope(const Arguments& arguments);

}  // namespace naober::cli
