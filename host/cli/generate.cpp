// naober generate: invented clients by the hundred thousand, for simulations and tests of scale.
#include <fmt/format.h>

#include "cli/complain.h"
#include "cli/generate.h"
#include "cli/house_at_hand.h"
#include "cli/policy_root.h"
#include "cli/rehearsal_clock.h"
#include "cli/whole_number.h"
#include "lab/demo_facts.h"
#include "lab/generate.h"
#include "policy/loader.h"

namespace naober::cli {

namespace {

// A household of the generator counts 2.4 people on average.
constexpr std::int64_t clients_of_ten_households = 24;
constexpr std::int64_t caseload = 150;
constexpr std::int64_t numbered = 5'000;

// Who is said to have done it: the named account with the role that it holds there, or nobody.
Result<lab::GeneratingHand> hand_of(web::Application& house, const policy::Bundle& bundle,
                                    const std::string& login, Date today) {
  if (login.empty()) {
    return lab::GeneratingHand{"user_generator", "consultant", bundle.municipality.name};
  }
  TRY(const auto account, house.accounts().find_by_login_name(login));
  TRY(const auto held, house.accounts().assignments_of(account.user));
  for (const auto& assignment : held) {
    if (assignment.municipality == bundle.municipality.name && !assignment.ended_at &&
        assignment.from <= today) {
      return lab::GeneratingHand{account.user.text(), assignment.role, account.organisation};
    }
  }
  return refuse(Fault::not_found, "this account holds no role in that municipality", login);
}

Result<void> generate(const Arguments& arguments, const Console& console) {
  TRY(const auto clock, clock_of(arguments));
  TRY(const auto clients, whole_number(arguments, "--clients", 1, 10'000'000));
  TRY(const auto open, HouseAtHand::open(arguments, *clock));
  web::Application& house = open->house();
  TRY(const auto served, open->bundle_of(arguments.value("MUNICIPALITY")));
  const policy::Bundle& bundle = *served;
  TRY(const auto files, policy::read_policy_root(house.keeper().root()));
  TRY(lab::FactSheets sheets, lab::fact_sheets_of(files, house.scripts()));
  if (const std::string& task = arguments.value("--task"); !task.empty()) {
    std::erase_if(sheets, [&](const auto& entry) { return entry.first != task; });
  }
  TRY(const auto hand, hand_of(house, bundle, arguments.value("--of"), clock->today()));
  TRY(const auto store, house.house().municipality(bundle.municipality.name));
  lab::GenerateOptions generating;
  TRY(const auto seed, whole_number(arguments, "--seed", 1, 1'000'000));
  generating.seed = static_cast<std::uint64_t>(seed);
  generating.cases = std::max<std::int64_t>(clients * 10 / clients_of_ten_households, 1);
  generating.today = clock->today();
  generating.households = true;
  generating.caseload = caseload;
  generating.numbered = numbered;
  const auto progress = [&](std::int64_t done, std::int64_t total) {
    console.out << fmt::format("\rGenerating … {} of {} households", done, total) << std::flush;
  };
  TRY(const lab::GenerateCount count,
      lab::generate_cases(generating, *store, bundle, &house.scripts(), sheets, hand, progress));
  console.out << fmt::format("\r{}: {} clients, {} households with a case, {} decided\n",
                             bundle.municipality.name, count.clients, count.cases, count.decided);
  return {};
}

}  // namespace

const Command generate_command{
    "generate",
    "Adds invented clients with households, cases, decisions and journal, by the hundred thousand.",
    R"(For simulations and tests of scale: written straight through the records, without asking rights or walking
the steps, some thousands of clients a second. Every household has a case with facts and an advice of the rules; most
are decided, the others wait on work lists. The same seed, policy and day give the same data. For a story that can be
shown to people take naober demo.

The municipality's file must hold no clients yet. Each colleague who is made up for it has 150 cases; those of the
last 150 are of the account that --of names.

Examples:
  naober generate bergen --clients 10000 --data /tmp/large
  naober generate bergen --clients 1000000 --of anna --data /tmp/larger

Exit codes: 0 done, 2 it could not be done.)",
    {{"MUNICIPALITY", "The name of the municipality.", true}},
    {{"--clients", "N", "How many clients, about.", "10000"},
     {"--task", "NAME", "Only cases of this task; without it, of every task in use."},
     {"--of", "LOGIN", "The account that is said to have done it."},
     {"--seed", "N", "Another seed, other people.", "1"},
     {"--day", "DATE", "Believe that it is this day; cases are spread over the two years before."},
     policy_option(),
     data_option(),
     keys_option()},
    carried_out<generate>};

}  // namespace naober::cli
