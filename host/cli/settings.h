// How a host is set up without a word on the command line: by its environment and by one file.
//
// What counts first: the word on the command line, then the environment (NAOBER_PORT for --port),
// then the file, then what the command's manual says. The file is TOML with one line per setting,
// named as the option without its dashes:
//
//   data = "/var/lib/naober"
//   port = 8443
//   watch = true
//
// It is the file that `naober --config FILE` or NAOBER_CONFIG names, else /etc/naober/naober.toml
// when that is there. A key that no command knows is refused, with its line and what was meant.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/command.h"

namespace naober::cli {

struct Setting {
  std::string value;   // "true" or "false" for a flag
  std::string source;  // "NAOBER_PORT", "/etc/naober/naober.toml:3"
};

class Settings {
 public:
  // The value of a variable of the environment, or null.
  using Environment = std::function<const char*(const char* name)>;

  // `known`: the options that may be set ("--port"). `named` is the file that was asked for; empty:
  // the usual one, which need not be there.
  static Result<Settings> read(const std::vector<std::string>& known,
                               const std::filesystem::path& named, const Environment& environment);

  // What was set for an option, or null.
  const Setting* find(std::string_view option) const;
  // The file that was read; empty when there was none.
  const std::filesystem::path& file() const { return file_; }

 private:
  Result<void> read_file(const std::vector<std::string>& known);

  std::map<std::string, Setting, std::less<>> set_;
  std::filesystem::path file_;
};

// The options that may be set: those of 'serve', but for the day of a rehearsal. None without a
// serve.
std::vector<Option> settings_among(const std::vector<Command>& commands);
// The name in the file: "--metrics-port" -> "metrics_port".
std::string key_of(std::string_view option);

inline constexpr const char* usual_settings_file = "/etc/naober/naober.toml";

}  // namespace naober::cli
