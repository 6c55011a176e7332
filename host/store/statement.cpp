#include "store/statement.h"

#include <sqlite3.h>

#include <algorithm>

#include "store/connection.h"

namespace naober::store {

namespace {

// Names are asked for mostly in the order in which they stand, so a search begins where the last
// one of the same statement ended. It only says where to begin: the name itself is always compared.
struct LastAsked {
  sqlite3_stmt* statement = nullptr;
  int column = 0;
  int parameter = 0;
};

LastAsked& last_asked_of(sqlite3_stmt* statement) {
  thread_local LastAsked last;
  if (last.statement != statement) {
    last = LastAsked{statement};
  }
  return last;
}

// Most names differ in their first letters already.
bool is_name(std::string_view name, const char* known) {
  for (const char letter : name) {
    if (*known++ != letter) {
      return false;
    }
  }
  return *known == '\0';
}

// A value of the row is looked up once and then asked outright: what SQLite answers by column takes
// a look at the whole statement for each question. It may be asked so because a connection belongs
// to one thread and has no lock (SQLITE_OPEN_NOMUTEX).
struct Looked {
  Looked(sqlite3_stmt* row, int column)
      : value(sqlite3_column_value(row, column)), type(sqlite3_value_type(value)) {}

  std::string_view of(const void* bytes) const {
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
  }

