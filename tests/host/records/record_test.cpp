// What the store keeps to about records, whatever a use case above it might forget.
#include "records/record.h"

#include <functional>

#include "records/file.h"

namespace naober::records {
namespace {

Record record_of(File& file, const RecordSubject& subject) {
  Record record;
  record.id = RecordId::make(file.random);
  record.task = "household_help";
  record.type = "care_moment";
  record.subject = subject;
  record.created_on = file.day;
  record.content.fields = Map{{"weekday", "monday"}};
  record.content.form = Map{{"title", "Zorgmoment"}, {"fields", List{}}};
  record.content.task_version = "1.0.0";
  record.content.bundle = "b";
  record.content.saved_by = "user_fenna";
  return record;
}

struct Shelf {
  Shelf() {
    const auto client = file.add_client("999900006", file.add_household());
    subject.case_file = file.add_case(client).id;
  }
  Record put() {
    const Record record = record_of(file, subject);
    file.put([&](store::WriteTransaction& t) { return add_record(t, record); });
    return record;
  }
  Result<void> run(const std::function<Result<void>(store::WriteTransaction&)>& work) {
    return file.write(work);
  }
  Record read(const RecordId& id) {
    auto found = file.read([&](store::ReadTransaction& t) { return find_record(t, id); });
    EXPECT_TRUE(found) << found.error().says;
    return found.value_or(Record{});
  }
  File file;
  RecordSubject subject;
};

TEST(RecordsOfTasks, are_read_back_as_they_were_with_every_version) {
  Shelf shelf;
  Record record = shelf.put();
  Record read = shelf.read(record.id);
  EXPECT_EQ(read.content, record.content);
  EXPECT_EQ(read.subject, record.subject);
  record.content.fields = Map{{"weekday", "friday"}};
  record.content.form = Map{{"title", "Bezoek"}, {"fields", List{}}};
  ASSERT_TRUE(shelf.run([&](store::WriteTransaction& t) { return save_record(t, record); }));
  EXPECT_EQ(shelf.read(record.id).version, 2);
  const auto versions =
      shelf.file.read([&](store::ReadTransaction& t) { return record_versions(t, record.id); });
  ASSERT_TRUE(versions);
  ASSERT_EQ(versions->size(), 2u);
  EXPECT_EQ(versions->at(0).form.text_at("title"), "Zorgmoment");
  EXPECT_EQ(versions->at(1).form.text_at("title"), "Bezoek");
}

TEST(RecordsOfTasks, an_old_version_does_not_win) {
  Shelf shelf;
  Record record = shelf.put();
  Record late = record;
  ASSERT_TRUE(shelf.run([&](store::WriteTransaction& t) { return save_record(t, record); }));
  const auto refused = shelf.run([&](store::WriteTransaction& t) { return save_record(t, late); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_EQ(shelf.read(record.id).version, 2);
}

TEST(RecordsOfTasks, a_withdrawn_one_does_not_change_any_more) {
  Shelf shelf;
  Record record = shelf.put();
  record.withdrawn_on = shelf.file.day;
  record.withdrawn_because = "Vergissing.";
  ASSERT_TRUE(shelf.run([&](store::WriteTransaction& t) { return withdraw_record(t, record); }));
  const auto refused =
      shelf.run([&](store::WriteTransaction& t) { return save_record(t, record); });
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().says, testing::HasSubstr("stays as it is once withdrawn"));
}

TEST(RecordsOfTasks, one_at_a_time_holds_in_the_table_itself) {
  Shelf shelf;
  Record first = record_of(shelf.file, shelf.subject);
  first.only_one = true;
  shelf.file.put([&](store::WriteTransaction& t) { return add_record(t, first); });
  Record second = record_of(shelf.file, shelf.subject);
  second.only_one = true;
  const auto refused = shelf.run([&](store::WriteTransaction& t) { return add_record(t, second); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_EQ(refused.error().about, first.id.text());
}

TEST(RecordsOfTasks, of_the_municipality_hang_on_nothing_and_come_in_pages) {
  Shelf shelf;
  shelf.subject = {};
  const Record first = shelf.put();
  const Record second = shelf.put();
  const auto page = [&](const std::string& after) {
    return shelf.file.read([&](store::ReadTransaction& t) { return record_page(t, {}, after, 1); })
        .value();
  };
  const auto newest = page("");
  ASSERT_EQ(newest.items.size(), 1u);
  EXPECT_EQ(newest.items.front().id, second.id);
  const auto rest = page(newest.next);
  ASSERT_EQ(rest.items.size(), 1u);
  EXPECT_EQ(rest.items.front().id, first.id);
  EXPECT_TRUE(rest.next.empty());
}

}  // namespace
}  // namespace naober::records
