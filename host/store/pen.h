// One pen per file: a single writer thread owns the only writing connection, and so the order of
// things.
//
// Writes that wait share one commit (group commit), because the disk is what costs. Each has its
// own savepoint: a work that fails undoes itself and nobody else. Nobody is answered before the
// commit is on disk; when the commit fails, everyone in it is refused with Fault::unavailable and
// nothing is half. The queue is bounded: when it is full, a write is refused at once (unavailable)
// instead of waiting without end. The pen alone checkpoints, when it has nothing better to do.
//
// A pen that meets a damaged page writes nothing more until the host is started again: what lies
// around the damage can still be read, and must not be written over. Only this file is set aside,
// others go on.
//
// A work runs on the pen's thread while others wait: it reads and writes the file and nothing else.
// No script, no network, no waiting, no write() within a write(). It may be called once only, and
// what it keeps a reference to must live until write() returns.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/result.h"
#include "store/connection.h"
#include "store/keeper.h"
#include "store/queries.h"
#include "store/transaction.h"

namespace naober::store {

struct PenOptions {
  // Writes that may wait; the next one is refused.
  std::size_t queue_limit = 1024;
  // Writes that share one commit.
  std::size_t group_limit = 128;
  // Pages in the WAL (4 KiB each) before they are copied back into the file.
  int checkpoint_pages = 1000;
  // Memory for pages, in KiB: what a group touches must fit, or SQLite writes pages out before
  // their time.
  int cache_kibibytes = 8192;
  // How long nobody must write before the keeper may rest and the WAL is copied back.
  std::chrono::milliseconds rest_after{200};
};

// What the pen has done, for metrics.
struct PenCounts {
  std::uint64_t commits = 0;
  std::uint64_t works = 0;    // works that were kept
  std::uint64_t refused = 0;  // turned away because the queue was full
  std::size_t waiting = 0;
  bool set_aside = false;  // it met damage, and writes nothing more
};

class Pen {
 public:
  // Takes over a connection with Role::pen. `queries` and `keeper` (which may be null) must outlive
  // the pen.
  static Result<std::unique_ptr<Pen>> start(std::unique_ptr<Connection> connection,
                                            const Queries& queries, Keeper* keeper,
                                            const PenOptions& options);
  // Finishes what waits, lets the keeper rest, empties the WAL into the file, closes.
  ~Pen();
  Pen(const Pen&) = delete;
  Pen& operator=(const Pen&) = delete;

  // Runs `work` (Result<T>(WriteTransaction&)) and returns its answer once it is on disk.
  template <class Work>
  std::invoke_result_t<Work&, WriteTransaction&> write(Work work);

  // The same without waiting: `then` (void(Result<T>)) is called once, when the answer stands: on
  // the pen's thread after the commit, or on the caller's before write_later() returns when the
  // queue is full or the pen closes. It must be short: hand the answer on and return.
  template <class Work, class Then>
  void write_later(Work work, Then then);

  // Copies the whole WAL into the file and cuts it to nothing, between two groups: what was deleted
  // (overwritten in the file by secure_delete) then stands in no older page of the log either.
  // unavailable when a reader was in the way for too long; the log is then emptied later.
  Result<void> empty_log();

  PenCounts counts() const;

 private:
  // One waiting write. run() returns whether the work wants to be kept; fail() puts an error in the
  // place of its result; answer() gives the result to whoever waits, after which the job may be
  // gone.
  class Job {
   public:
    virtual ~Job() = default;
    virtual bool run(WriteTransaction& transaction) = 0;
    virtual void fail(const Error& error) = 0;
    virtual void answer() = 0;
  };
  template <class Work>
  class WaitingJob;
  template <class Work, class Then>
  class LaterJob;

  Pen(std::unique_ptr<Connection> connection, const Queries& queries, Keeper* keeper,
      const PenOptions& options);
  // Puts the job in the queue, or returns why not; the job then stays with the caller.
  std::optional<Error> enqueue(Job* job);
  void work_through();
  // Waits for work; an empty group means that it is time to rest. False: closing, and nothing
  // waits.
  bool take_group(std::vector<Job*>& group);
  void write_group(const std::vector<Job*>& group);
  // Runs and commits the group. The error that undid all of it, if any.
  std::optional<Error> commit_group(const std::vector<Job*>& group);
  std::optional<Error> run_in_savepoint(Job& job, WriteTransaction& transaction);
  std::optional<Error> rest();
  // The refusal of whoever comes after damage was met.
  Error set_aside() const;
  void empty_log_when_asked();
  void settle(const std::optional<Error>& failure);

  std::unique_ptr<Connection> connection_;
  const Queries& queries_;
  Keeper* keeper_;
  PenOptions options_;

  // mutex_ guards the queue, the counts and closing_; answer_mutex_ the answers of waiting callers.
  mutable std::mutex mutex_;
  std::mutex answer_mutex_;
  std::condition_variable has_work_;
  std::deque<Job*> queue_;
  PenCounts counts_;
  bool closing_ = false;
  std::uint64_t asked_to_empty_ = 0;  // how often, and how often it was done
  std::uint64_t emptied_ = 0;
  Result<void> emptying_;  // how the last one went
  std::condition_variable log_emptied_;
  std::thread thread_;
};

}  // namespace naober::store

#include "store/pen_jobs.h"
