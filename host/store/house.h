// The data folder as a whole: one host per folder, one file per municipality, opened when needed.
//
//   data/naober.lock            held by the running host, with its process id
//   data/region.db              users, organisations, bundles
//   data/<municipality>.db      cases and journal
//   data/<municipality>.keys.db wrapped person keys (store/vault.h)
//   data/keys/                  the municipalities' keys and the journals' signing keys (0700)
//
// open() refuses, with a sentence: a folder that cannot be written, a folder another host holds
// (naming its process id), a file of a newer version, a migration that was edited after it ran, a
// query with a typo. Municipalities that nobody uses are closed, the longest unused first, so that
// hundreds of them need few file handles; opening one again takes about a millisecond.
#pragma once

#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "store/lock_file.h"
#include "store/municipality_store.h"
#include "store/queries.h"
#include "store/region_store.h"

namespace naober::store {

// Makes the keeper of one file: `name` is "region" or the municipality's, `key_folder` exists.
// Called whenever the file is opened. The journal's is journal::sealer_maker().
using KeeperMaker = std::function<Result<std::unique_ptr<Keeper>>(
    const std::string& name, const std::filesystem::path& key_folder)>;

struct HouseOptions {
  std::filesystem::path data;
  // Where the keys are; empty: data/keys.
  std::filesystem::path keys = {};
  // Where systemd lends the municipalities' keys ($CREDENTIALS_DIRECTORY); empty: nowhere.
  std::filesystem::path credentials = {};
  // Municipalities that may be open at once without being used.
  std::size_t open_limit = 8;
  PenOptions pen = {};
  ReaderOptions readers = {};
  // May be empty: then no books are kept (tests of this room).
  KeeperMaker keeper = {};
};

// A municipality's store on loan. While a loan lives, the store stays open. Cheap to copy.
using MunicipalityLoan = std::shared_ptr<MunicipalityStore>;

class House {
 public:
  // `clock` and `random` must outlive the house.
  static Result<std::unique_ptr<House>> open(const HouseOptions& options, const Clock& clock,
                                             Random& random);
  ~House();
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  RegionStore& region() { return *region_; }

  // The store of a municipality, opened (and its files made) when it is not. `name`: lower case
  // letters, digits, '_' and '-', as the folder in municipalities/. Whoever calls has checked that
  // the region has it.
  Result<MunicipalityLoan> municipality(std::string_view name);
  // The names of the municipalities that have a file, in alphabetical order.
  std::vector<std::string> names() const;
  // Stores that are open now.
  std::size_t open_count() const;
  // The open files ("region" among them) whose pen met damage, and which are only read since.
  std::vector<std::string> set_aside() const;
  // Closes the stores that nobody holds.
  void close_unused();

 private:
  House(HouseOptions options, const Clock& clock, Random& random, LockFile lock,
        Queries region_queries, Queries municipality_queries);
  Result<void> open_region();
  Result<MunicipalityLoan> open_municipality(const std::string& name);
  void make_room();

  HouseOptions options_;
  const Clock& clock_;
  Random& random_;
  LockFile lock_;
  Queries region_queries_;
  Queries municipality_queries_;
  std::unique_ptr<RegionStore> region_;
  mutable std::mutex mutex_;
  // The most recently used first.
  std::list<MunicipalityLoan> open_;
};

}  // namespace naober::store
