// The policies of other days: what a case was opened under, what a decision was taken under.
//
// The bundle in force is in the Context; this is for the others, which the region keeps by
// fingerprint (records/policy_archive.h). Implemented further down the corridor, where bundles are
// loaded.
#pragma once

#include <memory>
#include <string_view>

#include "base/result.h"
#include "policy/bundle.h"

namespace naober::casework {

class Policies {
 public:
  virtual ~Policies() = default;
  // `municipality` is its name ("bergen"). Loads the bundle when it is not at hand. Refused as
  // not_found when the region never served under it, as unavailable when it cannot be loaded any
  // more (a version of the language that this host does not speak). Safe to use from several
  // threads.
  virtual Result<std::shared_ptr<const policy::Bundle>> bundle(std::string_view municipality,
                                                               std::string_view fingerprint) = 0;
};

}  // namespace naober::casework
