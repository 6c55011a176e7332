// A small file of the tests' own: one table of notes, opened with the store's own tools.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "folder.h"
#include "store/connection.h"
#include "store/pen.h"
#include "store/queries.h"
#include "store/readers.h"

namespace naober::store {

inline constexpr const char* notebook_schema =
    "CREATE TABLE IF NOT EXISTS note ("
    "  number INTEGER PRIMARY KEY,"
    "  text   TEXT NOT NULL CONSTRAINT a_note_says_something CHECK (text <> ''),"
    "  parent INTEGER REFERENCES note (number) DEFERRABLE INITIALLY DEFERRED"
    ") STRICT;"
    "CREATE UNIQUE INDEX IF NOT EXISTS note_once ON note (text);"
    "CREATE TRIGGER IF NOT EXISTS no_shouting BEFORE INSERT ON note WHEN NEW.text = 'HELLO'"
    " BEGIN SELECT RAISE(ABORT, 'A note does not shout.'); END;";

inline constexpr const char* notebook_queries =
    "-- name: add_note\n"
    "INSERT INTO note (text, parent) VALUES (:text, :parent);\n"
    "-- name: count_notes\n"
    "SELECT count(*) AS notes FROM note;\n"
    "-- name: find_note\n"
    "SELECT number, text, parent FROM note WHERE text = :text;\n";

inline Queries notebook_query_list() {
  Queries queries;
  EXPECT_TRUE(queries.read(notebook_queries, "notebook.sql", "municipality"));
  return queries;
}

inline Result<std::unique_ptr<Connection>> open_notebook(const std::filesystem::path& path,
                                                         std::int64_t page_limit = 0) {
  ConnectionOptions options;
  options.role = ConnectionOptions::Role::pen;
  options.page_limit = page_limit;
  TRY(auto connection, Connection::open(path, options));
  TRY_DO(connection->run_script(notebook_schema));
  return connection;
}

inline Result<void> add_note(WriteTransaction& transaction, const std::string& text) {
  auto add = transaction.query("add_note");
  add.bind("text", text).bind("parent", nullptr);
  return add.run();
}

inline Result<std::int64_t> count_notes(ReadTransaction& transaction) {
  auto count = transaction.query("count_notes");
  TRY_DO(count.next());
  return count.integer("notes");
}

// The notebook as the house would open it: one pen, and readers beside it.
class Notebook {
 public:
  explicit Notebook(const PenOptions& options = {}, Keeper* keeper = nullptr,
                    std::int64_t page_limit = 0)
      : queries(notebook_query_list()), path(folder.path() / "notes.db") {
    auto connection = open_notebook(path, page_limit);
    EXPECT_TRUE(connection);
    auto started = Pen::start(*std::move(connection), queries, keeper, options);
    EXPECT_TRUE(started);
    pen = *std::move(started);
    readers = std::make_unique<Readers>(path, queries, ReaderOptions{});
  }

  Result<void> add(const std::string& text) {
    return pen->write([&](WriteTransaction& transaction) { return add_note(transaction, text); });
  }
  std::int64_t count() { return readers->read(count_notes).value_or(-1); }

  TemporaryFolder folder;
  Queries queries;
  std::filesystem::path path;
  std::unique_ptr<Pen> pen;
  std::unique_ptr<Readers> readers;
};

}  // namespace naober::store
