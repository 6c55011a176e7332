// What other rooms hold while they read or write: one transaction, and the named queries on it.
//
// Neither is made outside this room: Readers::read() lends a ReadTransaction, Pen::write() a
// WriteTransaction, each for the length of the work only. A WriteTransaction reads too, and sees
// what the work itself has written.
#pragma once

#include <string_view>

#include "base/result.h"
#include "store/statement.h"

namespace naober::store {

class Connection;
class Queries;

class ReadTransaction {
 public:
  ReadTransaction(Connection& connection, const Queries& queries)
      : connection_(connection), queries_(queries) {}
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;

  // The named query (store/queries.h). A name that no .sql file has is a mistake of ours: CHECK.
  // The statement may not outlive the transaction.
  Statement query(std::string_view name);
  Connection& connection() { return connection_; }

 private:
  Connection& connection_;
  const Queries& queries_;
};

class WriteTransaction final : public ReadTransaction {
 public:
  using ReadTransaction::ReadTransaction;
};

// A transaction on a connection of our own (migrations, the pen); rolls back unless committed.
class Transaction {
 public:
  enum class Mode { read, write };
  static Result<Transaction> begin(Connection& connection, Mode mode);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<void> commit();

 private:
  explicit Transaction(Connection& connection) : connection_(&connection) {}
  Connection* connection_;
};

// A part of a transaction that can fail by itself; undone unless kept.
class Savepoint {
 public:
  static Result<Savepoint> begin(Connection& connection);
  Savepoint(Savepoint&& other) noexcept;
  Savepoint& operator=(Savepoint&&) = delete;
  ~Savepoint();
  Result<void> keep();

 private:
  explicit Savepoint(Connection& connection) : connection_(&connection) {}
  Connection* connection_;
};

}  // namespace naober::store
