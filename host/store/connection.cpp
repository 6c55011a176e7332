#include "store/connection.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "store/json_functions.h"
#include "store/statement.h"
#include "store/text_seal.h"

namespace naober::store {

namespace {

// Without it SQLite counts its memory under one lock of the whole process, at every row that any
// thread reads. Nobody asks for that count. Too late once SQLite has begun, and then only slower.
void spare_the_count_of_memory() {
  static const int spared = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(spared);
}

// What a statement of ours never needs more of; a hostile or broken one is stopped by it.
void set_limits(sqlite3* handle) {
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
  sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 200);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
  sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 50);
  // A row as JSON names each of its columns (json_object): two arguments a column.
  sqlite3_limit(handle, SQLITE_LIMIT_FUNCTION_ARG, 64);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
  sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
  sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, 999);
  sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 16);
  sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0);
}

void set_switches(sqlite3* handle, ConnectionOptions::Role role, TextSeal* seal) {
  const bool the_schema_can_check_json = add_json_functions(handle) == SQLITE_OK;
  CHECK(the_schema_can_check_json);
  // Room for what a running statement takes and gives back, so that a row costs no malloc: three
  // times SQLite's own measure, for statements of a dozen tables.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 1200, 120);
  CHECK(add_seal_functions(handle, seal) == SQLITE_OK);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  if (role == ConnectionOptions::Role::reader) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  }
}

// SQLite would make the file readable for everyone; what is in here is nobody's business.
Result<void> make_private_file(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    return refuse(Fault::unavailable,
                  "The file cannot be opened for writing: " + std::string(std::strerror(errno)),
                  path.string());
  }
  ::close(descriptor);
  return {};
}

// A copy on a disk that cannot be written and that has no WAL: SQLite reads it only when told that
// nobody can change it, because it cannot make the files by which readers and writers share.
bool is_frozen(const std::filesystem::path& path) {
  std::error_code error;
  const auto log_size = std::filesystem::file_size(path.string() + "-wal", error);
  return (error || log_size == 0) && ::access(path.parent_path().c_str(), W_OK) != 0;
}

std::string frozen_name(const std::filesystem::path& path) {
  std::string name = "file:";
  for (const char letter : path.string()) {
    if (letter == '%' || letter == '?' || letter == '#') {
      constexpr const char* digits = "0123456789abcdef";
      name.push_back('%');
      name.push_back(digits[static_cast<unsigned char>(letter) >> 4U]);
      name.push_back(digits[static_cast<unsigned char>(letter) & 15U]);
    } else {
      name.push_back(letter);
    }
  }
  return name + "?immutable=1";
}

Fault fault_of(int code) {
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      return Fault::conflict;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_READONLY:
    case SQLITE_INTERRUPT:
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
    case SQLITE_PERM:
    case SQLITE_NOTADB:
      return Fault::unavailable;
    default:
      return Fault::invalid;
  }
}

// The file by which readers and writers share could not grow, or a file that is made in passing:
// for those SQLite says that the disk failed, and the system that there was no room.
bool is_no_room(int code, sqlite3* handle) {
  if ((code & 0xff) != SQLITE_IOERR) {
    return false;
  }
  const int told = sqlite3_system_errno(handle);
  return code == SQLITE_IOERR_SHMSIZE || told == ENOSPC || told == EDQUOT;
}

// What to do about it, where SQLite's own words do not say so.
std::string sentence(int code, const std::string& message) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return "The disk is full; nothing was written. Free some space and try again.";
    case SQLITE_IOERR:
      return "The disk refused to read or write (" + message + "); nothing half was kept.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "Another process holds the file; try again in a moment.";
    case SQLITE_READONLY:
      return "The file or its folder cannot be written (" + message + ").";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "The file is damaged (" + message +
             "); run 'naober journal verify' and restore a backup.";
    default:
      return message;
  }
}

}  // namespace

Connection::Connection(sqlite3* handle, std::string path)
    : handle_(handle), path_(std::move(path)) {}

