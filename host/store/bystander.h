// Reading one file of a data folder from outside the host: for auditors and commands.
//
// Takes no lock and changes nothing; a host may be at work in the folder meanwhile. The file may
// also be a copy on a disk that cannot be written.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/queries.h"
#include "store/readers.h"

namespace naober::store {

class Bystander {
 public:
  // `name`: "region" or a municipality. not_found when the folder has no such file.
  static Result<std::unique_ptr<Bystander>> open(const std::filesystem::path& data,
                                                 const std::string& name);

  template <class Work>
  auto read(Work work) {
    return readers_.read(std::move(work));
  }
  Readers& readers() { return readers_; }

 private:
  Bystander(const std::filesystem::path& file, Queries queries)
      : queries_(std::move(queries)), readers_(file, queries_, ReaderOptions{}) {}

  Queries queries_;
  Readers readers_;
};

// "region" and the municipalities that have a file in the folder, in alphabetical order.
std::vector<std::string> files_in(const std::filesystem::path& data);

}  // namespace naober::store
