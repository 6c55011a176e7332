// Going back: the files of an earlier policy are put into the folder again, and come into force.
//
// The archive holds every file that ever decided anything, with its comments, so nothing is lost by
// going forth and back. A municipality goes back by itself: its own files are written, and what
// stands in the files of its region and of the plugins is left alone unless that is asked for, by
// who may (it changes other municipalities too). What was replaced stays in the archive. A rollback
// passes the same gate as any change: a policy that is refused today, or whose cases fail, does not
// come back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "store/house.h"
#include "studio/policy_keeper.h"
#include "studio/reload.h"

namespace naober::studio {

struct RollBack {
  std::string municipality = {};  // "bergen"
  std::string fingerprint =
      {};                    // or how it begins, 8 digits at least; empty: the one before this one
  std::string reason = {};   // required
  bool with_region = false;  // the files of its region and plugins too; the caller may do that
  Hand by = {};
};

// What happened to one file.
struct RolledFile {
  std::string path;
  enum class What {
    written,     // holds what it held then
    removed,     // was not there then
    left_alone,  // of the region or a plugin, differs from then, and was not asked for
  } what = What::written;
};
std::string_view name_of(RolledFile::What what);

struct RolledBack {
  std::string fingerprint;  // the policy that was asked for
  std::vector<RolledFile> files;
  Reload reload;  // in_force is false when it was refused
  // Whether that very policy is in force now; not so when files that were left alone differ.
  bool is_that_policy = false;
};

// not_found when this municipality was never served under it; conflict when it is in force already,
// or when nothing would change.
Result<RolledBack> roll_back(PolicyKeeper& keeper, store::RegionStore& region,
                             const RollBack& wanted);

// A line of a municipality's history.
struct PolicyPeriod {
  std::int64_t number = 0;
  std::string fingerprint;
  Instant from;
  std::optional<Instant> until;
  std::string by;
  std::string role;
  std::string reason;
  std::vector<std::string> files;  // what differs from the policy before it; paths
};
// The newest first, with numbers below `before` (0: from the end).
Result<std::vector<PolicyPeriod>> policy_history(store::RegionStore& region,
                                                 std::string_view municipality, std::int64_t before,
                                                 int limit);

Value show(const RolledBack& rolled_back);
Value show(const PolicyPeriod& period);

}  // namespace naober::studio
