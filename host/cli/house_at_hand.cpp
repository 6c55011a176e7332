#include "cli/house_at_hand.h"

#include "cli/policy_root.h"
#include "script/worker_path.h"

namespace naober::cli {

Result<std::unique_ptr<HouseAtHand>> HouseAtHand::open(const Arguments& arguments) {
  auto made = std::make_unique<HouseAtHand>();
  script::PoolOptions pool;
  pool.worker = script::worker_path();
  TRY(made->scripts_, script::Pool::start(std::move(pool)));
  web::ApplicationOptions options;
  options.house.data = arguments.value("--data");
  options.house.keys = arguments.value("--keys");
  TRY(options.policy, policy_root(arguments));
  TRY(made->house_, web::Application::open(options, made->clock_, made->random_, *made->scripts_));
  return made;
}

Result<std::shared_ptr<const policy::Bundle>> HouseAtHand::bundle_of(
    const std::string& municipality) {
  const auto policy = house_->policy();
  const studio::ServedMunicipality* served = policy->find(municipality);
  if (served == nullptr || served->bundle == nullptr) {
    return refuse(Fault::not_found, "this municipality is not served; naober check tells why",
                  municipality);
  }
  return served->bundle;
}

Option data_option() { return {"--data", "FOLDER", "The data folder of the host.", "data"}; }

Option keys_option() {
  return {"--keys", "FOLDER", "Where the keys are, when not in the data folder's keys."};
}

}  // namespace naober::cli
