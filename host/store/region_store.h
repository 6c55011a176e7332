// The region's own file: users, sessions, organisations, bundles, the calendar; and its own
// journal.
#pragma once

#include <memory>
#include <utility>

#include "store/keeper.h"
#include "store/pen.h"
#include "store/readers.h"

namespace naober::store {

// A file that is open for reading and writing: data/region.db, or the heart of a municipality's
// store. Closing (the destructor) waits for the pen to finish.
class RegionStore {
 public:
  RegionStore(std::unique_ptr<Keeper> keeper, std::unique_ptr<Pen> pen,
              std::unique_ptr<Readers> readers)
      : keeper_(std::move(keeper)), pen_(std::move(pen)), readers_(std::move(readers)) {}

  Pen& pen() { return *pen_; }
  Readers& readers() { return *readers_; }

  template <class Work>
  auto read(Work work) {
    return readers_->read(std::move(work));
  }
  template <class Work>
  auto write(Work work) {
    return pen_->write(std::move(work));
  }

 private:
  // In this order: the readers go first, then the pen writes its last, then the keeper goes.
  std::unique_ptr<Keeper> keeper_;
  std::unique_ptr<Pen> pen_;
  std::unique_ptr<Readers> readers_;
};

}  // namespace naober::store
