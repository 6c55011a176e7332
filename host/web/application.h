// The house as the door sees it: everything that is opened once, and lent to each request.
//
// Order of life: stores before accounts, everything before the server. Thread-safe.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "access/accounts.h"
#include "access/passwords.h"
#include "access/second_factor.h"
#include "access/sessions.h"
#include "access/tokens.h"
#include "base/calendar.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "casework/context.h"
#include "lab/archived_policies.h"
#include "lab/simulation_desk.h"
#include "policy/scripts.h"
#include "safe/backup_keeper.h"
#include "store/house.h"
#include "studio/policy_keeper.h"
#include "studio/shadow.h"
#include "web/presence.h"
#include "web/timekeeper.h"

namespace naober::web {

struct ApplicationOptions {
  store::HouseOptions house;  // `keeper` is filled in: the journal's sealer
  std::filesystem::path policy;
  access::HashCost hash_cost = access::HashCost::interactive;
  access::SessionTerms session_terms = {};
  Calendar calendar = {};  // with the equated days that the policy root names
};

class OpenId;

class Application {
 public:
  // Opens the data folder, loads the policy, keeps its bundles in the archive. What is lent
  // outlives it.
  static Result<std::unique_ptr<Application>> open(const ApplicationOptions& options,
                                                   const Clock& clock, Random& random,
                                                   policy::Scripts& scripts);

  const Clock& clock() const { return clock_; }
  Random& random() { return random_; }
  policy::Scripts& scripts() { return scripts_; }
  const Calendar& calendar() const { return calendar_; }
  store::House& house() { return *house_; }
  access::Sessions& sessions() { return *sessions_; }
  access::Accounts& accounts() { return *accounts_; }
  access::SecondFactors& second_factors() { return *second_factors_; }
  access::Tokens& tokens() { return *tokens_; }
  // Log-ins by other houses (web/open_id.h); null: only local accounts come in.
  OpenId* open_id() const { return open_id_; }
  // Outlives every request.
  void lend_open_id(OpenId& open_id) { open_id_ = &open_id; }
  const std::filesystem::path& key_folder() const { return key_folder_; }
  // The simulations that run, and those that ended not long ago.
  lab::SimulationDesk& simulations() { return *simulations_; }
  // The policies of other days, from the archive.
  casework::Policies& policies() { return *policies_; }

  // The policy of now; hold it for the length of a request.
  std::shared_ptr<const studio::PolicyInUse> policy() const { return keeper_->policy(); }
  // Looks for what time makes happen; start it once the doors are open.
  Timekeeper& timekeeper() { return *timekeeper_; }
  // Where the policy of now is replaced.
  studio::PolicyKeeper& keeper() { return *keeper_; }
  // Who has which file open at this moment.
  Presence& presence() { return presence_; }
  // Who makes backups while the host serves; null: nobody was asked to. On loan from whoever opened
  // the house.
  safe::BackupKeeper* backups() { return backups_; }
  void lend_backups(safe::BackupKeeper* backups) { backups_ = backups; }
  // Policies that decide silently along.
  studio::Shadows& shadows() { return *shadows_; }

 private:
  Application(const ApplicationOptions& options, const Clock& clock, Random& random,
              policy::Scripts& scripts);

  const Clock& clock_;
  Random& random_;
  policy::Scripts& scripts_;
  std::filesystem::path key_folder_;
  std::unique_ptr<store::House> house_;
  std::unique_ptr<lab::ArchivedPolicies> policies_;
  access::Passwords passwords_;
  std::unique_ptr<access::SecondFactors> second_factors_;
  std::unique_ptr<access::Sessions> sessions_;
  std::unique_ptr<access::Tokens> tokens_;
  std::unique_ptr<access::Accounts> accounts_;
  Calendar calendar_;
  Presence presence_;
  OpenId* open_id_ = nullptr;
  std::unique_ptr<studio::PolicyKeeper> keeper_;
  std::unique_ptr<studio::Shadows> shadows_;
  safe::BackupKeeper* backups_ = nullptr;
  std::unique_ptr<lab::SimulationDesk> simulations_;  // ends first: it uses all of the above
  std::unique_ptr<Timekeeper> timekeeper_;  // ends first of all: its thread uses the house
};

}  // namespace naober::web
