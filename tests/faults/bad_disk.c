// A disk that does as it is told: preloaded into a host, it lets the calls by which files in one folder are
// read and written fail, as long as a file outside says so. NAOBER_BAD_FOLDER names the folder, NAOBER_BAD_NEWS
// the file; its first letter is the news:
//   f  full: no write finds room             r  read-only: nothing can be written or opened for writing
//   e  failing: writes and syncs are errors  i  unreadable: reads are errors
// Only what was opened in the folder is touched, so logs and sockets go on.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { handles = 4096 };
static volatile char is_ours[handles];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static char news(void) {
  static __typeof__(&open) real_open = NULL;
  static __typeof__(&read) real_read = NULL;
  const char* file = getenv("NAOBER_BAD_NEWS");
  if (real_open == NULL) {
    real_read = REAL(read);
    real_open = REAL(open);
  }
  char letter = '.';
  const int descriptor = file == NULL ? -1 : real_open(file, O_RDONLY | O_CLOEXEC);
  if (descriptor >= 0) {
    if (real_read(descriptor, &letter, 1) != 1) {
      letter = '.';
    }
    close(descriptor);
  }
  return letter;
}

static int lies_in_our_folder(const char* path) {
  const char* folder = getenv("NAOBER_BAD_FOLDER");
  return folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_bad(int descriptor) {
  return descriptor >= 0 && descriptor < handles && is_ours[descriptor];
}

// What a write to this file ends with, or 0.
static int error_of_write(int descriptor) {
  if (!is_bad(descriptor)) {
    return 0;
  }
  switch (news()) {
    case 'f':
      return ENOSPC;
    case 'r':
      return EROFS;
    case 'e':
      return EIO;
    default:
      return 0;
  }
}

static int error_of_read(int descriptor) {
  return is_bad(descriptor) && news() == 'i' ? EIO : 0;
}

static int open_ours(const char* path, int flags, mode_t mode, __typeof__(&open) real) {
  const int ours = lies_in_our_folder(path);
  if (ours && (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0 && news() == 'r') {
    errno = EROFS;
    return -1;
  }
  const int descriptor = real(path, flags, mode);
  if (descriptor >= 0 && descriptor < handles) {
    is_ours[descriptor] = (char)ours;
  }
  return descriptor;
}

#define OPEN(name)                               \
  int name(const char* path, int flags, ...) {   \
    va_list rest;                                \
    va_start(rest, flags);                       \
    const mode_t mode = va_arg(rest, mode_t);    \
    va_end(rest);                                \
    return open_ours(path, flags, mode, REAL(name)); \
  }
OPEN(open)
OPEN(open64)

#define FAIL_IF(error)   \
  do {                   \
    const int e = error; \
    if (e != 0) {        \
      errno = e;         \
      return -1;         \
    }                    \
  } while (0)

ssize_t write(int descriptor, const void* bytes, size_t count) {
  FAIL_IF(error_of_write(descriptor));
  return REAL(write)(descriptor, bytes, count);
}
ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t place) {
  FAIL_IF(error_of_write(descriptor));
  return REAL(pwrite)(descriptor, bytes, count, place);
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t place) {
  FAIL_IF(error_of_write(descriptor));
  return REAL(pwrite64)(descriptor, bytes, count, place);
}
ssize_t read(int descriptor, void* bytes, size_t count) {
  FAIL_IF(error_of_read(descriptor));
  return REAL(read)(descriptor, bytes, count);
}
ssize_t pread(int descriptor, void* bytes, size_t count, off_t place) {
  FAIL_IF(error_of_read(descriptor));
  return REAL(pread)(descriptor, bytes, count, place);
}
ssize_t pread64(int descriptor, void* bytes, size_t count, off64_t place) {
  FAIL_IF(error_of_read(descriptor));
  return REAL(pread64)(descriptor, bytes, count, place);
}
int fsync(int descriptor) {
  FAIL_IF(error_of_write(descriptor));
  return REAL(fsync)(descriptor);
}
int fdatasync(int descriptor) {
  FAIL_IF(error_of_write(descriptor));
  return REAL(fdatasync)(descriptor);
}
int ftruncate(int descriptor, off_t size) {
  FAIL_IF(error_of_write(descriptor));
  return REAL(ftruncate)(descriptor, size);
}
int ftruncate64(int descriptor, off64_t size) {
  FAIL_IF(error_of_write(descriptor));
  return REAL(ftruncate64)(descriptor, size);
}
