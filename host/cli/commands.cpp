#include "cli/commands.h"

namespace naober::cli {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> commands = {
      term_command,
  };
  return commands;
}

}  // namespace naober::cli
