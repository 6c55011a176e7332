// The two kinds of waiting writes: one whose caller waits, one whose caller went on. Part of
// store/pen.h.
#pragma once

#include <memory>
#include <utility>

#include "store/pen.h"

namespace naober::store {

// Lives on the stack of the caller, who waits until the pen has let go of it.
template <class Work>
class Pen::WaitingJob final : public Pen::Job {
 public:
  using Answer = std::invoke_result_t<Work&, WriteTransaction&>;

  WaitingJob(Work& work, std::mutex& mutex) : work_(work), mutex_(mutex) {}

  bool run(WriteTransaction& transaction) override {
    held_.emplace(work_(transaction));
    return held_->has_value();
  }
  void fail(const Error& error) override { held_.emplace(tl::unexpected<Error>(error)); }
  void answer() override {
    // Told while the lock is held: once it is free, the caller may be gone and this job with it.
    const std::lock_guard lock(mutex_);
    answered_ = true;
    is_answered_.notify_one();
  }

  Answer wait() {
    std::unique_lock lock(mutex_);
    is_answered_.wait(lock, [this] { return answered_; });
    return *std::move(held_);
  }

 private:
  Work& work_;
  std::mutex& mutex_;
  std::condition_variable is_answered_;
  bool answered_ = false;
  std::optional<Answer> held_;
};

// Lives on the heap and ends with its answer.
template <class Work, class Then>
class Pen::LaterJob final : public Pen::Job {
 public:
  using Answer = std::invoke_result_t<Work&, WriteTransaction&>;

  LaterJob(Work work, Then then) : work_(std::move(work)), then_(std::move(then)) {}

  bool run(WriteTransaction& transaction) override {
    held_.emplace(work_(transaction));
    return held_->has_value();
  }
  void fail(const Error& error) override { held_.emplace(tl::unexpected<Error>(error)); }
  void answer() override {
    const std::unique_ptr<LaterJob> ends_here(this);
    then_(*std::move(held_));
  }

 private:
  Work work_;
  Then then_;
  std::optional<Answer> held_;
};

template <class Work>
std::invoke_result_t<Work&, WriteTransaction&> Pen::write(Work work) {
  WaitingJob<Work> job(work, answer_mutex_);
  if (const std::optional<Error> refused = enqueue(&job)) {
    return tl::unexpected<Error>(*refused);
  }
  return job.wait();
}

template <class Work, class Then>
void Pen::write_later(Work work, Then then) {
  auto job = std::make_unique<LaterJob<Work, Then>>(std::move(work), std::move(then));
  if (const std::optional<Error> refused = enqueue(job.get())) {
    job->fail(*refused);
    job.release()->answer();
    return;
  }
  // The pen owns it now.
  static_cast<void>(job.release());
}

}  // namespace naober::store
