#include "store/readers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>
#include <vector>

#include "store/notebook.h"

namespace naober::store {
namespace {

TEST(Readers, everything_one_read_sees_is_of_one_moment) {
  Notebook notebook;
  ASSERT_TRUE(notebook.add("one"));
  const auto seen = notebook.readers->read(
      [&](ReadTransaction& transaction) -> Result<std::pair<std::int64_t, std::int64_t>> {
        TRY(const auto before, count_notes(transaction));
        TRY_DO(notebook.add("meanwhile"));
        TRY(const auto after, count_notes(transaction));
        return std::pair(before, after);
      });
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->first, 1);
  EXPECT_EQ(seen->second, 1);
  EXPECT_EQ(notebook.count(), 2);
}

TEST(Readers, more_readers_than_connections_wait_for_their_turn) {
  Notebook notebook;
  ASSERT_TRUE(notebook.add("one"));
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  std::vector<std::thread> readers;
  for (int reader = 0; reader < 16; ++reader) {
    readers.emplace_back([&] {
      const auto read = notebook.readers->read([&](ReadTransaction& transaction) -> Result<void> {
        const int now = ++inside;
        for (int before = most; now > before && !most.compare_exchange_weak(before, now);) {
        }
        TRY_DO(count_notes(transaction));
        std::this_thread::yield();
        --inside;
        return {};
      });
      EXPECT_TRUE(read);
    });
  }
  for (std::thread& reader : readers) {
    reader.join();
  }
  EXPECT_LE(most, static_cast<int>(ReaderOptions{}.connection_limit));
}

TEST(Readers, a_refusal_travels_up_and_the_connection_is_given_back) {
  Notebook notebook;
  for (int time = 0; time < 10; ++time) {
    const auto refused = notebook.readers->read(
        [](ReadTransaction&) -> Result<int> { return refuse(Fault::not_found, "Not here"); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault, Fault::not_found);
  }
}

TEST(Readers, damage_is_never_given_as_an_answer) {
  Notebook notebook;
  ASSERT_TRUE(notebook.add("one"));
  const auto read =
      notebook.readers->read([](ReadTransaction& transaction) -> Result<std::int64_t> {
        auto find = transaction.query("find_note");
        TRY_DO(find.bind("text", "one").next());
        return find.integer("text");
      });
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().fault, Fault::unavailable);
  EXPECT_EQ(notebook.count(), 1);
}

}  // namespace
}  // namespace naober::store
