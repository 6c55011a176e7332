#include "store/moment.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace naober::store {

namespace {

constexpr int patience_milliseconds = 10'000;
constexpr int pages_at_a_time = 1024;

struct CloseHandle {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

Error error_of(sqlite3* handle, const char* what, const std::filesystem::path& file) {
  return {Fault::unavailable,
          std::string(what) + ": " + (handle ? sqlite3_errmsg(handle) : "out of memory"),
          file.string()};
}

// Holds the right to write without ever using it. It is no pen's connection: that would copy the
// WAL back when it closes.
Result<Handle> hold_writer(const std::filesystem::path& file) {
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Handle handle(opened);
  if (code != SQLITE_OK) {
    Error error = error_of(handle.get(), "The file cannot be opened for a backup", file);
    if (errno == EMFILE || errno == ENFILE) {
      error.says += "; too many files are open: raise the limit (ulimit -n) and try again";
    }
    return tl::unexpected<Error>(std::move(error));
  }
  sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_busy_timeout(handle.get(), patience_milliseconds);
  if (sqlite3_exec(handle.get(), "PRAGMA wal_autocheckpoint = 0; BEGIN IMMEDIATE", nullptr, nullptr,
                   nullptr) != SQLITE_OK) {
    return tl::unexpected<Error>(
        error_of(handle.get(), "The writer of this file does not let go", file));
  }
  return handle;
}

// A read transaction begins at its first read, not at BEGIN.
Result<std::unique_ptr<Connection>> begin_reading(const std::filesystem::path& file) {
  ConnectionOptions options;
  options.busy_milliseconds = patience_milliseconds;
  TRY(auto reader, Connection::open(file, options));
  TRY_DO(reader->run_script("BEGIN; SELECT count(*) FROM sqlite_schema"));
  return reader;
}

// A region has hundreds of files, and each is open twice for a moment.
void ask_for_more_file_handles() {
  rlimit limit = {};
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
}

Result<void> make_new_file(const std::filesystem::path& target) {
  const int descriptor = ::open(target.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    return refuse(errno == EEXIST ? Fault::conflict : Fault::unavailable,
                  std::string("The copy cannot be made: ") + std::strerror(errno), target.string());
  }
  ::close(descriptor);
  return {};
}

Result<void> put_on_disk(const std::filesystem::path& target) {
  const int descriptor = ::open(target.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int reason = errno;
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  if (!done) {
    return refuse(Fault::unavailable,
                  std::string("The copy cannot be put on disk: ") + std::strerror(reason),
                  target.string());
  }
  return {};
}

Result<void> copy_pages(sqlite3* from, const std::filesystem::path& target,
                        const Moment::Progress& progress) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(target.c_str(), &opened,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  const Handle into(opened);
  if (code != SQLITE_OK) {
    return tl::unexpected<Error>(error_of(into.get(), "The copy cannot be made", target));
  }
  // It is put on disk at once, at the end; until then it is nothing.
  sqlite3_exec(into.get(), "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr,
               nullptr);
  sqlite3_backup* const backup = sqlite3_backup_init(into.get(), "main", from, "main");
  if (backup == nullptr) {
    return tl::unexpected<Error>(error_of(into.get(), "The copy cannot be made", target));
  }
  int step = SQLITE_OK;
  while (step == SQLITE_OK) {
    step = sqlite3_backup_step(backup, pages_at_a_time);
    if (progress) {
      const int all = sqlite3_backup_pagecount(backup);
      progress(all - sqlite3_backup_remaining(backup), all);
    }
  }
  sqlite3_backup_finish(backup);
  if (step != SQLITE_DONE) {
    return tl::unexpected<Error>(error_of(into.get(), "The copy stopped half way", target));
  }
  return {};
}

}  // namespace

Result<Moment> Moment::take(const std::vector<std::filesystem::path>& files) {
  ask_for_more_file_handles();
  std::vector<Handle> writers;  // they let go when this function returns
  for (const auto& file : files) {
    TRY(auto writer, hold_writer(file));
    writers.push_back(std::move(writer));
  }
  Moment moment;
  for (const auto& file : files) {
    TRY(auto reader, begin_reading(file));
    moment.readers_.emplace(file, std::move(reader));
  }
  return moment;
}

Moment::~Moment() {
  for (const auto& [file, reader] : readers_) {
    static_cast<void>(reader->run_script("ROLLBACK"));
  }
}

Result<void> Moment::copy(const std::filesystem::path& file, const std::filesystem::path& target,
                          const Progress& progress) const {
  const auto found = readers_.find(file);
  CHECK(found != readers_.end());
  TRY_DO(make_new_file(target));
  auto copied = copy_pages(found->second->handle(), target, progress);
  if (copied) {
    copied = put_on_disk(target);
  }
  if (!copied) {
    std::error_code ignored;
    std::filesystem::remove(target, ignored);
  }
  return copied;
}

}  // namespace naober::store
