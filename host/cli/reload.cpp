// naober reload: the running host reads its policy folder again.
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/reload_told.h"
#include "studio/control_socket.h"

namespace naober::cli {

namespace {

int run_reload(const Arguments& arguments, const Console& console) {
  const auto reload = studio::ask_running_host(
      arguments.value("--data"), Map{{"do", "reload"}, {"reason", arguments.value("--reason")}});
  return reload ? tell_reload(console, *reload) : complain(console, reload.error());
}

}  // namespace

const Command reload_command{
    "reload",
    "Lets the running host read its policy folder again, without a restart.",
    R"(Whatever changed is loaded, checked, and asked its policy cases; what holds comes into force in one step while
work goes on. A municipality whose new policy is broken, or whose cases fail, goes on under the policy that it
had, and the output says why. The journal of the region keeps who did it, and what changed.

The command speaks to the host through data/naober.socket, which only the user that runs the host can open; it
needs no password. A host that was started with --watch does this by itself.

Examples:
  naober reload
  naober reload --data /srv/naober --reason "collegebesluit 12 januari"

Exit codes: 0 everything is in force, 1 something was refused, 2 no host could be asked.)",
    {},
    {{"--data", "FOLDER", "The data folder of the host.", "data"},
     {"--reason", "TEXT", "Why; it stands in the journal and in the history of the policy."}},
    run_reload};

}  // namespace naober::cli
