// The house without a door, for the length of one command: for who holds the data folder. The host
// must not run meanwhile.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "cli/command.h"
#include "script/pool.h"
#include "web/application.h"

namespace naober::cli {

// Where a house is and what it is made of: --data, --keys, --policy, the calendar of that policy,
// and the keys that systemd lends. For every command that opens one.
Result<web::ApplicationOptions> application_options(const Arguments& arguments);

class HouseAtHand {
 public:
  static Result<std::unique_ptr<HouseAtHand>> open(const Arguments& arguments);
  // With another clock than the machine's, which outlives the house.
  static Result<std::unique_ptr<HouseAtHand>> open(const Arguments& arguments, const Clock& clock);
  web::Application& house() { return *house_; }
  // The policy of a served municipality; not_found when it is not served, or closed.
  Result<std::shared_ptr<const policy::Bundle>> bundle_of(const std::string& municipality);

 private:
  SystemRandom random_;
  std::unique_ptr<script::Pool> scripts_;
  std::unique_ptr<web::Application> house_;
};

Option data_option();
Option keys_option();
// The two, and --policy.
std::vector<Option> house_options();

}  // namespace naober::cli
