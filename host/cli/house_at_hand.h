// The house without a door, for the length of one command: for who holds the data folder. The host
// must not run meanwhile.
#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "cli/command.h"
#include "script/pool.h"
#include "web/application.h"

namespace naober::cli {

class HouseAtHand {
 public:
  // From --data, --keys and --policy.
  static Result<std::unique_ptr<HouseAtHand>> open(const Arguments& arguments);
  web::Application& house() { return *house_; }
  // The policy of a served municipality; not_found when it is not served, or closed.
  Result<std::shared_ptr<const policy::Bundle>> bundle_of(const std::string& municipality);

 private:
  SystemClock clock_;
  SystemRandom random_;
  std::unique_ptr<script::Pool> scripts_;
  std::unique_ptr<web::Application> house_;
};

Option data_option();
Option keys_option();

}  // namespace naober::cli
