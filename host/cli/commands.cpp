#include "cli/commands.h"

namespace naober::cli {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> commands = {
      serve_command,         demo_command,           check_command,    explain_command,
      term_command,          test_command,           try_command,      journal_verify_command,
      journal_proof_command, journal_export_command, user_add_command, user_assign_command,
      user_list_command,     user_password_command,
  };
  return commands;
}

}  // namespace naober::cli
