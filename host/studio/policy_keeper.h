// The keeper of the policy in use: it lends the snapshot, and is the one place that replaces it.
//
// A reload reads what changed, loads and checks it, asks the policy cases that concern it, keeps
// the new bundles in the region's archive, writes its line in the region's journal, and swaps the
// snapshot in one step. Each municipality stands for itself: one whose new policy is broken, or
// whose cases fail, goes on under the bundle it had and says why; the others move on. Whoever holds
// a snapshot or a bundle keeps it whole for as long as they hold it.
//
// Thread-safe. One reload runs at a time, on its caller's thread; readers never wait for it.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "policy/scripts.h"
#include "store/house.h"
#include "studio/policy_in_use.h"
#include "studio/reload.h"

namespace naober::studio {

class PolicyKeeper {
 public:
  // Loads the policy below `root` for the first time. All that is lent outlives the keeper. Fails
  // as a whole when there is no policy there, or no script room.
  static Result<std::unique_ptr<PolicyKeeper>> open(const std::filesystem::path& root,
                                                    store::House& house, policy::Scripts& scripts,
                                                    const Clock& clock, Random& random);
  ~PolicyKeeper();

  // The policy of now; hold it for the length of a request.
  std::shared_ptr<const PolicyInUse> policy() const;
  const std::filesystem::path& root() const { return root_; }

  // Reads the policy folder again. Fails only when the folder cannot be read, the script room is
  // away, or the region's file refuses the write; then nothing changed.
  Result<Reload> reload(const Hand& by, const std::string& reason = {});

  // What a reload would do if the folder held these files as well; nothing is written, nothing
  // changes. Reload::in_force is false.
  Result<Reload> weigh(const FileChanges& changes);

  // Puts files into the policy folder and reloads, as one thing: weighed first, and when a
  // municipality that the change touches would be refused, nothing is written and
  // Reload::in_force is false. Each file is replaced whole (written beside, flushed, renamed).
  // `reason` is required (invalid without). invalid for a path outside plugins/ and
  // municipalities/, or one that no policy file may have.
  Result<Reload> put(const FileChanges& changes, const Hand& by, const std::string& reason);

 private:
  struct Parts;
  explicit PolicyKeeper(std::filesystem::path root, std::unique_ptr<Parts> parts);

  std::filesystem::path root_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace naober::studio
