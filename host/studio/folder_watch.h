// Watching the policy folder: when files changed and then lay still for a moment, somebody is told.
//
// The kernel tells of changes (inotify); there is no polling. An editor that writes five files in a
// second is one change. What is told is only that something moved: whoever hears it looks for
// himself.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

#include "base/result.h"

namespace naober::studio {

struct WatchTerms {
  std::chrono::milliseconds still{300};       // nothing moved for so long
  std::chrono::milliseconds at_latest{3000};  // after the first change, however restless it is
};

class FolderWatch {
 public:
  // Calls `hear` on a thread of its own until the watch goes. Refused as unavailable when the
  // kernel gives no watch, naming what to raise.
  static Result<std::unique_ptr<FolderWatch>> start(const std::filesystem::path& root,
                                                    std::function<void()> hear,
                                                    WatchTerms terms = {});
  // Waits for a `hear` that is running.
  ~FolderWatch();

 private:
  struct Parts;
  explicit FolderWatch(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace naober::studio
