// Reading: each work gets a read-only connection and ONE read transaction for its whole length, so
// that everything it sees is of one moment.
//
// The pool is small and opens connections as they are needed; when all are out, read() waits for
// one. Readers never write, never checkpoint, and never hold the pen up.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

#include "base/result.h"
#include "store/connection.h"
#include "store/queries.h"
#include "store/transaction.h"

namespace naober::store {

struct ReaderOptions {
  std::size_t connection_limit = 4;
  int cache_kibibytes = 1024;
  TextSeal* seal = nullptr;  // as in ConnectionOptions
};

class Readers {
 public:
  // `queries` must outlive the pool. Opens nothing yet; the file must exist when read() is called.
  Readers(std::filesystem::path path, const Queries& queries, const ReaderOptions& options);
  ~Readers();
  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  // Runs `work` (Result<T>(ReadTransaction&)) and returns its answer.
  template <class Work>
  std::invoke_result_t<Work&, ReadTransaction&> read(Work work) {
    TRY(auto lent, lend());
    Loan loan(*this, std::move(lent));
    TRY(auto transaction, Transaction::begin(loan.connection(), Transaction::Mode::read));
    ReadTransaction reading(loan.connection(), queries_);
    auto answer = work(reading);
    if (loan.connection().damage()) {
      return tl::unexpected<Error>(*loan.connection().damage());
    }
    return answer;
  }

 private:
  // A connection that is out; goes back, or is closed when it saw damage.
  class Loan {
   public:
    Loan(Readers& readers, std::unique_ptr<Connection> connection)
        : readers_(readers), connection_(std::move(connection)) {}
    ~Loan() { readers_.take_back(std::move(connection_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Connection& connection() { return *connection_; }

   private:
    Readers& readers_;
    std::unique_ptr<Connection> connection_;
  };

  Result<std::unique_ptr<Connection>> lend();
  void take_back(std::unique_ptr<Connection> connection);

  std::filesystem::path path_;
  const Queries& queries_;
  ReaderOptions options_;
  std::mutex mutex_;
  std::condition_variable has_idle_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::size_t open_ = 0;
};

}  // namespace naober::store
