// A folder that appears when it is whole, and not before.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace naober::safe {

class UnfinishedFolder {
 public:
  enum class Replaces { nothing, what_was_there };
  // Begins beside `name`, in "<name>.unfinished" (0700). conflict when `name` is there already and
  // nothing may be replaced. What an interrupted attempt left there is taken away first.
  static Result<UnfinishedFolder> make(const std::filesystem::path& name, Replaces replaces);
  UnfinishedFolder(UnfinishedFolder&& other) noexcept;
  UnfinishedFolder& operator=(UnfinishedFolder&&) = delete;
  // Takes away what was not finished.
  ~UnfinishedFolder();

  // Where to write: it has the folders data/ and data/keys/.
  const std::filesystem::path& path() const { return path_; }
  // Gives the folder its name, or the part of it that is wanted ("data"). What stood there is gone
  // when this returns, and not before.
  Result<void> finish(const std::filesystem::path& part = {});

 private:
  UnfinishedFolder(std::filesystem::path path, std::filesystem::path name)
      : path_(std::move(path)), name_(std::move(name)) {}
  std::filesystem::path path_;  // empty when finished or moved from
  std::filesystem::path name_;
};

// Takes away the -shm and -wal files that reading a copied database leaves behind.
void remove_shared_memory(const std::filesystem::path& folder);

}  // namespace naober::safe
