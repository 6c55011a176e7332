// The policy that a command works with, loaded in a script room of its own.
#pragma once

#include <memory>
#include <string_view>

#include "cli/command.h"
#include "policy/loader.h"
#include "script/pool.h"

namespace naober::cli {

struct PolicyAtHand {
  std::filesystem::path root;
  std::unique_ptr<script::Pool> scripts;
  policy::Loaded loaded;
};

// From the folder of --policy (see policy_root.h).
Result<PolicyAtHand> load_policy_at_hand(const Arguments& arguments);

// By id ("buch/bergen"), or by its own name where only one has it ("bergen"). Refused as not_found
// with the nearest name, and as invalid with its first problem when the municipality was refused
// itself.
Result<std::shared_ptr<const policy::Bundle>> municipality_named(const policy::Loaded& loaded,
                                                                 std::string_view name);

// "plugins/x/rules.lua:12: the sentence", with the municipality behind it when it stops only one.
std::string line_of(const policy::Problem& problem);

}  // namespace naober::cli
