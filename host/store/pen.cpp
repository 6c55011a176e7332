#include "store/pen.h"

#include <csignal>
#include <exception>
#include <utility>

namespace naober::store {

namespace {

// Pages that are worth two syncs of the disk when nobody waits.
constexpr int pages_worth_a_rest = 64;

// Signals are for the main thread; the pen must never be woken out of a commit.
void leave_signals_to_others() {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

}  // namespace

Pen::Pen(std::unique_ptr<Connection> connection, const Queries& queries, Keeper* keeper,
         const PenOptions& options)
    : connection_(std::move(connection)), queries_(queries), keeper_(keeper), options_(options) {}

Result<std::unique_ptr<Pen>> Pen::start(std::unique_ptr<Connection> connection,
                                        const Queries& queries, Keeper* keeper,
                                        const PenOptions& options) {
  std::unique_ptr<Pen> pen(new Pen(std::move(connection), queries, keeper, options));
  if (keeper != nullptr) {
    TRY(auto transaction, Transaction::begin(*pen->connection_, Transaction::Mode::write));
    WriteTransaction writing(*pen->connection_, queries);
    TRY_DO(keeper->opening(writing));
    TRY_DO(transaction.commit());
    keeper->settled(true);
  }
  pen->thread_ = std::thread([raw = pen.get()] {
    leave_signals_to_others();
    raw->work_through();
  });
  return pen;
}

Pen::~Pen() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
    has_work_.notify_one();
  }
  if (thread_.joinable()) {
    thread_.join();
  }
}

PenCounts Pen::counts() const {
  const std::lock_guard lock(mutex_);
  PenCounts counts = counts_;
  counts.waiting = queue_.size();
  return counts;
}

std::optional<Error> Pen::enqueue(Job* job) {
  const std::lock_guard lock(mutex_);
  if (closing_) {
    return Error{Fault::unavailable, "The host is closing; nothing was written.",
                 connection_->path()};
  }
  if (counts_.set_aside) {
    return set_aside();
  }
  if (queue_.size() >= options_.queue_limit) {
    ++counts_.refused;
    return Error{Fault::unavailable,
                 "Too many writes are waiting; nothing was written. Try again in a moment.",
                 connection_->path()};
  }
  queue_.push_back(job);
  has_work_.notify_one();
  return std::nullopt;
}

Error Pen::set_aside() const {
  return {Fault::unavailable,
          "The file is damaged and was set aside: nothing is written to it until a backup is "
          "restored and the "
          "host is started again.",
          connection_->path()};
}

void Pen::work_through() {
  std::vector<Job*> group;
  while (take_group(group)) {
    if (group.empty()) {
      // What fails here fails again, and says so, at the next write.
      static_cast<void>(rest());
      empty_log_when_asked();
      continue;
    }
    write_group(group);
    // Those who were just answered write again: let them in, so that the next commit is theirs
    // together. Whoever writes alone is not kept waiting.
    if (group.size() > 1) {
      std::this_thread::yield();
    }
    group.clear();
    if (connection_->pages_to_copy() >= options_.checkpoint_pages) {
      static_cast<void>(connection_->checkpoint(Connection::Checkpoint::what_can_be));
    }
  }
  static_cast<void>(rest());
  static_cast<void>(connection_->checkpoint(Connection::Checkpoint::empty_the_log));
}

bool Pen::take_group(std::vector<Job*>& group) {
  std::unique_lock lock(mutex_);
  const auto woken = [this] { return closing_ || !queue_.empty() || asked_to_empty_ != emptied_; };
  const bool wants_rest = (keeper_ != nullptr && keeper_->wants_rest()) ||
                          connection_->pages_to_copy() >= pages_worth_a_rest;
  if (!wants_rest) {
    has_work_.wait(lock, woken);
  } else if (!has_work_.wait_for(lock, options_.rest_after, woken)) {
    return true;
  }
  while (!queue_.empty() && group.size() < options_.group_limit) {
    group.push_back(queue_.front());
    queue_.pop_front();
  }
  return !group.empty() || asked_to_empty_ != emptied_;
}

