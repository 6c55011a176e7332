// How a command says that it could not be carried out.
#pragma once

#include "base/result.h"
#include "cli/command.h"

namespace naober::cli {

// "naober: plugins/x/rules.lua:12: the sentence" on the complaint stream. Returns exit code 2.
int complain(const Console& console, const Error& error);

}  // namespace naober::cli
