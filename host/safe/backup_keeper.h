// Backups that the host makes by itself, or when asked: one after another, into one folder.
//
//   folder/2026-11-23T10-15-00Z/   files without keys (safe/backup.h)
//   folder/keys/                   the residents' keys, the newest alone
//
// Keys are always kept apart, so whoever is erased is erased from every backup here, at the latest
// when the next one is made. Of the backups the newest `keep` stay.
// Thread-safe.
#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "safe/backup.h"

namespace naober::safe {

struct BackupPlan {
  std::filesystem::path data;
  std::filesystem::path keys = {};  // empty: data/keys
  std::filesystem::path folder;     // made when it is not there
  std::chrono::seconds every{0};    // 0: only when asked
  std::size_t keep = 14;
  std::filesystem::path seal_with = {};
};

struct KeptBackup {
  std::string name;  // of its folder
  Instant made_at;
  std::uint64_t bytes = 0;
  std::size_t files = 0;
  bool sealed = false;
};

struct BackupState {
  bool running = false;
  std::string file;  // what is being copied now
  std::size_t done = 0;
  std::size_t all = 0;
  std::optional<Instant> last_begun;
  std::optional<Instant> last_made;  // the last one that is whole
  std::string last_refusal;          // why the last one failed; empty when it did not
};

class BackupKeeper {
 public:
  // Nothing is made before `every` has passed since the newest backup in the folder.
  static Result<std::unique_ptr<BackupKeeper>> start(BackupPlan plan, const Clock& clock);
  // Waits for the backup at hand.
  ~BackupKeeper();
  BackupKeeper(const BackupKeeper&) = delete;
  BackupKeeper& operator=(const BackupKeeper&) = delete;

  const BackupPlan& plan() const { return plan_; }
  // Begins one, and returns at once. Conflict while one runs.
  Result<void> begin();
  BackupState state() const;
  // Newest first. What is not whole is not listed.
  Result<std::vector<KeptBackup>> list() const;

 private:
  BackupKeeper(BackupPlan plan, const Clock& clock);
  void run();
  void make_one();
  bool is_due() const;
  void drop_old() const;

  BackupPlan plan_;
  const Clock& clock_;
  mutable std::mutex mutex_;
  std::condition_variable wakes_;
  BackupState state_;
  bool wanted_ = false;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace naober::safe
