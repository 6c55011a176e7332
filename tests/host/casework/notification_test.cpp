#include "casework/notification.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

std::vector<std::string> waiting(const Context& context) {
  const auto page = list_notifications(context, {});
  EXPECT_TRUE(page) << page.error().says;
  std::vector<std::string> ids;
  for (const Notification& notification : page.value_or(Page<Notification>{}).items) {
    ids.push_back(notification.id.text());
  }
  return ids;
}

class Notifications : public testing::Test {
 protected:
  std::string come_in() {
    RegisterNotification notification;
    notification.client = bergen.road.journey.client.id;
    notification.question = "Het huishouden lukt niet meer.";
    const auto registered = register_notification(bergen.generalist(), notification);
    EXPECT_TRUE(registered) << registered.error().says;
    return registered ? registered->id.text() : std::string();
  }

  Bergen bergen;
};

TEST_F(Notifications, without_a_case_are_listed_newest_first_until_they_have_one) {
  bergen.road.register_somebody();
  const std::string first = come_in();
  const std::string second = come_in();
  EXPECT_EQ(waiting(bergen.generalist()), (std::vector{second, first}));
  const auto opened =
      open_case(bergen.generalist(), {*NotificationId::parse(first), "household_help", ""});
  ASSERT_TRUE(opened) << opened.error().says;
  EXPECT_EQ(waiting(bergen.generalist()), (std::vector{second}));
  // A second task of the same notification changes nothing in the list.
  ASSERT_TRUE(
      open_case(bergen.generalist(), {*NotificationId::parse(first), "sheltered_housing", ""}));
  EXPECT_EQ(waiting(bergen.generalist()), (std::vector{second}));
}

TEST_F(Notifications, without_a_case_come_a_page_at_a_time) {
  bergen.road.register_somebody();
  std::vector<std::string> newest_first;
  for (int number = 0; number < 5; ++number) {
    newest_first.insert(newest_first.begin(), come_in());
  }
  std::vector<std::string> read;
  NotificationQuery query;
  query.limit = 2;
  do {
    const auto page = list_notifications(bergen.generalist(), query);
    ASSERT_TRUE(page) << page.error().says;
    ASSERT_LE(page->items.size(), 2U);
    for (const Notification& notification : page->items) {
      read.push_back(notification.id.text());
    }
    query.after = page->next;
  } while (!query.after.empty());
  EXPECT_EQ(read, newest_first);
}

TEST_F(Notifications, with_a_case_stay_in_the_list_of_all) {
  bergen.road.register_somebody().open();
  EXPECT_TRUE(waiting(bergen.generalist()).empty());
  NotificationQuery all;
  all.only_without_case = false;
  const auto page = list_notifications(bergen.generalist(), all);
  ASSERT_TRUE(page) << page.error().says;
  ASSERT_EQ(page->items.size(), 1U);
  EXPECT_EQ(page->items.front().case_file, bergen.case_id());
}

}  // namespace
}  // namespace naober::casework
