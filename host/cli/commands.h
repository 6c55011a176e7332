// All commands of `naober`. Each stands in a file of its own; commands.cpp puts them in the order
// in which
// --help shows them.
#pragma once

#include <vector>

#include "cli/command.h"

namespace naober::cli {

extern const Command term_command;

const std::vector<Command>& all_commands();

}  // namespace naober::cli
