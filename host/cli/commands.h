// All commands of `naober`. Each stands in a file of its own; commands.cpp puts them in the order
// that the overview (naober --help) shows.
#pragma once

#include <vector>

#include "cli/command.h"

namespace naober::cli {

extern const Command backup_command;
extern const Command restore_command;
extern const Command keys_rotate_command;
extern const Command retention_command;
extern const Command client_copy_command;
extern const Command client_access_command;
extern const Command doctor_command;
extern const Command config_command;
extern const Command accents_command;
extern const Command bench_command;
extern const Command check_command;
extern const Command compare_command;
extern const Command demo_command;
extern const Command draft_check_command;
extern const Command draft_diff_command;
extern const Command draft_export_command;
extern const Command draft_from_command;
extern const Command draft_list_command;
extern const Command draft_show_command;
extern const Command draft_test_command;
extern const Command docs_command;
extern const Command explain_command;
extern const Command journal_export_command;
extern const Command journal_key_command;
extern const Command journal_proof_command;
extern const Command journal_verify_command;
extern const Command new_municipality_command;
extern const Command monitor_command;
extern const Command new_plugin_command;
extern const Command leave_command;
extern const Command replay_command;
extern const Command verify_export_command;
extern const Command reload_command;
extern const Command rollback_command;
extern const Command serve_command;
extern const Command term_command;
extern const Command simulate_command;
extern const Command test_command;
extern const Command tick_command;
extern const Command try_command;
extern const Command user_add_command;
extern const Command user_assign_command;
extern const Command user_list_command;
extern const Command user_password_command;
extern const Command user_reset_code_command;
extern const Command user_require_code_command;
extern const Command user_log_out_command;
extern const Command token_add_command;
extern const Command token_list_command;
extern const Command token_revoke_command;
extern const Command access_command;
extern const Command verify_package_command;
extern const Command what_would_change_command;

const std::vector<Command>& all_commands();

}  // namespace naober::cli
