#include "safe/journal_follower.h"

#include <sys/stat.h>

#include "store/bystander.h"

namespace naober::safe {

namespace {

constexpr std::chrono::milliseconds between_looks{250};

// Size and time of a database and its log: they change with every commit.
std::string look_of(const std::filesystem::path& data, const std::string& name) {
  std::string look;
  for (const char* const end : {".db", ".db-wal"}) {
    struct stat about = {};
    if (::stat((data / (name + end)).c_str(), &about) == 0) {
      look += std::to_string(about.st_size) + ":" + std::to_string(about.st_mtim.tv_sec) + "." +
              std::to_string(about.st_mtim.tv_nsec) + " ";
    }
  }
  return look;
}

}  // namespace

JournalFollower::JournalFollower(std::filesystem::path data, std::vector<Listen> listeners,
                                 Failed failed)
    : data_(std::move(data)),
      listeners_(std::move(listeners)),
      failed_(std::move(failed)),
      seen_(listeners_.size()),
      last_failure_(listeners_.size()),
      thread_([this] { run(); }) {}

JournalFollower::~JournalFollower() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  wakes_.notify_all();
  thread_.join();
}

void JournalFollower::run() {
  std::unique_lock lock(mutex_);
  while (!closing_) {
    lock.unlock();
    look();
    lock.lock();
    wakes_.wait_for(lock, between_looks, [this] { return closing_; });
  }
  lock.unlock();
  look();
}

void JournalFollower::look() {
  for (const auto& name : store::files_in(data_)) {
    const std::string now = look_of(data_, name);
    for (std::size_t place = 0; place < listeners_.size(); ++place) {
      if (seen_[place][name] == now) {
        continue;
      }
      const auto told = listeners_[place](name);
      if (told) {
        seen_[place][name] = now;
        last_failure_[place].clear();
      } else if (failed_ && last_failure_[place] != told.error().says) {
        last_failure_[place] = told.error().says;
        failed_(told.error());
      }
    }
  }
}

}  // namespace naober::safe