  sqlite3_value* value;
  int type;
};

}  // namespace

Statement::Statement(Connection& connection, StatementSlot* slot, sqlite3_stmt* prepared)
    : connection_(&connection), slot_(slot), prepared_(prepared) {}

Statement::Statement(Connection& connection, Error failure)
    : connection_(&connection), slot_(nullptr), prepared_(nullptr), failure_(std::move(failure)) {}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      slot_(other.slot_),
      prepared_(std::exchange(other.prepared_, nullptr)),
      failure_(std::move(other.failure_)) {}

Statement::~Statement() {
  if (prepared_ != nullptr) {
    sqlite3_reset(prepared_);
    sqlite3_clear_bindings(prepared_);
    slot_->idle.push_back(prepared_);
  }
}

int Statement::place_of(std::string_view name) {
  if (prepared_ == nullptr) {
    return 0;
  }
  const int count = sqlite3_bind_parameter_count(prepared_);
  LastAsked& last = last_asked_of(prepared_);
  for (int tried = 0; tried < count; ++tried) {
    const int place = last.parameter % count + 1;
    last.parameter = place;
    const char* known = sqlite3_bind_parameter_name(prepared_, place);
    if (known != nullptr && is_name(name, known + 1)) {
      return place;
    }
  }
  const bool the_statement_has_a_parameter_of_this_name = false;
  CHECK(the_statement_has_a_parameter_of_this_name);
  return 0;
}

Statement& Statement::bound(int code) {
  if (code != SQLITE_OK && !failure_) {
    failure_ = connection_->error(code);
  }
  return *this;
}

Statement& Statement::bind_at(int place, std::nullptr_t) {
  return prepared_ == nullptr ? *this : bound(sqlite3_bind_null(prepared_, place));
}

Statement& Statement::bind_at(int place, std::int64_t value) {
  return prepared_ == nullptr ? *this : bound(sqlite3_bind_int64(prepared_, place, value));
}

Statement& Statement::bind_at(int place, double value) {
  return prepared_ == nullptr ? *this : bound(sqlite3_bind_double(prepared_, place, value));
}

Statement& Statement::bind_at(int place, std::string_view value) {
  if (prepared_ == nullptr) {
    return *this;
  }
  // An empty view may point at nothing, which SQLite would take for NULL.
  const char* bytes = value.empty() ? "" : value.data();
  return bound(
      sqlite3_bind_text64(prepared_, place, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::bind_at(int place, Blob value) {
  if (prepared_ == nullptr) {
    return *this;
  }
  const char* bytes = value.bytes.empty() ? "" : value.bytes.data();
  return bound(sqlite3_bind_blob64(prepared_, place, bytes, value.bytes.size(), SQLITE_TRANSIENT));
}

Statement& Statement::bind_at(int place, Money value) { return bind_at(place, value.cents); }

Statement& Statement::bind_at(int place, Term value) { return bind_at(place, value.text()); }

Result<bool> Statement::next() {
  if (failure_) {
    return tl::unexpected<Error>(*failure_);
  }
  const int code = sqlite3_step(prepared_);
  if (code == SQLITE_ROW) {
    return true;
  }
  // The error is read before the reset, which would say it again in other words.
  Error error;
  if (code != SQLITE_DONE) {
    error = connection_->error(code);
  }
  sqlite3_reset(prepared_);
  if (code != SQLITE_DONE) {
    return tl::unexpected<Error>(std::move(error));
  }
  return false;
}

Result<void> Statement::run() {
  bool more = true;
  while (more) {
    TRY(more, next());
  }
  return {};
}

std::int64_t Statement::changes() const { return connection_->changes(); }

void Statement::reset() {
  if (prepared_ != nullptr) {
    sqlite3_reset(prepared_);
    sqlite3_clear_bindings(prepared_);
  }
}

int Statement::column_of(std::string_view column) const {
  CHECK(prepared_ != nullptr);
  const int count = sqlite3_column_count(prepared_);
  LastAsked& last = last_asked_of(prepared_);
  // From the last one on: a column is often asked twice, whether it is null and what it holds.
  for (int tried = 0, place = last.column; tried < count; ++tried, ++place) {
    place = place < count ? place : 0;
    if (is_name(column, sqlite3_column_name(prepared_, place))) {
      last.column = place;
      return place;
    }
  }
  const bool the_statement_has_a_column_of_this_name = false;
  CHECK(the_statement_has_a_column_of_this_name);
  return 0;
}

void Statement::report_damage(std::string_view column, const char* expected) const {
  connection_->report_damage("The file is damaged: column '" + std::string(column) +
                                 "' does not hold " + expected +
                                 "; run 'naober journal verify' and restore a backup.",
                             connection_->path());
}

bool Statement::holds(int column, int type) const {
  if (sqlite3_column_type(prepared_, column) == type) {
    return true;
  }
  const char* expected = type == SQLITE_INTEGER ? "a whole number"
                         : type == SQLITE_FLOAT ? "a number"
                         : type == SQLITE_TEXT  ? "a text"
                                                : "bytes";
  report_damage(sqlite3_column_name(prepared_, column), expected);
  return false;
}

std::int64_t Statement::integer_at(int column) const {
  const Looked looked(prepared_, column);
  return looked.type == SQLITE_INTEGER || holds(column, SQLITE_INTEGER)
             ? sqlite3_value_int64(looked.value)
             : 0;
}

std::string_view Statement::text_view_at(int column) const {
  const Looked looked(prepared_, column);
  return looked.type == SQLITE_TEXT || holds(column, SQLITE_TEXT)
             ? looked.of(sqlite3_value_text(looked.value))
             : std::string_view();
}

std::string_view Statement::bytes_view_at(int column) const {
  const Looked looked(prepared_, column);
  return looked.type == SQLITE_BLOB || holds(column, SQLITE_BLOB)
             ? looked.of(sqlite3_value_blob(looked.value))
             : std::string_view();
}

std::int64_t Statement::integer(std::string_view column) const {
  return integer_at(column_of(column));
}

double Statement::number(std::string_view column) const {
  const int place = column_of(column);
  return holds(place, SQLITE_FLOAT) ? sqlite3_column_double(prepared_, place) : 0;
}

std::string_view Statement::text_view(std::string_view column) const {
  return text_view_at(column_of(column));
}

std::string_view Statement::bytes_view(std::string_view column) const {
  return bytes_view_at(column_of(column));
}

Date Statement::date(std::string_view column) const {
  auto parsed = Date::parse(text_view(column));
  if (!parsed) {
    report_damage(column, "a date");
    return {};
  }
  return *parsed;
}

Money Statement::money(std::string_view column) const { return Money{integer(column)}; }

Term Statement::term(std::string_view column) const {
  auto parsed = Term::parse(text_view(column));
  if (!parsed) {
    report_damage(column, "a term");
    return {};
  }
  return *parsed;
}

Hash Statement::hash(std::string_view column) const {
  const std::string_view bytes = bytes_view(column);
  Hash hash{};
  if (bytes.size() != hash.size()) {
    report_damage(column, "a hash of 32 bytes");
    return hash;
  }
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

bool Statement::is_null(std::string_view column) const {
  return sqlite3_column_type(prepared_, column_of(column)) == SQLITE_NULL;
}

std::optional<std::int64_t> Statement::optional_integer(std::string_view column) const {
  return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<std::string> Statement::optional_text(std::string_view column) const {
  return is_null(column) ? std::nullopt : std::optional(text(column));
}

std::optional<Date> Statement::optional_date(std::string_view column) const {
  return is_null(column) ? std::nullopt : std::optional(date(column));
}

std::optional<Instant> Statement::optional_instant(std::string_view column) const {
  return is_null(column) ? std::nullopt : std::optional(instant(column));
}

}  // namespace naober::store
