// One municipality: what law, commons, region and itself make together.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "policy/bundle.h"
#include "policy/region_loader.h"
#include "policy/source_tree.h"

namespace naober::policy {

// All regions by name: a municipality may have the accents of another one for some tasks.
using OtherRegions = std::map<std::string, const LoadedRegion*, std::less<>>;

// The bundle of `name`, or null when anything is wrong with it; the problems say what, each marked
// with the municipality. Fails as a whole only when the script room is not available.
Result<std::shared_ptr<const Bundle>> build_bundle(const std::string& name,
                                                   const MunicipalityFolder& folder,
                                                   const LoadedRegion& region,
                                                   const OtherRegions& others, Scripts& scripts,
                                                   ProblemList& problems);

}  // namespace naober::policy
