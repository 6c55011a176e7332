// Who keeps the books beside the pen. The journal is one; the store only knows when to call it.
//
// Everything here happens on the pen's thread. What a keeper remembers between calls must follow
// the disk: settled(false) means that nothing since the last settled(true) was kept.
#pragma once

#include "base/result.h"

namespace naober::store {

class WriteTransaction;

class Keeper {
 public:
  virtual ~Keeper() = default;
  // Once, before the first write, inside a transaction of its own.
  virtual Result<void> opening(WriteTransaction& transaction) = 0;
  // After the last work of a group and before its commit. An error fails the whole group.
  virtual Result<void> before_commit(WriteTransaction& transaction) = 0;
  // The commit is on disk, or everything in it is undone.
  virtual void settled(bool kept) = 0;
  // Whether there is something to write when nobody is waiting; then at_rest() is called in a
  // transaction of its own, and once more before the file is closed.
  virtual bool wants_rest() const = 0;
  virtual Result<void> at_rest(WriteTransaction& transaction) = 0;
};

}  // namespace naober::store
