// The policy that this host serves under, as one immutable snapshot.
//
// A municipality whose files are broken is still known here, with what is wrong: its users hear
// that, file and line, while all others work.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "policy/bundle.h"
#include "policy/loader.h"

namespace naober::web {

struct ServedMunicipality {
  std::string name;                              // "bergen": in paths and file names
  std::string region;                            // "buch"
  std::shared_ptr<const policy::Bundle> bundle;  // null: refused, see problems
  std::vector<policy::Problem> problems;
};

struct PolicyInUse {
  std::map<std::string, ServedMunicipality, std::less<>> municipalities;  // by name
  std::vector<policy::Problem> problems;  // everything that was refused

  const ServedMunicipality* find(std::string_view name) const;  // null: no such municipality
};

// Reads and loads a policy root. Fails as a whole when there is no policy there, or no script room.
Result<std::shared_ptr<const PolicyInUse>> load_policy_in_use(const std::filesystem::path& root,
                                                              policy::Scripts& scripts);

}  // namespace naober::web