Result<void> Pen::empty_log() {
  std::unique_lock lock(mutex_);
  if (closing_) {
    return refuse(Fault::unavailable, "The host is closing; the log is emptied when it ends.",
                  connection_->path());
  }
  const std::uint64_t mine = ++asked_to_empty_;
  has_work_.notify_one();
  log_emptied_.wait(lock, [&] { return emptied_ >= mine; });
  return emptying_;
}

void Pen::empty_log_when_asked() {
  std::unique_lock lock(mutex_);
  if (asked_to_empty_ == emptied_) {
    return;
  }
  const std::uint64_t asked = asked_to_empty_;
  lock.unlock();
  auto emptied = connection_->checkpoint(Connection::Checkpoint::empty_the_log);
  lock.lock();
  emptying_ = std::move(emptied);
  emptied_ = asked;
  log_emptied_.notify_all();
}

void Pen::write_group(const std::vector<Job*>& group) {
  const std::optional<Error> failure = counts().set_aside ? set_aside() : commit_group(group);
  settle(failure);
  if (failure && connection_->is_rotten()) {
    const std::lock_guard lock(mutex_);
    counts_.set_aside = true;
  }
  if (failure) {
    for (Job* job : group) {
      job->fail(*failure);
    }
  } else {
    const std::lock_guard lock(mutex_);
    ++counts_.commits;
    counts_.works += group.size();
  }
  for (Job* job : group) {
    job->answer();
  }
}

std::optional<Error> Pen::commit_group(const std::vector<Job*>& group) {
  // Whatever undoes the group is not the doing of those in it: all may try again.
  const auto undone = [](Error error) {
    error.fault = Fault::unavailable;
    return error;
  };
  auto transaction = Transaction::begin(*connection_, Transaction::Mode::write);
  if (!transaction) {
    return undone(std::move(transaction).error());
  }
  WriteTransaction writing(*connection_, queries_);
  for (Job* job : group) {
    if (auto failure = run_in_savepoint(*job, writing)) {
      return undone(*std::move(failure));
    }
  }
  if (keeper_ != nullptr) {
    if (auto kept = keeper_->before_commit(writing); !kept) {
      return undone(std::move(kept).error());
    }
  }
  if (auto committed = transaction->commit(); !committed) {
    return undone(std::move(committed).error());
  }
  return std::nullopt;
}

std::optional<Error> Pen::run_in_savepoint(Job& job, WriteTransaction& transaction) {
  auto savepoint = Savepoint::begin(*connection_);
  if (!savepoint) {
    return std::move(savepoint).error();
  }
  bool wants_keeping = false;
  try {
    wants_keeping = job.run(transaction);
  } catch (const std::exception& accident) {
    job.fail({Fault::unavailable,
              std::string("An unexpected error stopped the write: ") + accident.what(),
              {}});
  }
  if (connection_->is_rotten()) {
    return set_aside();
  }
  if (!connection_->in_transaction()) {
    return Error{Fault::unavailable, "The disk is full or failing; nothing was written.",
                 connection_->path()};
  }
  if (connection_->damage()) {
    job.fail(*connection_->damage());
    connection_->forget_damage();
    return std::nullopt;
  }
  if (wants_keeping && connection_->owes_foreign_key()) {
    job.fail({Fault::conflict, "Something that was written points at what does not exist.",
              "FOREIGN KEY"});
    return std::nullopt;
  }
  if (wants_keeping) {
    if (auto kept = savepoint->keep(); !kept) {
      return std::move(kept).error();
    }
  }
  return std::nullopt;
}

void Pen::settle(const std::optional<Error>& failure) {
  if (keeper_ != nullptr) {
    keeper_->settled(!failure.has_value());
  }
}

std::optional<Error> Pen::rest() {
  std::optional<Error> failure;
  if (keeper_ != nullptr && keeper_->wants_rest()) {
    const auto write = [this]() -> Result<void> {
      TRY(auto transaction, Transaction::begin(*connection_, Transaction::Mode::write));
      WriteTransaction writing(*connection_, queries_);
      TRY_DO(keeper_->at_rest(writing));
      return transaction.commit();
    };
    if (auto written = write(); !written) {
      failure = std::move(written).error();
    }
    settle(failure);
  }
  if (auto copied = connection_->checkpoint(Connection::Checkpoint::what_can_be); !copied) {
    failure = std::move(copied).error();
  }
  return failure;
}

}  // namespace naober::store
