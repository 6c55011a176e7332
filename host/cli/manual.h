// What `naober --help` and `naober COMMAND --help` print.
#pragma once

#include "cli/command.h"

namespace naober::cli {

// "journal" of "journal verify"; empty for a command that stands alone.
std::string_view group_of(const Command& command);

// All commands with their summaries: first those that stand alone, then group by group.
void print_overview(std::ostream& out, const std::vector<Command>& commands);

// Summary, usage, every argument and option with its default, and the manual's own text.
void print_manual(std::ostream& out, const Command& command);

}  // namespace naober::cli
