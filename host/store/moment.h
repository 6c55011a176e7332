// Several files of a data folder as they were at one and the same moment.
//
// take() makes the writers of all files wait, for as long as it takes to begin a read in each of
// them (milliseconds), and lets them go on. What is copied later is of that moment, however long
// copying takes and whatever is written meanwhile, because a read transaction keeps its view of the
// WAL. So a decision is never in one file and missing in the other.
//
// Nothing in the files is changed, and nothing is copied back into them: only the pen does that.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "base/result.h"
#include "store/connection.h"

namespace naober::store {

class Moment {
 public:
  // Fails when a file cannot be opened (each needs a few file handles: the error then says so), or
  // when a writer does not let go within ten seconds.
  static Result<Moment> take(const std::vector<std::filesystem::path>& files);
  Moment(Moment&&) noexcept = default;
  Moment& operator=(Moment&&) = delete;
  ~Moment();

  // Pages copied so far, and pages in all.
  using Progress = std::function<void(std::int64_t done, std::int64_t all)>;
  // Copies one of the files into a new file (0600), on disk when it returns. `target` must not
  // exist; what was begun there is removed when copying fails.
  Result<void> copy(const std::filesystem::path& file, const std::filesystem::path& target,
                    const Progress& progress = {}) const;

 private:
  Moment() = default;
  // Each with an open read transaction, begun while all writers waited.
  std::map<std::filesystem::path, std::unique_ptr<Connection>> readers_;
};

}  // namespace naober::store
