// naober doctor: what regional IT asks before a bad day, and on one.
#include <fmt/format.h>
#include <openssl/crypto.h>

#include <algorithm>

#include "base/host_version.h"
#include "cli/commands.h"
#include "cli/policy_root.h"
#include "safe/checkup.h"
#include "safe/zone_check.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::cli {

namespace {

using safe::Observation;
using Verdict = Observation::Verdict;

Observation look_at_worker() {
  script::PoolOptions options;
  options.worker = script::worker_path();
  const auto pool = script::Pool::start(std::move(options));
  if (!pool) {
    return {Verdict::bad, "script room", pool.error().says + " (" + script::worker_path() + ")"};
  }
  return {Verdict::good, "script room", "a worker starts and answers"};
}

Observation look_at_policy(const Arguments& arguments) {
  const auto root = policy_root(arguments);
  if (!root) {
    return {Verdict::bad, "policy", root.error().says};
  }
  if (const auto calendar = calendar_of(*root); !calendar) {
    return {Verdict::bad, "policy", calendar.error().says + " (" + calendar.error().about + ")"};
  }
  return {Verdict::good, "policy", root->string() + "; 'naober check' tells whether it is whole"};
}

Observation look_at_versions() {
  return {Verdict::good, "versions",
          fmt::format("naober {}, {}", host_version, OpenSSL_version(OPENSSL_VERSION))};
}

int run_doctor(const Arguments& arguments, const Console& console) {
  safe::CheckupOptions options;
  options.data = arguments.value("--data");
  options.keys = arguments.value("--keys");
  options.depth = arguments.given("--thorough") ? store::Depth::thorough : store::Depth::quick;
  std::vector<Observation> seen = {look_at_versions(), look_at_worker(), look_at_policy(arguments)};
  const SystemClock clock;
  seen.push_back(safe::zone_data_agree("/usr/share/zoneinfo/Europe/Amsterdam", clock.now()));
  for (Observation& one : safe::check_up(options, clock)) {
    seen.push_back(std::move(one));
  }
  std::size_t worries = 0;
  for (const Observation& one : seen) {
    worries += one.verdict == Verdict::good ? 0 : 1;
    if (one.verdict != Verdict::good || !arguments.given("--quiet")) {
      console.out << fmt::format("{:<10} {:<24} {}\n", safe::name_of(one.verdict), one.what,
                                 one.says);
    }
  }
  console.out << (worries == 0
                      ? fmt::format("All {} things are good.\n", seen.size())
                      : fmt::format("{} of {} things ask for attention.\n", worries, seen.size()));
  return worries == 0 ? 0 : 1;
}

}  // namespace

const Command doctor_command{
    "doctor",
    "Looks the machine and the data folder over, and says what asks for attention.",
    R"(Looks at versions, the script room, the policy, the data folder and its rights, the disk, the keys, every file
(is it whole, is it of this version), every journal's newest seal, the clock against what was written last, and the
machine's time zone data against the host's own reckoning.
Nothing is changed, and a host may be at work meanwhile. 'naober journal verify' computes whole journals.

Examples:
  naober doctor --data data
  naober doctor --data data --quiet || mail -s "naober" it@example.org

Exit codes: 0 all is good, 1 something asks for attention.)",
    {},
    {{"--data", "FOLDER", "The data folder of the host.", "data"},
     {"--keys", "FOLDER", "Where the keys are, when not in the data folder's keys."},
     {"--thorough", "", "Check every index too; takes as long as reading everything."},
     {"--quiet", "", "Say only what asks for attention."},
     policy_option()},
    run_doctor};

}  // namespace naober::cli
