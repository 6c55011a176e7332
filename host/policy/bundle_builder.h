// One municipality: what law, commons, region and itself make together.
#pragma once

#include <memory>
#include <string>

#include "policy/bundle.h"
#include "policy/region_loader.h"
#include "policy/source_tree.h"

namespace naober::policy {

// The bundle of `name`, or null when anything is wrong with it; the problems say what, each marked
// with the municipality. Fails as a whole only when the script room is not available.
Result<std::shared_ptr<const Bundle>> build_bundle(const std::string& name,
                                                   const MunicipalityFolder& folder,
                                                   const LoadedRegion& region, Scripts& scripts,
                                                   ProblemList& problems);

}  // namespace naober::policy
