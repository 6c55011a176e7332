#include "web/application.h"

#include "journal/sealer.h"
#include "studio/adopt.h"
#include "web/log.h"

namespace naober::web {

Application::Application(const ApplicationOptions& options, const Clock& clock, Random& random,
                         policy::Scripts& scripts)
    : clock_(clock),
      random_(random),
      scripts_(scripts),
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
  opened->second_factors_ =
      std::make_unique<access::SecondFactors>(region, opened->key_folder_, clock, random);
  opened->sessions_ =
      std::make_unique<access::Sessions>(region, opened->passwords_, clock, random,
                                         options.session_terms, opened->second_factors_.get());
  opened->tokens_ = std::make_unique<access::Tokens>(region, *opened->sessions_, clock, random);
  opened->accounts_ = std::make_unique<access::Accounts>(region, opened->passwords_,
                                                         *opened->sessions_, clock, random);
  TRY(opened->keeper_,
      studio::PolicyKeeper::open(options.policy,
                                 {*opened->house_, scripts, opened->calendar_, clock, random}));
  TRY(opened->shadows_,
      studio::Shadows::open(*opened->house_, *opened->keeper_, scripts, clock, random));
  opened->simulations_ = std::make_unique<lab::SimulationDesk>(*opened->house_, clock, random);
  TRY(const auto ended, studio::finish_adoption(region, options.policy, clock));
  if (ended) {
    log_line("warning", "adoption_ended", {{"says", *ended}});
  }
  opened->timekeeper_ = std::make_unique<Timekeeper>(*opened);
  return opened;
}

}  // namespace naober::web
