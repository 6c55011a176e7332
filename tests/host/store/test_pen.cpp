#include "store/pen.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

#include "store/notebook.h"

namespace naober::store {
namespace {

TEST(Pen, what_was_answered_can_be_read) {
  Notebook notebook;
  ASSERT_TRUE(notebook.add("one"));
  EXPECT_EQ(notebook.count(), 1);
}

TEST(Pen, a_work_sees_what_it_wrote_itself) {
  Notebook notebook;
  const auto counted =
      notebook.pen->write([](WriteTransaction& transaction) -> Result<std::int64_t> {
        TRY_DO(add_note(transaction, "one"));
        return count_notes(transaction);
      });
  EXPECT_EQ(counted.value_or(-1), 1);
}

TEST(Pen, many_threads_share_commits_and_lose_nothing) {
  Notebook notebook;
  constexpr int threads = 32;
  constexpr int each = 40;
  std::vector<std::thread> writers;
  std::atomic<int> answered = 0;
  std::latch start(threads);
  for (int thread = 0; thread < threads; ++thread) {
    writers.emplace_back([&, thread] {
      start.arrive_and_wait();
      for (int note = 0; note < each; ++note) {
        const bool kept =
            notebook.add(std::to_string(thread) + "/" + std::to_string(note)).has_value();
        answered += kept ? 1 : 0;
      }
    });
  }
  for (std::thread& writer : writers) {
    writer.join();
  }
  EXPECT_EQ(answered, threads * each);
  EXPECT_EQ(notebook.count(), threads * each);
  const PenCounts counts = notebook.pen->counts();
  EXPECT_EQ(counts.works, static_cast<std::uint64_t>(threads * each));
  EXPECT_LT(counts.commits, counts.works);
}

// Holds the pen until told, so that what comes meanwhile waits together.
class Gate {
 public:
  explicit Gate(Pen& pen) {
    pen.write_later(
        [this](WriteTransaction&) -> Result<void> {
          entered_.set_value();
          open_.get_future().wait();
          return {};
        },
        [](const Result<void>&) {});
    entered_.get_future().wait();
  }
  void open() { open_.set_value(); }

 private:
  std::promise<void> entered_;
  std::promise<void> open_;
};

TEST(Pen, a_work_that_fails_undoes_itself_and_nobody_else) {
  Notebook notebook;
  Gate gate(*notebook.pen);
  std::vector<std::future<Result<void>>> answers;
  const auto later = [&](auto work) {
    auto promise = std::make_shared<std::promise<Result<void>>>();
    answers.push_back(promise->get_future());
    notebook.pen->write_later(
        std::move(work), [promise](Result<void> answer) { promise->set_value(std::move(answer)); });
  };
  later([](WriteTransaction& transaction) { return add_note(transaction, "before"); });
  later([](WriteTransaction& transaction) -> Result<void> {
    TRY_DO(add_note(transaction, "half"));
    return refuse(Fault::conflict, "Changed my mind");
  });
  later([](WriteTransaction& transaction) -> Result<void> {
    TRY_DO(add_note(transaction, "half too"));
    throw std::runtime_error("somebody else's exception");
  });
  later([](WriteTransaction& transaction) { return add_note(transaction, "HELLO"); });
  later([](WriteTransaction& transaction) { return add_note(transaction, "after"); });
  gate.open();
  EXPECT_TRUE(answers[0].get());
  EXPECT_EQ(answers[1].get().error().says, "Changed my mind");
  EXPECT_NE(answers[2].get().error().says.find("somebody else's exception"), std::string::npos);
  EXPECT_EQ(answers[3].get().error().says, "A note does not shout.");
  EXPECT_TRUE(answers[4].get());
  EXPECT_EQ(notebook.count(), 2);
}

TEST(Pen, a_promise_that_points_at_nothing_is_refused_before_it_spoils_the_commit) {
  Notebook notebook;
  const auto added = notebook.pen->write([](WriteTransaction& transaction) {
    auto add = transaction.query("add_note");
    add.bind("text", "child").bind("parent", 4711);
    return add.run();
  });
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().fault, Fault::conflict);
  EXPECT_EQ(notebook.count(), 0);
  EXPECT_TRUE(notebook.add("next"));
}

TEST(Pen, a_full_queue_refuses_at_once) {
  PenOptions options;
  options.queue_limit = 2;
  Notebook notebook(options);
  Gate gate(*notebook.pen);
  const auto ignore = [](const Result<void>&) {};
  const auto nothing = [](WriteTransaction&) -> Result<void> { return {}; };
  notebook.pen->write_later(nothing, ignore);
  notebook.pen->write_later(nothing, ignore);
  const auto refused = notebook.add("too many");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::unavailable);
  EXPECT_EQ(notebook.pen->counts().refused, 1U);
  gate.open();
  // What waited is written, and there is room again.
  while (notebook.pen->counts().waiting > 0) {
    std::this_thread::yield();
  }
  EXPECT_TRUE(notebook.add("now it fits"));
}

