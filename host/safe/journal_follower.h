// Follows all journals of a data folder beside the host: whenever one has grown, whoever listens is
// told. It reads; the write path never waits for it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/result.h"

namespace naober::safe {

class JournalFollower {
 public:
  // Asked for a journal that may have grown; an error: it is asked again soon, and `failed` hears
  // of it once for each new sentence. Called on the follower's thread.
  using Listen = std::function<Result<void>(const std::string& name)>;
  using Failed = std::function<void(const Error&)>;

  JournalFollower(std::filesystem::path data, std::vector<Listen> listeners, Failed failed);
  // Looks once more, so that what was written before the end is told too; then ends.
  ~JournalFollower();
  JournalFollower(const JournalFollower&) = delete;
  JournalFollower& operator=(const JournalFollower&) = delete;

 private:
  void run();
  void look();

  std::filesystem::path data_;
  std::vector<Listen> listeners_;
  Failed failed_;
  // What the files looked like when a listener was last content with them.
  std::vector<std::map<std::string, std::string, std::less<>>> seen_;
  std::vector<std::string> last_failure_;
  std::mutex mutex_;
  std::condition_variable wakes_;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace naober::safe
