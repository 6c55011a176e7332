// One command of `naober`, described as data, so that --help, the manual and the parser agree.
//
// Each command lives in a file of its own (cli/check.cpp) and offers one Command; cli/commands.cpp
// lists them all. The parser (cli/parser.cpp) is the only place that knows CLI11.
#pragma once

#include <map>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace naober::cli {

// A named option. With an empty `value_name` it is a flag that takes no value.
struct Option {
  std::string name;            // "--on"
  std::string value_name;      // "DATE", or empty for a flag
  std::string help;            // one sentence
  std::string otherwise = {};  // the value when it is not given; empty: none
  bool required = false;
  bool many = false;  // may be given more than once
};

struct Positional {
  std::string name;  // "MUNICIPALITY"
  std::string help;
  bool required = true;
  bool many = false;  // takes all that follows; only the last one may
};

class Arguments {
 public:
  // The value of an option or positional (the last one, where there are many), or an empty text.
  const std::string& value(std::string_view name) const;
  // All values of an option or positional that takes many.
  const std::vector<std::string>& values(std::string_view name) const;
  // Whether the caller wrote it: a value that came from `otherwise` was not given.
  bool given(std::string_view name) const;
  // Who said so: "the command line", "NAOBER_PORT", "/etc/naober/naober.toml:3", or "usual".
  std::string source_of(std::string_view name) const;

  std::map<std::string, std::vector<std::string>, std::less<>> held;
  std::set<std::string, std::less<>> by_default;           // the names in `held` that nobody wrote
  std::map<std::string, std::string, std::less<>> set_by;  // those that a setting gave, and which
};

// Where a command speaks: results on `out`, refusals on `complaint`.
struct Console {
  std::ostream& out;
  std::ostream& complaint;
};

// Exit codes: 0 done, 1 the answer is "no" (a check failed, a script was contained), 2 the command
// could not be carried out. A command may document others.
struct Command {
  std::string name;     // "check", "journal verify": a space makes a group
  std::string summary;  // one line for the list
  std::string manual;   // what it does, an example, the exit codes
  std::vector<Positional> positionals;
  std::vector<Option> options;
  int (*run)(const Arguments&, const Console&);
};

// Parses and runs. Returns the exit code. What the words do not say, the settings may
// (cli/settings.h).
int run(int count, const char* const* words, const std::vector<Command>& commands,
        const Console& console);

}  // namespace naober::cli
