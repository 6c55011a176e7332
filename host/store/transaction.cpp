#include "store/transaction.h"

#include <atomic>
#include <utility>

#include "store/connection.h"
#include "store/queries.h"
#include "store/reads_begun.h"

namespace naober::store {

namespace {

std::atomic<std::uint64_t> begun_so_far = 0;

}  // namespace

std::uint64_t reads_begun() { return begun_so_far; }

Statement ReadTransaction::query(std::string_view name) {
  const std::string* sql = queries_.find(name);
  const bool the_query_is_in_some_sql_file = sql != nullptr;
  CHECK(the_query_is_in_some_sql_file);
  return connection_.statement(*sql);
}

Result<Transaction> Transaction::begin(Connection& connection, Mode mode) {
  if (mode == Mode::read) {
    begun_so_far.fetch_add(1, std::memory_order_relaxed);
  }
  TRY_DO(connection.statement(mode == Mode::write ? "BEGIN IMMEDIATE" : "BEGIN").run());
  return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)) {}

Transaction::~Transaction() {
  // SQLite may have rolled back by itself (full disk); then there is nothing left to undo.
  if (connection_ != nullptr && connection_->in_transaction()) {
    static_cast<void>(connection_->statement("ROLLBACK").run());
  }
}

Result<void> Transaction::commit() {
  TRY_DO(connection_->statement("COMMIT").run());
  connection_ = nullptr;
  return {};
}

Result<Savepoint> Savepoint::begin(Connection& connection) {
  TRY_DO(connection.statement("SAVEPOINT work").run());
  return Savepoint(connection);
}

Savepoint::Savepoint(Savepoint&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)) {}

Savepoint::~Savepoint() {
  if (connection_ != nullptr && connection_->in_transaction()) {
    static_cast<void>(connection_->statement("ROLLBACK TO work").run());
    static_cast<void>(connection_->statement("RELEASE work").run());
  }
}

Result<void> Savepoint::keep() {
  TRY_DO(connection_->statement("RELEASE work").run());
  connection_ = nullptr;
  return {};
}

}  // namespace naober::store