TEST(Pen, closing_finishes_what_waits) {
  Notebook notebook;
  std::atomic<int> answered = 0;
  {
    Gate gate(*notebook.pen);
    for (int note = 0; note < 20; ++note) {
      notebook.pen->write_later(
          [note](WriteTransaction& transaction) {
            return add_note(transaction, std::to_string(note));
          },
          [&](const Result<void>& answer) { answered += answer.has_value() ? 1 : 0; });
    }
    gate.open();
    notebook.pen.reset();
  }
  EXPECT_EQ(answered, 20);
  EXPECT_EQ(notebook.count(), 20);
  // The log is copied into the file: the file alone is the whole.
  EXPECT_EQ(std::filesystem::file_size(notebook.path.string() + "-wal"), 0U);
}

TEST(Pen, a_full_disk_undoes_the_whole_group_and_the_next_one_can_succeed) {
  Notebook notebook({}, nullptr, 12);
  ASSERT_TRUE(notebook.add("small"));
  Gate gate(*notebook.pen);
  std::vector<std::future<Result<void>>> answers;
  for (int note = 0; note < 3; ++note) {
    auto promise = std::make_shared<std::promise<Result<void>>>();
    answers.push_back(promise->get_future());
    const std::string text = note == 1 ? std::string(200'000, 'x') : std::to_string(note);
    notebook.pen->write_later(
        [text](WriteTransaction& transaction) { return add_note(transaction, text); },
        [promise](Result<void> answer) { promise->set_value(std::move(answer)); });
  }
  gate.open();
  int kept = 1;
  for (auto& answer : answers) {
    const auto written = answer.get();
    kept += written ? 1 : 0;
    if (!written) {
      EXPECT_EQ(written.error().fault, Fault::unavailable) << written.error().says;
    }
  }
  // Nobody was told "written" whose note is not there, and the other way round.
  EXPECT_EQ(notebook.count(), kept);
  EXPECT_LT(kept, 4);
  EXPECT_TRUE(notebook.add("small again"));
}

// A keeper that counts, and fails when told.
class CountingKeeper final : public Keeper {
 public:
  Result<void> opening(WriteTransaction&) override { return {}; }
  Result<void> before_commit(WriteTransaction& transaction) override {
    if (fails) {
      return refuse(Fault::invalid, "The books do not balance");
    }
    TRY(seen, count_notes(transaction));
    return {};
  }
  void settled(bool kept) override { (kept ? kept_groups : undone_groups) += 1; }
  bool wants_rest() const override { return restless; }
  Result<void> at_rest(WriteTransaction& transaction) override {
    restless = false;
    return add_note(transaction, "rested");
  }

  std::atomic<bool> fails = false;
  std::atomic<bool> restless = false;
  std::atomic<int> kept_groups = 0;
  std::atomic<int> undone_groups = 0;
  std::int64_t seen = 0;
};

TEST(Pen, when_the_keeper_refuses_nothing_of_the_group_is_kept) {
  CountingKeeper keeper;
  Notebook notebook({}, &keeper);
  keeper.fails = true;
  const auto refused = notebook.add("one");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::unavailable);
  EXPECT_EQ(refused.error().says, "The books do not balance");
  EXPECT_EQ(keeper.undone_groups, 1);
  EXPECT_EQ(notebook.count(), 0);
  keeper.fails = false;
  EXPECT_TRUE(notebook.add("two"));
  EXPECT_EQ(keeper.seen, 1);
}

TEST(Pen, the_keeper_rests_before_the_file_is_closed) {
  CountingKeeper keeper;
  PenOptions options;
  options.rest_after = std::chrono::hours(1);
  Notebook notebook(options, &keeper);
  keeper.restless = true;
  notebook.pen.reset();
  EXPECT_EQ(notebook.count(), 1);
}

TEST(Pen, damage_that_a_work_meets_fails_that_work) {
  Notebook notebook;
  ASSERT_TRUE(notebook.add("one"));
  const auto read = notebook.pen->write([](WriteTransaction& transaction) -> Result<std::int64_t> {
    auto find = transaction.query("find_note");
    TRY_DO(find.bind("text", "one").next());
    return find.integer("text");
  });
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().fault, Fault::unavailable);
  EXPECT_TRUE(notebook.add("two"));
}

}  // namespace
}  // namespace naober::store
