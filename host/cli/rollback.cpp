// naober rollback: an earlier policy of one municipality comes back.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/reload_told.h"
#include "studio/control_socket.h"

namespace naober::cli {

namespace {

int list_policies(const Arguments& arguments, const Console& console) {
  const auto history = studio::ask_running_host(
      arguments.value("--data"),
      Map{{"do", "history"}, {"municipality", arguments.value("MUNICIPALITY")}, {"limit", 20}});
  if (!history) {
    return complain(console, history.error());
  }
  for (const Value& period : list_at(*history, "items")) {
    const std::string_view until = period.text_at("until");
    console.out << fmt::format("{}  {} - {}  {} ({})\n", short_fingerprint(period, "fingerprint"),
                               period.text_at("from"), until.empty() ? "now" : until,
                               period.text_at("by"), period.text_at("role"));
    if (const std::string_view reason = period.text_at("reason"); !reason.empty()) {
      console.out << fmt::format("  {}\n", reason);
    }
    for (const Value& file : list_at(period, "files")) {
      console.out << fmt::format("  changed {}\n", *file.as<std::string>());
    }
  }
  return 0;
}

void tell_files(const Console& console, const Value& rolled_back) {
  for (const Value& file : list_at(rolled_back, "files")) {
    const std::string_view what = file.text_at("what");
    console.out << fmt::format("{} {}\n",
                               what == "left_alone" ? "left as it is, though it differs:" : what,
                               file.text_at("path"));
  }
}

int roll_back(const Arguments& arguments, const Console& console) {
  const auto asked = studio::ask_running_host(
      arguments.value("--data"), Map{{"do", "roll_back"},
                                     {"municipality", arguments.value("MUNICIPALITY")},
                                     {"fingerprint", arguments.value("FINGERPRINT")},
                                     {"reason", arguments.value("--reason")},
                                     {"with_region", arguments.given("--with-region")}});
  if (!asked) {
    return complain(console, asked.error());
  }
  const Value& reload = *asked->find("reload");
  if (reload.find("in_force") == nullptr || *reload.find("in_force") != Value(true)) {
    console.out << "That policy does not hold today; nothing was written.\n";
    tell_reload(console, reload);
    return 1;
  }
  tell_files(console, *asked);
  const int code = tell_reload(console, reload);
  if (*asked->find("is_that_policy") != Value(true)) {
    console.out << fmt::format(
        "What is in force now is not the whole of {}: files of the region or of plugins differ.\n"
        "--with-region brings those back too, for every municipality that uses them.\n",
        short_fingerprint(*asked, "fingerprint"));
  }
  return code;
}

int run_rollback(const Arguments& arguments, const Console& console) {
  return arguments.given("--list") ? list_policies(arguments, console)
                                   : roll_back(arguments, console);
}

}  // namespace

const Command rollback_command{
    "rollback",
    "Brings an earlier policy of one municipality back into force.",
    R"(Puts the files of an earlier policy of a municipality back into the policy folder, comments and all, and
lets the running host bring them into force through the same gate as any change: a policy that is refused today,
or whose cases fail, does not come back, and then nothing is written. Without a fingerprint the policy before
the present one comes back. What is replaced stays in the archive, so a rollback can be rolled back.

Only the municipality's own files are written. Files of its region and of plugins are named when they differ;
--with-region writes those too, which changes other municipalities that use them. Tests (cases.lua) stay as
they are.

The command speaks to the host through data/naober.socket, which only the user that runs the host can open.

Examples:
  naober rollback bergen --list
  naober rollback bergen --reason "de nieuwe termijn klopt niet"
  naober rollback bergen 3f9a1c20 --reason "terug naar het besluit van mei" --with-region

Exit codes: 0 it is in force, 1 it was refused, 2 it could not be asked.)",
    {{"MUNICIPALITY", "The municipality, as its folder is called."},
     {"FINGERPRINT", "Which policy: 8 digits or more of its fingerprint.", false}},
    {{"--list", "", "Show which policies were in force, since when, by whom and why."},
     {"--reason", "TEXT", "Why; needed, and kept in the journal."},
     {"--with-region", "", "Also the files of the region and of plugins."},
     {"--data", "FOLDER", "The data folder of the host.", "data"}},
    run_rollback};

}  // namespace naober::cli
