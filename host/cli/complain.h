// How a command says that it could not be carried out.
#pragma once

#include "base/result.h"
#include "cli/command.h"

namespace naober::cli {

// "naober: plugins/x/rules.lua:12: the sentence" on the complaint stream. Returns exit code 2.
int complain(const Console& console, const Error& error);

// A command that is done or refused: 0, or 2 with its complaint. Command{…, carried_out<act>}.
template <Result<void> (*act)(const Arguments&, const Console&)>
int carried_out(const Arguments& arguments, const Console& console) {
  const auto done = act(arguments, console);
  return done ? 0 : complain(console, done.error());
}

}  // namespace naober::cli
