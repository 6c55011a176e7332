#include "cli/commands.h"

#include <algorithm>

#include "cli/generate.h"
#include "cli/settings.h"

namespace naober::cli {

namespace {

// 'naober config' takes the options that it tells about, so that it can show what the command line
// would do.
std::vector<Command> with_settings(std::vector<Command> commands) {
  const auto config = std::find_if(commands.begin(), commands.end(),
                                   [](const Command& command) { return command.name == "config"; });
  config->options = settings_among(commands);
  return commands;
}

}  // namespace

const std::vector<Command>& all_commands() {
  // One a line, so that a new one is one line of a difference.
  // clang-format off
  static const std::vector<Command> commands = with_settings({
      serve_command,
      reload_command,
      rollback_command,
      tick_command,
      demo_command,
      generate_command,
      new_plugin_command,
      new_municipality_command,
      check_command,
      explain_command,
      accents_command,
      docs_command,
      draft_from_command,
      draft_list_command,
      draft_show_command,
      draft_diff_command,
      draft_check_command,
      draft_test_command,
      draft_export_command,
      term_command,
      test_command,
      bench_command,
      simulate_command,
      try_command,
      what_would_change_command,
      compare_command,
      replay_command,
      leave_command,
      verify_export_command,
      verify_package_command,
      monitor_command,
      journal_verify_command,
      journal_proof_command,
      journal_export_command,
      journal_key_command,
      backup_command,
      restore_command,
      doctor_command,
      config_command,
      keys_rotate_command,
      retention_command,
      client_copy_command,
      client_access_command,
      user_add_command,
      user_assign_command,
      user_list_command,
      user_password_command,
      user_reset_code_command,
      user_require_code_command,
      user_log_out_command,
      token_add_command,
      token_list_command,
      token_revoke_command,
      access_command,
  });
  // clang-format on
  return commands;
}

}  // namespace naober::cli
