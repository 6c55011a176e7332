// What came of reading the policy folder again: per municipality, what changed and what did not.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/value.h"
#include "policy/problem.h"

namespace naober::studio {

struct ReloadTag {
  static constexpr std::string_view prefix = "reload";
};
using ReloadId = Id<ReloadTag>;

// Who brings a policy into force, as the journal names them.
struct Hand {
  std::string user_id;       // the account; "host" when nobody logged in
  std::string role;          // "regional_administrator", "folder watch", "regional IT on the host"
  std::string organisation;  // may be empty
};
Hand hand_of_folder_watch();
Hand hand_of_regional_it();  // whoever may open the control socket in the data folder
Hand hand_of_start();        // the host itself, when it starts

// Files of the policy root, by path ("municipalities/buch/bergen/household_help.lua"): the new
// text, or nothing where the file goes.
using FileChanges = std::map<std::string, std::optional<std::string>, std::less<>>;

enum class Fate {
  opened,     // it had no bundle and has one now
  changed,    // another bundle than before
  unchanged,  // the same bundle
  kept,       // the files were refused; the bundle it had goes on
  closed,     // the files were refused, and there is no bundle to go on with
  gone,       // the folder is no longer there; the bundle it had goes on
};
std::string_view name_of(Fate fate);

struct MunicipalityReload {
  std::string municipality;  // "bergen"
  std::string region;        // "buch"
  Fate fate = Fate::unchanged;
  std::string before;  // fingerprint that was in force; empty: none
  std::string after;   // fingerprint in force from now on; empty: none
  // Why it was refused: what the loader has against it, and every case that failed, at its place.
  std::vector<policy::Problem> problems;
};

struct Reload {
  ReloadId id;
  Instant at;
  Hand by;
  std::string reason;  // may be empty for a reload; never for a rollback or an adoption
  std::vector<MunicipalityReload> municipalities = {};  // all but the unchanged, by name
  std::int64_t unchanged = 0;
  std::vector<policy::Problem> problems = {};  // everything that is wrong below the root now
  std::int64_t cases = 0;                      // policy cases that were asked
  bool in_force = false;                       // no: nothing was written or swapped, see problems

  // Whether anything was refused: a municipality that was kept or closed.
  bool refused() const;
};

// As it stands in the API and in the region's file.
Value show(const Reload& reload);

}  // namespace naober::studio
