#include "cli/house_at_hand.h"

#include <cstdlib>

#include "cli/policy_root.h"
#include "script/worker_path.h"

namespace naober::cli {

namespace {

// Where systemd lends keys; empty when it lends none.
std::filesystem::path credentials_folder() {
  const char* const folder = std::getenv("CREDENTIALS_DIRECTORY");
  return folder == nullptr ? std::filesystem::path() : std::filesystem::path(folder);
}

}  // namespace

Result<web::ApplicationOptions> application_options(const Arguments& arguments) {
  web::ApplicationOptions options;
  options.house.data = arguments.value("--data");
  options.house.keys = arguments.value("--keys");
  options.house.credentials = credentials_folder();
  TRY(options.policy, policy_root(arguments));
  TRY(options.calendar, calendar_of(options.policy));
  return options;
}

Result<std::unique_ptr<HouseAtHand>> HouseAtHand::open(const Arguments& arguments) {
  static const SystemClock real;
  return open(arguments, real);
}

Result<std::unique_ptr<HouseAtHand>> HouseAtHand::open(const Arguments& arguments,
                                                       const Clock& clock) {
  auto made = std::make_unique<HouseAtHand>();
  script::PoolOptions pool;
  pool.worker = script::worker_path();
  TRY(made->scripts_, script::Pool::start(std::move(pool)));
  TRY(const auto options, application_options(arguments));
  TRY(made->house_, web::Application::open(options, clock, made->random_, *made->scripts_));
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

std::vector<Option> house_options() { return {data_option(), keys_option(), policy_option()}; }

}  // namespace naober::cli
