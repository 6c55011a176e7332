// A disk for SQLite that fails when told: the system's own VFS, with a fault before the n-th call.
//
// While one lives, every connection that is opened goes through it. One at a time.
#pragma once

#include <string>

namespace naober::store {

class FaultyDisk {
 public:
  enum class Fault { none, full, cannot_write, cannot_sync, cannot_read };
  // Whether the disk recovers after the one call that failed.
  enum class Mood { fails_once, stays_broken };

  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  // From now on, the n-th call (from 1) that the fault is about fails.
  void break_at(Fault fault, int call, Mood mood);
  void mend();
  // Whether the fault has come since break_at().
  bool came() const;
};

}  // namespace naober::store
