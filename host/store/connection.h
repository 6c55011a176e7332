// One open SQLite file. The only place that decides how we open one.
//
// Every connection of the house is opened here, so every one has the same guards: WAL, every commit
// on disk before it is answered (synchronous=FULL), foreign keys, strict quoting, no trust in what
// a schema says, tight limits, no memory mapping. Only the pen's connection writes and only it
// copies the WAL back into the file (checkpoint): SQLite before 3.51.3 can corrupt a WAL when two
// connections do.
//
// A connection belongs to one thread at a time and is not copied or moved; statements borrow it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace naober::store {

class Statement;
class TextSeal;

// The idle statements of one text: usually one, more when a statement is used inside its own loop.
struct StatementSlot {
  std::vector<sqlite3_stmt*> idle;
};

struct ConnectionOptions {
  enum class Role { pen, reader };
  Role role = Role::reader;
  // Memory for pages, in KiB: an upper bound, filled as the work needs it.
  int cache_kibibytes = 2048;
  // How long to wait for a lock that another process holds, in milliseconds.
  int busy_milliseconds = 2000;
  // The largest the file may grow, in pages of 4 KiB; 0: as large as the disk. (Tests fill a disk
  // with it.)
  std::int64_t page_limit = 0;
  // Opens and seals texts about people (store/text_seal.h); outlives the connection. May be null.
  TextSeal* seal = nullptr;
};

class Connection {
 public:
  // Opens `path`; a pen's connection makes the file when it is not there, a reader's never does.
  static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& path,
                                                  const ConnectionOptions& options);
  // A database without a file, gone with the connection; for checking SQL before it meets a file.
  static Result<std::unique_ptr<Connection>> open_in_memory();
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // A statement for `sql`, prepared once per connection and kept. When it cannot be prepared, the
  // statement carries the error and gives it at its first step, so that the caller has one exit.
  // The statement may not outlive the connection.
  Statement statement(std::string_view sql);
  // Prepares and forgets: the error when `sql` is not one sound statement, or when `sql` is
  // several.
  Result<void> check(std::string_view sql);
  // Runs a script of several statements (migrations, pragmas). Results are thrown away.
  Result<void> run_script(const std::string& script);

  // Whether a transaction is open. SQLite closes one by itself on a full disk, for example.
  bool in_transaction() const;
  // Rows changed by the last statement that changed any.
  std::int64_t changes() const;
  // The integer primary key of the last row that was inserted.
  std::int64_t last_row() const;
  // Whether a deferred foreign key still points at nothing.
  bool owes_foreign_key() const;

  // Copies what is in the WAL into the file, as far as no reader is in the way. `empty_the_log`
  // also cuts the WAL to nothing. Only for the pen. Pages that were in the WAL, or the error.
  enum class Checkpoint { what_can_be, empty_the_log };
  Result<void> checkpoint(Checkpoint how);
  // Pages in the WAL that are not in the file yet, after the last commit of this connection.
  int pages_to_copy() const { return log_pages_ - copied_pages_; }

  // The first sign that the file holds what no writer of ours wrote (a text where the schema
  // promises a number). Whoever lends the connection refuses the whole work on it.
  const std::optional<Error>& damage() const { return damage_; }
  void report_damage(std::string says, std::string about);
  void forget_damage() { damage_.reset(); }
  // Whether SQLite itself ever met a page here that no longer fits the others.
  bool is_rotten() const { return rotten_; }

  const std::string& path() const { return path_; }
  // The error of the last call that failed, in our terms. `code` is SQLite's extended result code.
  Error error(int code) const;
  sqlite3* handle() const { return handle_; }

 private:
  friend class Statement;
  Connection(sqlite3* handle, std::string path);
  Result<void> guard(const ConnectionOptions& options);
  Result<sqlite3_stmt*> prepare(std::string_view sql);

  // Lets a map of texts be asked for a view, without a copy.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  sqlite3* handle_;
  std::string path_;
  // Prepared statements that are not in use, by their text.
  std::unordered_map<std::string, std::unique_ptr<StatementSlot>, TextHash, std::equal_to<>> kept_;
  std::optional<Error> damage_;
  mutable bool rotten_ = false;
  void note_log_pages(int count);
  int log_pages_ = 0;
  int copied_pages_ = 0;
};

}  // namespace naober::store
