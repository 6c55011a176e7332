// naober generate (cli/generate.cpp).
#pragma once

#include "cli/command.h"

namespace naober::cli {

extern const Command generate_command;

}  // namespace naober::cli
