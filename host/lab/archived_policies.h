// The policies of other days, loaded back from what the region kept of them, file by file.
//
// A bundle that is asked for is loaded in the script room as it was on its day, and kept while it
// is among those that were used last. What comes back is what was served: its fingerprint is worked
// out anew and must be the one that was asked for.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "casework/policies.h"
#include "store/region_store.h"

namespace naober::lab {

// Reads the files of a bundle: municipality, fingerprint. not_found when it was never served.
using FilesOfBundle = std::function<Result<std::vector<policy::SourceFile>>(
    std::string_view municipality, std::string_view fingerprint)>;

class ArchivedPolicies final : public casework::Policies {
 public:
  // What is lent outlives it. `most` bundles stay loaded; one takes about a megabyte.
  ArchivedPolicies(FilesOfBundle files, policy::Scripts& scripts, std::size_t most = 32)
      : files_(std::move(files)), scripts_(scripts), most_(most) {}
  ArchivedPolicies(store::RegionStore& region, policy::Scripts& scripts, std::size_t most = 32);

  Result<std::shared_ptr<const policy::Bundle>> bundle(std::string_view municipality,
                                                       std::string_view fingerprint) override;
  // Bundles that are loaded now.
  std::size_t size() const;

 private:
  using Loaded = std::shared_ptr<const policy::Bundle>;

  Result<Loaded> load(std::string_view municipality, std::string_view fingerprint);
  Loaded at_hand(std::string_view municipality, std::string_view fingerprint);
  Loaded find(std::string_view municipality, std::string_view fingerprint);  // with the lock held
  Loaded keep(Loaded bundle);

  FilesOfBundle files_;
  policy::Scripts& scripts_;
  const std::size_t most_;
  mutable std::mutex mutex_;  // guards the list; never held while a bundle is loaded
  std::list<Loaded> loaded_;  // the most recently used first
};

// Loads one bundle from its files alone: from the archive, or from a package. Refused as
// unavailable when this host cannot load them, and as invalid when they are not the policy of that
// fingerprint.
Result<std::shared_ptr<const policy::Bundle>> bundle_from_files(
    std::string_view municipality, std::string_view fingerprint,
    const std::vector<policy::SourceFile>& files, policy::Scripts& scripts);

}  // namespace naober::lab
