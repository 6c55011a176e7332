#include "store/faulty_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <cstddef>
#include <new>

namespace naober::store {

namespace {

// What is to happen, and how far we are: read on every thread that SQLite writes from.
std::atomic<FaultyDisk::Fault> fault_now{FaultyDisk::Fault::none};
std::atomic<FaultyDisk::Mood> mood_now{FaultyDisk::Mood::fails_once};
std::atomic<int> calls_left{0};
std::atomic<bool> has_come{false};

// Whether the call that is about to be made fails.
bool fails(FaultyDisk::Fault fault) {
  if (fault_now.load() != fault || --calls_left > 0) {
    return false;
  }
  if (has_come.exchange(true) && mood_now.load() == FaultyDisk::Mood::fails_once) {
    return false;
  }
  return true;
}

// A file of ours: SQLite's own lies behind it in the same block of memory.
struct File {
  sqlite3_file base;
};

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

int close(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }
int read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 place) {
  return fails(FaultyDisk::Fault::cannot_read)
             ? SQLITE_IOERR_READ
             : real(file)->pMethods->xRead(real(file), bytes, count, place);
}
int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 place) {
  if (fails(FaultyDisk::Fault::full)) {
    return SQLITE_FULL;
  }
  if (fails(FaultyDisk::Fault::cannot_write)) {
    // Half of it arrived, as on a disk that is pulled out.
    real(file)->pMethods->xWrite(real(file), bytes, count / 2, place);
    return SQLITE_IOERR_WRITE;
  }
  return real(file)->pMethods->xWrite(real(file), bytes, count, place);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return fails(FaultyDisk::Fault::cannot_write) ? SQLITE_IOERR_TRUNCATE
                                                : real(file)->pMethods->xTruncate(real(file), size);
}
// Nobody pulls the plug of this machine here, so what the system holds need not go to the disk
// itself.
int sync(sqlite3_file*, int) {
  return fails(FaultyDisk::Fault::cannot_sync) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}
int size(sqlite3_file* file, sqlite3_int64* to) {
  return real(file)->pMethods->xFileSize(real(file), to);
}
int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int is_reserved(sqlite3_file* file, int* to) {
  return real(file)->pMethods->xCheckReservedLock(real(file), to);
}
int control(sqlite3_file* file, int what, void* with) {
  return real(file)->pMethods->xFileControl(real(file), what, with);
}
int sector(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int traits(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
int shared_map(sqlite3_file* file, int region, int size, int extend, void volatile** to) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, to);
}
int shared_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shared_barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int shared_unmap(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

const sqlite3_io_methods methods = {
    2,           close,          read,         write,   truncate, sync,   size,
    lock,        unlock,         is_reserved,  control, sector,   traits, shared_map,
    shared_lock, shared_barrier, shared_unmap, nullptr, nullptr};

sqlite3_vfs* unix_disk = nullptr;
sqlite3_vfs faulty_disk;

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* opened) {
  file->pMethods = nullptr;
  const int code = unix_disk->xOpen(unix_disk, name, real(file), flags, opened);
  if (real(file)->pMethods != nullptr) {
    file->pMethods = &methods;
  }
  return code;
}

}  // namespace

FaultyDisk::FaultyDisk() {
  unix_disk = sqlite3_vfs_find(nullptr);
  faulty_disk = *unix_disk;
  faulty_disk.zName = "faulty";
  faulty_disk.szOsFile = static_cast<int>(sizeof(File)) + unix_disk->szOsFile;
  faulty_disk.xOpen = open;
  sqlite3_vfs_register(&faulty_disk, 1);
  mend();
}

FaultyDisk::~FaultyDisk() {
  mend();
  sqlite3_vfs_unregister(&faulty_disk);
  sqlite3_vfs_register(unix_disk, 1);
}

void FaultyDisk::break_at(Fault fault, int call, Mood mood) {
  mend();
  calls_left = call;
  mood_now = mood;
  fault_now = fault;
}

void FaultyDisk::mend() {
  fault_now = Fault::none;
  has_come = false;
}

bool FaultyDisk::came() const { return has_come.load(); }

}  // namespace naober::store
