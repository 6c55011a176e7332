#include "web/read.h"

#include <gmock/gmock.h>

#include "base/json.h"
#include "model/notification.h"

namespace naober::web {
namespace {

std::vector<std::string> pointers(const std::vector<Error>& faults) {
  std::vector<std::string> found;
  for (const Error& fault : faults) {
    found.push_back(fault.about);
  }
  return found;
}

TEST(Reading, what_is_right_is_read_and_nothing_is_complained_of) {
  const Value body = *read_json(
      R"({"name":"Anna","born":"1941-03-02","age":85,"alone":true,"kind":"signal","tags":["a","b"],
          "home":{"town":"Egmond"},"gone":null})");
  std::vector<Error> faults;
  Reading reading(body, "", faults);
  EXPECT_EQ(reading.text("name"), "Anna");
  EXPECT_EQ(reading.date("born"), Date::of(1941, 3, 2));
  EXPECT_EQ(reading.integer("age"), 85);
  EXPECT_TRUE(reading.boolean("alone"));
  EXPECT_EQ(reading.word<NotificationKind>("kind"), NotificationKind::signal);
  EXPECT_EQ(reading.optional_texts("tags").size(), 2U);
  EXPECT_EQ(reading.optional_date("gone"), std::nullopt);
  auto home = reading.optional_object("home");
  ASSERT_TRUE(home.has_value());
  EXPECT_EQ(home->text("town"), "Egmond");
  home->finish();
  reading.finish();
  EXPECT_TRUE(faults.empty());
}

TEST(Reading, everything_that_is_wrong_is_told_at_once_with_its_pointer) {
  const Value body = *read_json(
      R"({"name":7,"born":"2026-02-30","age":1.5,"kind":"rumour","tags":["a",1],"nmae":"x","home":{"two":1}})");
  std::vector<Error> faults;
  Reading reading(body, "", faults);
  reading.text("name");
  reading.date("born");
  reading.integer("age");
  reading.boolean("alone");
  reading.word<NotificationKind>("kind");
  reading.optional_texts("tags");
  auto home = reading.optional_object("home");
  home->text("town");
  home->finish();
  reading.finish();
  EXPECT_THAT(pointers(faults),
              testing::UnorderedElementsAre("/name", "/born", "/age", "/alone", "/kind", "/tags/1",
                                            "/home/town", "/home/two", "/nmae"));
  EXPECT_THAT(faults.back().says, testing::HasSubstr("Was 'name' meant?"));
}

TEST(Reading, a_body_that_is_no_object_is_one_fault) {
  std::vector<Error> faults;
  const Value body = List{};
  Reading reading(body, "", faults);
  EXPECT_EQ(faults.size(), 1U);
}

TEST(Reading, texts_have_a_limit_and_no_control_characters) {
  const Value body = Map{{"long", std::string(101, 'x')}, {"odd", std::string("a\x01")}};
  std::vector<Error> faults;
  Reading reading(body, "", faults);
  reading.text("long", 100);
  reading.text("odd");
  EXPECT_THAT(pointers(faults), testing::ElementsAre("/long", "/odd"));
}

}  // namespace
}  // namespace naober::web
