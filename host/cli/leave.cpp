// naober leave: everything of one municipality, for a partnership that it leaves.
#include <fmt/format.h>

#include "base/clock.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "lab/municipality_export.h"

namespace naober::cli {

namespace {

Result<lab::Exported> export_it(const Arguments& arguments) {
  TRY(const auto root, policy_root(arguments));
  const SystemClock clock;
  return lab::export_municipality({arguments.value("--data"), root, arguments.value("--to")},
                                  arguments.value("MUNICIPALITY"), clock.now());
}

int run_leave(const Arguments& arguments, const Console& console) {
  const auto exported = export_it(arguments);
  if (!exported) {
    return complain(console, exported.error());
  }
  console.out << fmt::format(
      "{}: {} files, {} bytes, {} journal entries in {}\n"
      "SHA-256 of the manifest, to be kept apart: {}\n"
      "Check it with: naober verify-export {}\n",
      arguments.value("MUNICIPALITY"), exported->files, exported->bytes, exported->journal_entries,
      arguments.value("--to"), exported->manifest, arguments.value("--to"));
  return 0;
}

}  // namespace

const Command leave_command{
    "leave",
    "Writes everything of one municipality to a folder, for when it leaves the partnership.",
    R"(Files, keys, journal with its newest checkpoint, the policy in force and every policy before it, and who held
which role: one folder with a manifest of checksums, that is a data folder and a policy folder at once. The host may be
at work meanwhile, and goes on for everybody else; nothing is taken away from it. Keep the folder secret: with the
keys in it everybody's identity can be read.

A folder that was not finished has no manifest. Stop writing for this municipality first (end its role assignments) when
the folder is to be the last word.

Example:
  naober leave uitgeest --to /media/uitgeest
  naober verify-export /media/uitgeest
  naober serve --data /media/uitgeest/data --policy /media/uitgeest/policy

Exit codes: 0 written, 2 it could not be.)",
    {{"MUNICIPALITY", "Whose everything."}},
    {{"--to", "FOLDER", "Where to; must not be there yet.", "", true},
     {"--data", "FOLDER", "The data folder of the host.", "data"},
     policy_option()},
    run_leave};

}  // namespace naober::cli
