// One prepared statement on loan: bind, step, read columns; it goes back to its connection by
// itself.
//
//   auto find = transaction.query("find_client");
//   find.bind("client_id", id);
//   TRY(const bool there, find.next());
//   if (there) { client.given_name = find.text("given_name"); }
//
// Errors wait: a statement that could not be prepared or bound says so at next() or run(). A
// constraint that refuses is Fault::conflict, with the sentence of its RAISE(ABORT, '…') in `says`,
// or SQLite's own, and the name of the constraint or column in `about`. A disk that is full, a file
// that is locked or read-only is Fault::unavailable. A column name that the statement does not have
// is a mistake of ours: CHECK. A value of another type than asked for is damage: the transaction it
// was read in fails.
//
// Stored forms: Date "2026-04-27" (TEXT), Instant milliseconds (INTEGER), bool 0 or 1, Money cents
// (INTEGER), Term "6w" (TEXT), Id its text, Hash and Blob raw bytes (BLOB), an empty optional NULL.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/date.h"
#include "base/hash.h"
#include "base/id.h"
#include "base/money.h"
#include "base/result.h"
#include "base/term.h"

struct sqlite3_stmt;

namespace naober::store {

class Connection;
struct StatementSlot;

// Raw bytes on loan, to be bound as a BLOB.
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Binds the parameter `:name`. Bytes are copied. Returns the statement, so that binds can be
  // chained.
  template <class T>
  Statement& bind(std::string_view name, const T& value) {
    return bind_at(place_of(name), value);
  }
  // Binds the parameter at a place, counted from 1.
  Statement& bind_at(int place, std::nullptr_t);
  Statement& bind_at(int place, std::int64_t value);
  Statement& bind_at(int place, int value) { return bind_at(place, std::int64_t{value}); }
  Statement& bind_at(int place, bool value) { return bind_at(place, std::int64_t{value ? 1 : 0}); }
  Statement& bind_at(int place, double value);
  Statement& bind_at(int place, std::string_view value);
  Statement& bind_at(int place, const std::string& value) {
    return bind_at(place, std::string_view(value));
  }
  Statement& bind_at(int place, const char* value) {
    return bind_at(place, std::string_view(value));
  }
  Statement& bind_at(int place, Blob value);
  Statement& bind_at(int place, const Hash& value) { return bind_at(place, Blob{bytes_of(value)}); }
  Statement& bind_at(int place, Date value) { return bind_at(place, value.text()); }
  Statement& bind_at(int place, Instant value) { return bind_at(place, value.milliseconds); }
  Statement& bind_at(int place, Money value);
  Statement& bind_at(int place, Term value);
  template <class Tag>
  Statement& bind_at(int place, const Id<Tag>& value) {
    return bind_at(place, value.text());
  }
  template <class T>
  Statement& bind_at(int place, const std::optional<T>& value) {
    return value ? bind_at(place, *value) : bind_at(place, nullptr);
  }

  // Steps to the next row: yes, there is one; no, that was all.
  Result<bool> next();
  // Steps to the end, for statements that give no rows; more often than once with other values:
  // reset().
  Result<void> run();
  // Rows that run() inserted, updated or deleted.
  std::int64_t changes() const;
  // Ready to run again; bindings are cleared.
  void reset();

  // The columns of the row that next() stands on, by name. Texts and bytes are copies.
  std::int64_t integer(std::string_view column) const;
  double number(std::string_view column) const;
  bool boolean(std::string_view column) const { return integer(column) != 0; }
  std::string text(std::string_view column) const { return std::string(text_view(column)); }
  std::string bytes(std::string_view column) const { return std::string(bytes_view(column)); }
  Date date(std::string_view column) const;
  Instant instant(std::string_view column) const { return Instant{integer(column)}; }
  Money money(std::string_view column) const;
  Term term(std::string_view column) const;
  Hash hash(std::string_view column) const;
  template <class SomeId>
  SomeId id(std::string_view column) const {
    auto parsed = SomeId::parse(text_view(column));
    if (!parsed) {
      report_damage(column, "an id");
      return SomeId();
    }
    return *std::move(parsed);
  }

  bool is_null(std::string_view column) const;
  std::optional<std::int64_t> optional_integer(std::string_view column) const;
  std::optional<std::string> optional_text(std::string_view column) const;
  std::optional<Date> optional_date(std::string_view column) const;
  std::optional<Instant> optional_instant(std::string_view column) const;
  template <class SomeId>
  std::optional<SomeId> optional_id(std::string_view column) const {
    return is_null(column) ? std::nullopt : std::optional<SomeId>(id<SomeId>(column));
  }

  // Loans, until the next next(), reset() or the end of the statement; for paths that are hot.
  std::string_view text_view(std::string_view column) const;
  std::string_view bytes_view(std::string_view column) const;
  // The same by place, counted from 0, for loops that read millions.
  std::int64_t integer_at(int column) const;
  std::string_view text_view_at(int column) const;
  std::string_view bytes_view_at(int column) const;

 private:
  friend class Connection;
  Statement(Connection& connection, StatementSlot* slot, sqlite3_stmt* prepared);
  Statement(Connection& connection, Error failure);
  int place_of(std::string_view name);
  int column_of(std::string_view column) const;
  // Whether the column holds the SQLite type asked for; otherwise it is reported as damage.
  bool holds(int column, int type) const;
  void report_damage(std::string_view column, const char* expected) const;
  Statement& bound(int code);

  Connection* connection_;
  StatementSlot* slot_;
  sqlite3_stmt* prepared_;
  // Why it cannot run, when it cannot.
  std::optional<Error> failure_;
};

}  // namespace naober::store