Connection::~Connection() {
  for (const auto& [text, slot] : kept_) {
    for (sqlite3_stmt* statement : slot->idle) {
      sqlite3_finalize(statement);
    }
  }
  // Refused only while a statement is still out: its owner broke the promise to give it back.
  CHECK(sqlite3_close(handle_) == SQLITE_OK);
}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& path,
                                                     const ConnectionOptions& options) {
  spare_the_count_of_memory();
  const bool pen = options.role == ConnectionOptions::Role::pen;
  if (pen) {
    TRY_DO(make_private_file(path));
  }
  sqlite3* handle = nullptr;
  const int flags = (pen ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
  const bool frozen = !pen && is_frozen(path);
  const std::string name = frozen ? frozen_name(path) : path.string();
  const int code =
      sqlite3_open_v2(name.c_str(), &handle, flags | (frozen ? SQLITE_OPEN_URI : 0), nullptr);
  CHECK(handle != nullptr);
  std::unique_ptr<Connection> connection(new Connection(handle, path.string()));
  if (code != SQLITE_OK) {
    return tl::unexpected<Error>(connection->error(code));
  }
  TRY_DO(connection->guard(options));
  return connection;
}

Result<std::unique_ptr<Connection>> Connection::open_in_memory() {
  spare_the_count_of_memory();
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  CHECK(handle != nullptr);
  std::unique_ptr<Connection> connection(new Connection(handle, ":memory:"));
  if (code != SQLITE_OK) {
    return tl::unexpected<Error>(connection->error(code));
  }
  set_switches(handle, ConnectionOptions::Role::pen, nullptr);
  set_limits(handle);
  TRY_DO(connection->run_script("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"));
  return connection;
}

Result<void> Connection::guard(const ConnectionOptions& options) {
  const bool pen = options.role == ConnectionOptions::Role::pen;
  set_switches(handle_, options.role, options.seal);
  set_limits(handle_);
  sqlite3_busy_timeout(handle_, options.busy_milliseconds);
  if (pen) {
    TRY_DO(run_script(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"));
  }
  TRY_DO(run_script(
      "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA cell_size_check = ON;"
      "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0;"
      "PRAGMA cache_size = -" +
      std::to_string(options.cache_kibibytes)));
  if (!pen) {
    return run_script("PRAGMA query_only = ON");
  }
  if (options.page_limit > 0) {
    TRY_DO(run_script("PRAGMA max_page_count = " + std::to_string(options.page_limit)));
  }
  // After wal_autocheckpoint, because that pragma puts a hook of its own in this place.
  sqlite3_wal_hook(
      handle_,
      [](void* self, sqlite3*, const char*, int count) {
        static_cast<Connection*>(self)->note_log_pages(count);
        return SQLITE_OK;
      },
      this);
  auto mode = statement("PRAGMA journal_mode");
  TRY(const bool told, mode.next());
  if (!told || mode.text_view_at(0) != "wal") {
    return refuse(Fault::unavailable, "The file cannot keep a write-ahead log on this disk", path_);
  }
  return {};
}

Result<sqlite3_stmt*> Connection::prepare(std::string_view sql) {
  sqlite3_stmt* prepared = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &prepared, &rest);
  if (code != SQLITE_OK) {
    return tl::unexpected<Error>(error(code));
  }
  if (prepared == nullptr) {
    return refuse(Fault::invalid, "There is no SQL statement here");
  }
  return prepared;
}

Statement Connection::statement(std::string_view sql) {
  auto found = kept_.find(sql);
  if (found == kept_.end()) {
    found = kept_.emplace(std::string(sql), std::make_unique<StatementSlot>()).first;
  }
  StatementSlot& slot = *found->second;
  if (slot.idle.empty()) {
    auto prepared = prepare(sql);
    return prepared ? Statement(*this, &slot, *prepared)
                    : Statement(*this, std::move(prepared).error());
  }
  sqlite3_stmt* prepared = slot.idle.back();
  slot.idle.pop_back();
  return Statement(*this, &slot, prepared);
}

Result<void> Connection::check(std::string_view sql) {
  sqlite3_stmt* prepared = nullptr;
  const char* rest = nullptr;
  const int code =
      sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), 0, &prepared, &rest);
  const bool empty = prepared == nullptr;
  sqlite3_finalize(prepared);
  if (code != SQLITE_OK) {
    return tl::unexpected<Error>(error(code));
  }
  if (empty) {
    return refuse(Fault::invalid, "There is no SQL statement here");
  }
  // What is left may be white space and comments, but nothing that SQLite would prepare.
  sqlite3_stmt* second = nullptr;
  const auto left = sql.size() - static_cast<std::size_t>(rest - sql.data());
  const int again = sqlite3_prepare_v3(handle_, rest, static_cast<int>(left), 0, &second, nullptr);
  const bool more = again != SQLITE_OK || second != nullptr;
  sqlite3_finalize(second);
  if (more) {
    return refuse(Fault::invalid, "One name stands for one statement; there is a second one here");
  }
  return {};
}

Result<void> Connection::run_script(const std::string& script) {
  const int code = sqlite3_exec(handle_, script.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) {
    return tl::unexpected<Error>(error(code));
  }
  return {};
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

std::int64_t Connection::changes() const { return sqlite3_changes64(handle_); }

std::int64_t Connection::last_row() const { return sqlite3_last_insert_rowid(handle_); }

bool Connection::owes_foreign_key() const {
  int owed = 0;
  int highest = 0;
  sqlite3_db_status(handle_, SQLITE_DBSTATUS_DEFERRED_FKS, &owed, &highest, 0);
  return owed != 0;
}

Result<void> Connection::checkpoint(Checkpoint how) {
  const int mode =
      how == Checkpoint::empty_the_log ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
  // Nobody waits for a reader here: what cannot be copied now is copied the next time.
  sqlite3_busy_timeout(handle_, 0);
  int in_log = 0;
  int copied = 0;
  const int code = sqlite3_wal_checkpoint_v2(handle_, nullptr, mode, &in_log, &copied);
  sqlite3_busy_timeout(handle_, 2000);
  if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY) {
    return tl::unexpected<Error>(error(code));
  }
  log_pages_ = in_log;
  copied_pages_ = copied;
  return {};
}

void Connection::note_log_pages(int count) {
  // Fewer than were copied: SQLite began the WAL from its start again.
  if (count < copied_pages_) {
    copied_pages_ = 0;
  }
  log_pages_ = count;
}

void Connection::report_damage(std::string says, std::string about) {
  if (!damage_) {
    damage_ = Error{Fault::unavailable, std::move(says), std::move(about)};
  }
}

Error Connection::error(int code) const {
  const std::string message = sqlite3_errmsg(handle_);
  rotten_ = rotten_ || (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
  const bool full = is_no_room(code, handle_);
  Error made{fault_of(code), sentence(full ? SQLITE_FULL : code, message), path_};
  if (made.fault == Fault::conflict) {
    // "UNIQUE constraint failed: plan.household_id": the part after the colon is what it is about.
    const auto colon = message.find("failed: ");
    made.about = colon == std::string::npos ? "" : message.substr(colon + 8);
  }
  return made;
}

}  // namespace naober::store
