// The keeper of the policy in use: it lends the snapshot, and is the one place that replaces it.
//
// A reload reads what changed, loads and checks it, asks the policy cases that concern it, keeps
// the new bundles in the region's archive, writes its line in the region's journal, and swaps the
// snapshot in one step. Each municipality stands for itself: one whose new policy is broken, or
// whose cases fail, goes on under the bundle it had and says why; the others move on. That holds
// for the start of the host too: what was in force when it stopped comes back from the archive.
// Whoever holds a snapshot or a bundle keeps it whole for as long as they hold it.
//
// A municipality whose folder is taken away stays: its bundle goes on, marked `gone`, so that its
// files can be read for as long as the law wants them kept; the door lets nobody change them. It is
// forgotten when the host starts without its data file.
//
// Thread-safe. One reload runs at a time, on its caller's thread; readers never wait for it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "policy/scripts.h"
#include "store/house.h"
#include "studio/policy_in_use.h"
#include "studio/reload.h"

namespace naober::studio {

// What the keeper is lent; all of it outlives the keeper.
struct KeeperLoans {
  store::House& house;
  policy::Scripts& scripts;
  const Calendar& calendar;  // counts the terms that policy cases speak of
  const Clock& clock;
  Random& random;
};

class PolicyKeeper {
 public:
  // Loads the policy below `root` for the first time, after ending a change that was being written
  // when the host stopped. Fails as a whole when there is no policy there, or no script room.
  static Result<std::unique_ptr<PolicyKeeper>> open(const std::filesystem::path& root,
                                                    const KeeperLoans& loans);
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
  // Reload::in_force is false. Each file is replaced whole (written beside, flushed, renamed); what
  // it held before stays in the archive. `reason` is required (invalid without). invalid for a path
  // outside plugins/ and municipalities/, or one that no policy file may have.
  Result<Reload> put(const FileChanges& changes, const Hand& by, const std::string& reason);

  // Hears of every reload that had something to tell, on the thread that made it; set it before
  // others use the keeper.
  void on_reload(std::function<void(const Reload&)> hear);

 private:
  struct Parts;
  struct Weighed;
  PolicyKeeper(std::filesystem::path root, std::unique_ptr<Parts> parts);

  Result<void> end_change_under_way();
  // The folder as it is, or with `changes` over it (may be null). With the lock held.
  Result<Weighed> weigh_folder(const FileChanges* changes);
  Result<void> write(const FileChanges& changes);
  enum class Ends { nothing, a_change };
  Result<Reload> bring_into_force(Weighed weighed, const Hand& by, const std::string& reason,
                                  Ends ends);

  std::filesystem::path root_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace naober::studio
