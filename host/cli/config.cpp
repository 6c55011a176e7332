// naober config: what a host would run with here, and who said so.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/settings.h"

namespace naober::cli {

namespace {

int run_config(const Arguments& arguments, const Console& console) {
  const std::vector<Option> settings = settings_among(all_commands());
  std::size_t widest = 0;
  for (const Option& option : settings) {
    widest = std::max(widest, option.name.size());
  }
  for (const Option& option : settings) {
    const bool is_flag = option.value_name.empty();
    const std::string value = is_flag ? (arguments.held.contains(option.name) ? "true" : "false")
                                      : arguments.value(option.name);
    console.out << fmt::format("{:<{}}  {:<28}  {}\n", key_of(option.name), widest,
                               value.empty() ? "-" : value, arguments.source_of(option.name));
  }
  return 0;
}

}  // namespace

const Command config_command{
    "config",
    "Prints what a host would run with here, and where each value comes from.",
    R"(Every setting of 'naober serve' with its effective value and its source: the command line, the environment
(NAOBER_PORT for --port), a line of the settings file, or 'usual'. The file is the one that 'naober --config FILE
COMMAND' or NAOBER_CONFIG names, else /etc/naober/naober.toml when that is there; it has one line per setting:

  data = "/var/lib/naober"
  port = 8443
  watch = true

Every command takes the settings that it has an option for, so doctor and backup look where the host looks.

Examples:
  naober config
  NAOBER_PORT=9000 naober --config scripts/deploy/naober.toml config

Exit codes: 0 printed, 2 the settings cannot be read.)",
    {},
    {},  // those of serve: filled in where the commands are listed, because serve is made in a file
         // of its own
    run_config};

}  // namespace naober::cli
