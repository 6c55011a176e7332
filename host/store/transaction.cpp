#include "store/transaction.h"

#include <utility>

#include "store/connection.h"
#include "store/queries.h"

namespace naober::store {

Statement ReadTransaction::query(std::string_view name) {
  const std::string* sql = queries_.find(name);
  const bool the_query_is_in_some_sql_file = sql != nullptr;
  CHECK(the_query_is_in_some_sql_file);
  return connection_.statement(*sql);
}

Result<Transaction> Transaction::begin(Connection& connection, Mode mode) {
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
