#include "web/application.h"

#include "journal/sealer.h"
#include "records/policy_archive.h"

namespace naober::web {

Application::Application(const ApplicationOptions& options, const Clock& clock, Random& random,
                         policy::Scripts& scripts)
    : clock_(clock),
      random_(random),
      scripts_(scripts),
      policy_root_(options.policy),
      key_folder_(options.house.keys.empty() ? options.house.data / "keys" : options.house.keys),
      passwords_(options.hash_cost),
      calendar_(options.calendar) {}

Result<std::unique_ptr<Application>> Application::open(const ApplicationOptions& options,
                                                       const Clock& clock, Random& random,
                                                       policy::Scripts& scripts) {
  std::unique_ptr<Application> opened(new Application(options, clock, random, scripts));
  store::HouseOptions house = options.house;
  house.keeper = journal::sealer_maker(random);
  TRY(opened->house_, store::House::open(house, clock, random));
  store::RegionStore& region = opened->house_->region();
  opened->policies_ = std::make_unique<lab::ArchivedPolicies>(region, scripts);
  opened->sessions_ = std::make_unique<access::Sessions>(region, opened->passwords_, clock, random,
                                                         options.session_terms);
  opened->accounts_ = std::make_unique<access::Accounts>(region, opened->passwords_,
                                                         *opened->sessions_, clock, random);
  TRY_DO(opened->reload());
  return opened;
}

std::shared_ptr<const PolicyInUse> Application::policy() const {
  const std::lock_guard lock(policy_mutex_);
  return policy_;
}

Result<void> Application::reload() {
  TRY(auto loaded, load_policy_in_use(policy_root_, scripts_));
  // A policy is in the archive before the first decision is taken under it.
  TRY_DO(archive(*loaded));
  const std::lock_guard lock(policy_mutex_);
  policy_ = std::move(loaded);
  return {};
}

Result<void> Application::archive(const PolicyInUse& policy) {
  const Instant now = clock_.now();
  return house_->region().write([&](store::WriteTransaction& transaction) -> Result<void> {
    for (const auto& [name, municipality] : policy.municipalities) {
      if (municipality.bundle != nullptr) {
        TRY_DO(records::keep_bundle(transaction, *municipality.bundle, now));
      }
    }
    return {};
  });
}

}  // namespace naober::web
