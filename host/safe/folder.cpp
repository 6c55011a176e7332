#include "safe/folder.h"

#include <utility>

namespace naober::safe {

namespace {

namespace fs = std::filesystem;

Result<void> done(const std::error_code& error, const char* says, const fs::path& about) {
  if (error) {
    return refuse(Fault::unavailable, std::string(says) + ": " + error.message(), about.string());
  }
  return {};
}

}  // namespace

Result<UnfinishedFolder> UnfinishedFolder::make(const fs::path& name, Replaces replaces) {
  std::error_code error;
  if (replaces == Replaces::nothing && fs::exists(name) && !fs::is_empty(name, error)) {
    return refuse(Fault::conflict,
                  "This folder is there already, and holds something; name one that is not",
                  name.string());
  }
  fs::path absolute = fs::absolute(name).lexically_normal();
  if (!absolute.has_filename()) {  // "backups/today/"
    absolute = absolute.parent_path();
  }
  fs::path path = absolute;
  path += ".unfinished";
  fs::remove_all(path, error);
  fs::create_directories(path / "data" / "keys", error);
  TRY_DO(done(error, "The folder cannot be made", path));
  for (const fs::path& each : {path, path / "data", path / "data" / "keys"}) {
    fs::permissions(each, fs::perms::owner_all, error);
  }
  TRY_DO(done(error, "The folder cannot be kept from others", path));
  return UnfinishedFolder(std::move(path), std::move(absolute));
}

UnfinishedFolder::UnfinishedFolder(UnfinishedFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})), name_(std::move(other.name_)) {}

UnfinishedFolder::~UnfinishedFolder() {
  if (!path_.empty()) {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
}

Result<void> UnfinishedFolder::finish(const fs::path& part) {
  std::error_code error;
  fs::path old = name_;
  old += ".old";
  if (fs::exists(name_)) {
    fs::remove_all(old, error);
    fs::rename(name_, old, error);
    TRY_DO(done(error, "What stood there cannot be moved aside", name_));
  }
  fs::rename(part.empty() ? path_ : path_ / part, name_, error);
  TRY_DO(done(error, "The folder cannot be given its name", name_));
  if (part.empty()) {
    path_.clear();
  }
  fs::remove_all(old, error);
  return done(error, "What stood there before cannot be taken away", old);
}

void remove_shared_memory(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".db-shm") || name.ends_with(".db-wal")) {
      fs::remove(entry.path(), ignored);
    }
  }
}

}  // namespace naober::safe
