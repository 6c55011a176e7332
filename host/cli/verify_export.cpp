// naober verify-export: whether what a municipality took along is whole.
#include <fmt/format.h>

#include "base/clock.h"
#include "base/id.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "lab/municipality_export.h"

namespace naober::cli {

namespace {

int run_verify_export(const Arguments& arguments, const Console& console) {
  const SystemClock clock;
  SystemRandom random;
  const auto found = lab::check_export(arguments.value("FOLDER"), clock, random);
  if (!found) {
    return complain(console, found.error());
  }
  for (const auto& wrong : found->wrong) {
    console.out << fmt::format("wrong: {}\n", wrong);
  }
  if (!found->sound()) {
    return 1;
  }
  console.out << fmt::format(
      "{}: sound, {} files, {} journal entries, {} identities open, {} erased\n",
      found->municipality, found->files, found->journal_entries, found->identities, found->erased);
  return 0;
}

}  // namespace

const Command verify_export_command{
    "verify-export",
    "Checks the folder that naober leave wrote.",
    R"(Every file against the manifest, the journal computed anew with its key, and every identity opened with the keys
of the folder, on a copy: nothing in the folder changes. Compare the SHA-256 of manifest.json with the one that leave
printed.

Example:
  naober verify-export /media/uitgeest

Exit codes: 0 sound, 1 something is wrong and named, 2 there is no manifest.)",
    {{"FOLDER", "What naober leave wrote."}},
    {},
    run_verify_export};

}  // namespace naober::cli
