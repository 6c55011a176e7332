#include "lab/archived_policies.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "policy/loader.h"
#include "records/policy_archive.h"

namespace naober::lab {

namespace {

using Files = std::vector<policy::SourceFile>;

// Why the municipality is not among what was loaded: what stops it, or else what stops everybody.
std::string reason_in(const policy::Loaded& loaded, std::string_view municipality) {
  const policy::Problem* first = nullptr;
  for (const policy::Problem& problem : loaded.problems) {
    const std::string& of = problem.municipality;
    const bool own = of.substr(of.find('/') + 1) == municipality;
    if (own || (of.empty() && first == nullptr)) {
      first = &problem;
    }
    if (own) {
      break;
    }
  }
  return first == nullptr ? "its files make no municipality"
                          : fmt::format("{}: {}", first->place(), first->says);
}

}  // namespace

Result<std::shared_ptr<const policy::Bundle>> bundle_from_files(std::string_view municipality,
                                                                std::string_view fingerprint,
                                                                const Files& files,
                                                                policy::Scripts& scripts) {
  if (policy::fingerprint_of(files) != fingerprint) {
    return refuse(
        Fault::unavailable,
        fmt::format("The policy files do not give this fingerprint: they were kept by a host of "
                    "another policy language than {}, or are not the files they were.",
                    policy::language_version),
        std::string(fingerprint));
  }
  TRY(const policy::Loaded loaded, policy::load_policy(files, scripts));
  for (const auto& [id, bundle] : loaded.municipalities) {
    if (bundle->municipality.name == municipality && bundle->fingerprint == fingerprint) {
      return bundle;
    }
  }
  return refuse(Fault::unavailable,
                fmt::format("This host cannot load that policy of {} any more: {}.", municipality,
                            reason_in(loaded, municipality)),
                std::string(fingerprint));
}

ArchivedPolicies::ArchivedPolicies(store::RegionStore& region, policy::Scripts& scripts,
                                   std::size_t most)
    : ArchivedPolicies(
          [&region](std::string_view municipality, std::string_view fingerprint) {
            return region.read([&](store::ReadTransaction& transaction) {
              return records::files_of_bundle(transaction, municipality, fingerprint);
            });
          },
          scripts, most) {}

Result<std::shared_ptr<const policy::Bundle>> ArchivedPolicies::bundle(
    std::string_view municipality, std::string_view fingerprint) {
  if (Loaded found = at_hand(municipality, fingerprint)) {
    return found;
  }
  TRY(Loaded loaded, load(municipality, fingerprint));
  return keep(std::move(loaded));
}

std::size_t ArchivedPolicies::size() const {
  const std::lock_guard lock(mutex_);
  return loaded_.size();
}

Result<ArchivedPolicies::Loaded> ArchivedPolicies::load(std::string_view municipality,
                                                        std::string_view fingerprint) {
  TRY(const Files files, files_(municipality, fingerprint));
  return bundle_from_files(municipality, fingerprint, files, scripts_);
}

ArchivedPolicies::Loaded ArchivedPolicies::at_hand(std::string_view municipality,
                                                   std::string_view fingerprint) {
  const std::lock_guard lock(mutex_);
  return find(municipality, fingerprint);
}

ArchivedPolicies::Loaded ArchivedPolicies::find(std::string_view municipality,
                                                std::string_view fingerprint) {
  const auto found = std::find_if(loaded_.begin(), loaded_.end(), [&](const Loaded& each) {
    return each->municipality.name == municipality && each->fingerprint == fingerprint;
  });
  if (found == loaded_.end()) {
    return nullptr;
  }
  loaded_.splice(loaded_.begin(), loaded_, found);
  return loaded_.front();
}

// Two threads may have loaded the same; they are equal, and the first one stays.
ArchivedPolicies::Loaded ArchivedPolicies::keep(Loaded bundle) {
  const std::lock_guard lock(mutex_);
  if (Loaded found = find(bundle->municipality.name, bundle->fingerprint)) {
    return found;
  }
  loaded_.push_front(bundle);
  while (loaded_.size() > most_) {
    loaded_.pop_back();
  }
  return bundle;
}

}  // namespace naober::lab
