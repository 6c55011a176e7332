// naober verify-package: checks the file of a decision with nothing but the host's public key.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "lab/verify_package.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::cli {

namespace {

constexpr int proven = 0;
constexpr int broken = 1;
constexpr int left_open = 3;

int tell(const Console& console, const lab::PackageFindings& findings) {
  for (const lab::PackageCheck& check : findings.checks) {
    console.out << fmt::format("{:<7} {:<10} {}\n", lab::name_of(check.found), check.name,
                               check.says);
  }
  if (!findings.sound()) {
    console.out << "This package does not prove what it says.\n";
    return broken;
  }
  if (!findings.complete()) {
    console.out << "Nothing in it is broken; what stands as open is not proven.\n";
    return left_open;
  }
  console.out << fmt::format("{}: proven.\n", findings.decision);
  return proven;
}

Result<int> verify(const Arguments& arguments, const Console& console) {
  TRY(const std::string text, read_file(arguments.value("FILE")));
  lab::PackageVerifier verifier;
  if (arguments.given("--key")) {
    TRY(verifier.key, journal::VerifierKey::read(arguments.value("--key")));
  }
  std::unique_ptr<script::Pool> scripts;
  if (!arguments.given("--without-scripts")) {
    script::PoolOptions options;
    options.worker = script::worker_path();
    TRY(scripts, script::Pool::start(std::move(options)));
    verifier.scripts = scripts.get();
  }
  // Only for the days that a Royal Decree equates with Sundays; without them that stays open.
  if (const auto root = policy_root(arguments)) {
    TRY(verifier.calendar, calendar_of(*root));
  }
  TRY(const auto findings, lab::verify_package(text, verifier));
  return tell(console, findings);
}

int run_verify_package(const Arguments& arguments, const Console& console) {
  const auto code = verify(arguments, console);
  return code ? *code : complain(console, code.error());
}

}  // namespace

const Command verify_package_command{
    "verify-package",
    "Checks a decision's package offline, with nothing but the host's public key.",
    R"(Checks that the file is in form, that its checkpoint is signed by the key, that the decision's line is in the
signed journal, that decision, reasons, facts, advice and letter are what that line sealed, that the policy files
are those of the fingerprint, and decides again under them. What was changed is named. Nothing is asked of a
host, and nothing of this machine's own policy is used but its table of equated days.

Get the public key from the municipality, not from whoever gave you the package: the host prints it with
naober journal key, and gives it at GET /api/v1/municipalities/{municipality}/journal/key.

Examples:
  naober journal key bergen > bergen.key
  naober verify-package besluit.json --key bergen.key

Exit codes: 0 proven, 1 something is broken, 2 it could not be carried out, 3 nothing is broken, and something
was left open.)",
    {{"FILE", "The package."}},
    {{"--key", "FILE", "The public key of the municipality's journal."},
     {"--without-scripts", "", "Do not decide again; the rest is checked."},
     policy_option()},
    run_verify_package};

}  // namespace naober::cli
