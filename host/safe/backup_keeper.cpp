#include "safe/backup_keeper.h"

#include <algorithm>

#include "safe/restore.h"

namespace naober::safe {

namespace {

namespace fs = std::filesystem;

constexpr const char* keys_folder = "keys";

// "2026-11-23T10:15:00.123Z" as a folder may be called on every disk.
std::string folder_name(Instant now) {
  std::string name = now.text();
  std::replace(name.begin(), name.end(), ':', '-');
  return name;
}

}  // namespace

BackupKeeper::BackupKeeper(BackupPlan plan, const Clock& clock)
    : plan_(std::move(plan)), clock_(clock) {}

Result<std::unique_ptr<BackupKeeper>> BackupKeeper::start(BackupPlan plan, const Clock& clock) {
  std::error_code error;
  fs::create_directories(plan.folder, error);
  if (error || !fs::is_directory(plan.folder)) {
    return refuse(Fault::unavailable,
                  "The folder for backups cannot be made; make it, and give it to the user that "
                  "runs the host.",
                  plan.folder.string());
  }
  std::unique_ptr<BackupKeeper> keeper(new BackupKeeper(std::move(plan), clock));
  TRY(const auto there, keeper->list());
  if (!there.empty()) {
    keeper->state_.last_made = there.front().made_at;
  }
  keeper->thread_ = std::thread([raw = keeper.get()] { raw->run(); });
  return keeper;
}

BackupKeeper::~BackupKeeper() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  wakes_.notify_all();
  if (thread_.joinable()) {
    thread_.join();
  }
}

Result<void> BackupKeeper::begin() {
  const std::lock_guard lock(mutex_);
  if (state_.running || wanted_) {
    return refuse(Fault::conflict, "A backup is being made already; wait until it is there.");
  }
  wanted_ = true;
  wakes_.notify_all();
  return {};
}

BackupState BackupKeeper::state() const {
  const std::lock_guard lock(mutex_);
  BackupState told = state_;
  told.running = told.running || wanted_;
  return told;
}

Result<std::vector<KeptBackup>> BackupKeeper::list() const {
  std::vector<KeptBackup> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(plan_.folder, error)) {
    const std::string name = entry.path().filename().string();
    const auto manifest = entry.is_directory() && name != keys_folder
                              ? manifest_of(entry.path())
                              : Result<Manifest>(refuse(Fault::not_found, "no backup"));
    if (!manifest) {
      continue;
    }
    KeptBackup backup{name, manifest->made_at, 0, manifest->files.size(), manifest->sealed};
    for (const auto& file : manifest->files) {
      backup.bytes += file.sum.bytes;
    }
    found.push_back(std::move(backup));
  }
  if (error) {
    return refuse(Fault::unavailable, "The folder for backups cannot be read: " + error.message(),
                  plan_.folder.string());
  }
  std::sort(found.begin(), found.end(),
            [](const KeptBackup& a, const KeptBackup& b) { return a.name > b.name; });
  return found;
}

// The lock is held.
bool BackupKeeper::is_due() const {
  if (wanted_) {
    return true;
  }
  if (plan_.every.count() == 0) {
    return false;
  }
  const auto since = std::max(state_.last_made.value_or(Instant{}).milliseconds,
                              state_.last_begun.value_or(Instant{}).milliseconds);
  return clock_.now().milliseconds - since >= plan_.every.count() * 1000;
}

void BackupKeeper::run() {
  std::unique_lock lock(mutex_);
  while (!closing_) {
    if (is_due()) {
      wanted_ = false;
      state_.running = true;
      state_.last_begun = clock_.now();
      lock.unlock();
      make_one();
      lock.lock();
      continue;
    }
    wakes_.wait_for(lock, std::chrono::seconds(1));
  }
}

void BackupKeeper::make_one() {
  BackupOptions options;
  options.data = plan_.data;
  options.keys = plan_.keys;
  options.to = plan_.folder / folder_name(clock_.now());
  options.keys_to = plan_.folder / keys_folder;
  options.seal_with = plan_.seal_with;
  const auto made = make_backup(options, clock_,
                                [this](const std::string& file, std::size_t done, std::size_t all) {
                                  const std::lock_guard lock(mutex_);
                                  state_.file = file;
                                  state_.done = done;
                                  state_.all = all;
                                });
  if (made) {
    drop_old();
  }
  const std::lock_guard lock(mutex_);
  state_.running = false;
  state_.file.clear();
  if (made) {
    state_.done = state_.all;
    state_.last_made = made->manifest.made_at;
  }
  state_.last_refusal = made ? std::string() : made.error().says;
}

// What cannot be removed is still listed, so somebody sees it.
void BackupKeeper::drop_old() const {
  const auto there = list();
  for (std::size_t place = plan_.keep; there && place < there->size(); ++place) {
    std::error_code ignored;
    fs::remove_all(plan_.folder / (*there)[place].name, ignored);
  }
}

}  // namespace naober::safe
