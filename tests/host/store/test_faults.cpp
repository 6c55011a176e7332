// Every call to the disk fails once, one after the other, and then for good. Whatever happens: what
// was answered is there afterwards, what was refused is not there at all, and the file is whole.
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "store/examine.h"
#include "store/faulty_disk.h"
#include "store/notebook.h"
#include "store/statement.h"

namespace naober::store {
namespace {

// Two notes or none.
Result<void> add_pair(Pen& pen, const std::string& name) {
  return pen.write([&](WriteTransaction& transaction) -> Result<void> {
    TRY_DO(add_note(transaction, name + " left " + std::string(3000, '.')));
    return add_note(transaction, name + " right " + std::string(3000, '.'));
  });
}

Result<std::unique_ptr<Pen>> open_pen(const std::filesystem::path& path, const Queries& queries) {
  TRY(auto connection, open_notebook(path));
  PenOptions options;
  options.checkpoint_pages = 4;  // so that faults meet checkpoints as well
  options.rest_after = std::chrono::milliseconds(1);
  return Pen::start(std::move(connection), queries, nullptr, options);
}

class DiskFault : public ::testing::TestWithParam<std::tuple<FaultyDisk::Fault, FaultyDisk::Mood>> {
 protected:
  void try_to_write(Pen& pen, const std::string& name) {
    const auto written = add_pair(pen, name);
    was_answered[name] = written.has_value();
    if (!written) {
      EXPECT_EQ(written.error().fault, Fault::unavailable) << written.error().says;
    }
  }

  // Opens the house anew with a disk that works, and counts the notes of every pair.
  void expect_that_what_was_answered_is_there(const std::filesystem::path& path) {
    Readers readers(path, queries, ReaderOptions{});
    for (const auto& [name, answered] : was_answered) {
      const auto there = readers.read([&, &named = name](ReadTransaction& transaction) {
        return count_of_pair(transaction, named);
      });
      EXPECT_EQ(there.value_or(-1), answered ? 2 : 0) << name;
    }
  }

  static Result<int> count_of_pair(ReadTransaction& transaction, const std::string& name) {
    int count = 0;
    for (const char* side : {" left ", " right "}) {
      auto find = transaction.query("find_note");
      find.bind("text", name + side + std::string(3000, '.'));
      TRY(const bool there, find.next());
      count += there ? 1 : 0;
    }
    return count;
  }

  // Writes with a fault at this call; says whether it came.
  bool write_with_fault_at(int call) {
    const auto [fault, mood] = GetParam();
    const TemporaryFolder folder;
    const auto path = folder.path() / "notes.db";
    was_answered.clear();
    bool came = false;
    FaultyDisk disk;
    {
      auto pen = open_pen(path, queries);
      EXPECT_TRUE(pen);
      try_to_write(**pen, "before");
      disk.break_at(fault, call, mood);
      for (int note = 0; note < 6; ++note) {
        try_to_write(**pen, "during " + std::to_string(note));
      }
      came = disk.came();
      disk.mend();
      EXPECT_TRUE(add_pair(**pen, "after")) << "the pen does not work again";
    }
    const auto reopened = open_pen(path, queries);
    EXPECT_TRUE(reopened);
    expect_that_what_was_answered_is_there(path);
    return came;
  }

  Queries queries = notebook_query_list();
  std::map<std::string, bool> was_answered;
};

TEST_P(DiskFault, at_every_call_loses_nothing_that_was_answered_and_keeps_nothing_half) {
  int call = 1;
  while (write_with_fault_at(call) && call < 200 && !HasFailure()) {
    ++call;
  }
  // At the last call there was nothing left to fail: every earlier one was tried.
  EXPECT_LT(call, 200);
  const bool reads_are_few_because_pages_are_in_memory =
      std::get<0>(GetParam()) == FaultyDisk::Fault::cannot_read;
  EXPECT_GT(call, reads_are_few_because_pages_are_in_memory ? 0 : 5);
}

INSTANTIATE_TEST_SUITE_P(EachFault, DiskFault,
                         ::testing::Combine(::testing::Values(FaultyDisk::Fault::full,
                                                              FaultyDisk::Fault::cannot_write,
                                                              FaultyDisk::Fault::cannot_sync,
                                                              FaultyDisk::Fault::cannot_read),
                                            ::testing::Values(FaultyDisk::Mood::fails_once,
                                                              FaultyDisk::Mood::stays_broken)));

// Overwrites a page of a closed file.
void spoil(const std::filesystem::path& path, int page) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(page * 4096);
  file << std::string(4096, '\xa5');
}

TEST(Rot, sets_the_pen_aside_until_it_is_opened_anew) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "notes.db";
  const Queries queries = notebook_query_list();
  {
    auto pen = open_pen(path, queries);
    ASSERT_TRUE(pen);
    ASSERT_TRUE(add_pair(**pen, "one"));
  }
  spoil(path, 1);
  auto pen = open_pen(path, queries);
  ASSERT_TRUE(pen);
  const auto first = add_pair(**pen, "two");
  ASSERT_FALSE(first);
  EXPECT_NE(first.error().says.find("damaged"), std::string::npos);
  const auto second = add_pair(**pen, "three");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, Fault::unavailable);
  EXPECT_NE(second.error().says.find("set aside"), std::string::npos);
  EXPECT_TRUE((*pen)->counts().set_aside);
}

TEST(Rot, is_not_seen_where_nothing_rots) {
  Notebook notebook;
  ASSERT_TRUE(notebook.add("one"));
  // A refusal of the schema is no damage.
  ASSERT_FALSE(notebook.add("HELLO"));
  EXPECT_FALSE(notebook.pen->counts().set_aside);
  EXPECT_TRUE(notebook.add("two"));
}

}  // namespace
}  // namespace naober::store
