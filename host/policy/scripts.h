// What the policy room asks of the script room.
//
// Policy reads declarations and, now and then, has a function evaluated; how Lua is kept in its box
// is not its business. script/pool.h is the real one; tests may bring their own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"

namespace naober::policy {

// One policy file as it was read from disk. The path is relative to the policy root and is what a
// person sees in an error ("plugins/household_help/rules.lua").
struct SourceFile {
  std::string path;
  std::string text;
  friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

// What a file may contain: settings files hold data only; plugin code may hold functions.
enum class Profile { settings, plugin };

// The files that are loaded together and share `require`: one plugin, or the settings of one layer.
// `fingerprint` is the SHA-256 (hex) over profile, paths and texts; two equal units are one to the
// host.
struct Unit {
  std::string name;  // "plugins/household_help", "municipalities/buch/bergen"
  Profile profile = Profile::settings;
  std::vector<SourceFile> files;
  std::string fingerprint;
};

// What became of one file: the declaration tree it returned, or the error that stopped it.
// A declaration is a Map with `is` (the word: "rule"), `name` where it has one, `line` (integer),
// and its fields. Fields that hold functions hold FunctionRef: indices are given in order of
// declaration.
struct LoadedFile {
  std::string path;
  Result<Value> declarations;
};

enum class Limit { none, work, memory, time, result, load, error, crash };
std::string_view name_of(Limit limit);  // "work", "memory" …; "none" is an empty text

// One evaluation of a function: a value, or a contained failure with what it says. `work` and
// `bytes` are deterministic: the same function and arguments give the same numbers on every run.
struct Evaluation {
  Limit limit = Limit::none;
  Value value;
  std::string says;
  std::uint64_t work = 0;
  std::uint64_t bytes = 0;
  bool ok() const { return limit == Limit::none; }
};

class Scripts {
 public:
  virtual ~Scripts() = default;
  // Runs every file of the unit once and returns what each declares. One broken file does not hide
  // the others. Fails as a whole only when the script room itself is not available.
  virtual Result<std::vector<LoadedFile>> load(const Unit& unit) = 0;
  // Evaluates one function of a unit once per argument list, each time from the same fresh memory.
  // `tenant` is the municipality whose worker does it. The answers stand in the order of the
  // arguments.
  virtual Result<std::vector<Evaluation>> evaluate(std::string_view tenant, const Unit& unit,
                                                   FunctionRef function,
                                                   const std::vector<List>& arguments) = 0;
};

}  // namespace naober::policy
