// What is written is read back as it was.
#include "records/consultation.h"
#include "records/conversation.h"
#include "records/fact.h"
#include "records/file.h"
#include "records/notification.h"
#include "records/step_entry.h"
#include "records/work_item.h"

namespace naober::records {
namespace {

template <class T>
T must(Result<T> result) {
  EXPECT_TRUE(result) << result.error().says << " " << result.error().about;
  return result ? *std::move(result) : T{};
}

struct Desk {
  Desk()
      : household(file.add_household()),
        client(file.add_client("999900006", household)),
        case_file(file.add_case(client)) {}
  File file;
  HouseholdId household;
  Client client;
  CaseFile case_file;
};

TEST(Identity, is_sealed_and_opens_for_its_own_client_only) {
  File file;
  const auto household = file.add_household();
  const auto anna = file.add_client("999900006", household);
  const auto bert = file.add_client("999990019", household);
  const auto sealed = must(file.read(
      [&](store::ReadTransaction& transaction) { return sealed_identity(transaction, anna.id); }));
  EXPECT_EQ(sealed.find("Kuiper"), std::string::npos);
  EXPECT_EQ(sealed.find("999900006"), std::string::npos);
  EXPECT_EQ(must(open_identity(file.vault(), anna.id, sealed)).family_name, "Kuiper");
  EXPECT_FALSE(open_identity(file.vault(), bert.id, sealed));
}

TEST(Identity, is_found_by_bsn_and_by_name_however_it_is_typed) {
  File file;
  const auto anna = file.add_client("999900006", file.add_household());
  const auto by_bsn = must(file.read([&](store::ReadTransaction& transaction) {
    return client_by_bsn(transaction, bsn_index(file.vault(), "999900006"));
  }));
  ASSERT_TRUE(by_bsn.has_value());
  EXPECT_EQ(by_bsn->id, anna.id);
  const auto born = Date::of(1950, 1, 2);
  EXPECT_EQ(name_index(file.vault(), "KUÍPER", born), name_index(file.vault(), "kuiper", born));
  EXPECT_NE(name_index(file.vault(), "Kuipers", born), name_index(file.vault(), "Kuiper", born));
}

TEST(Facts, the_newest_of_a_name_counts_and_a_withdrawn_one_is_unknown) {
  Desk desk;
  const auto record = [&](const char* name, Value value) {
    desk.file.put([&](store::WriteTransaction& transaction) {
      return add_fact(transaction, desk.case_file.id,
                      {name, value, "client", desk.file.day, "user_fenna", {}});
    });
  };
  record("limited", true);
  record("hours_needed", 2);
  record("hours_needed", 3);
  record("limited", Value());
  const auto now = must(desk.file.read([&](store::ReadTransaction& transaction) {
    return facts_of(transaction, desk.case_file.id);
  }));
  ASSERT_EQ(now.size(), 1U);
  EXPECT_EQ(now.front().value, Value(3));
  const auto history = must(desk.file.read([&](store::ReadTransaction& transaction) {
    return fact_history(transaction, desk.case_file.id);
  }));
  EXPECT_EQ(history.size(), 4U);
}

TEST(Conversation, keeps_its_answers_in_the_order_they_were_given) {
  Desk desk;
  Conversation held;
  held.id = ConversationId::make(desk.file.random);
  held.case_file = desk.case_file.id;
  held.instrument = "life_domains";
  held.held_on = desk.file.day;
  held.participants = {Participant::client, Participant::informal_carer};
  held.answers = {{"housing", "Een flat.", ""}, {"health", "", "Wilde ze niet."}};
  held.outcome = "Anna wil blijven wonen.";
  held.client_support_offered = true;
  held.held_by = "user_fenna";
  desk.file.put(
      [&](store::WriteTransaction& transaction) { return add_conversation(transaction, held); });
  const auto read = must(desk.file.read([&](store::ReadTransaction& transaction) {
    return conversations_of(transaction, desk.case_file.id);
  }));
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read.front(), held);
}

TEST(Decision, is_read_back_as_it_was_signed) {
  Desk desk;
  const auto plan = desk.file.agreed_plan(desk.case_file, true);
  const auto advice = desk.file.add_advice(desk.case_file);
  const auto decision = desk.file.decision_on(desk.case_file, plan, advice);
  ASSERT_TRUE(desk.file.keep(decision));
  EXPECT_EQ(must(desk.file.read([&](store::ReadTransaction& transaction) {
              return find_decision(transaction, decision.id);
            })),
            decision);
}

TEST(Goals, of_an_earlier_version_stay_readable_after_they_were_dropped) {
  Desk desk;
  auto plan = desk.file.agreed_plan(desk.case_file, true);
  const auto goals = must(desk.file.read(
      [&](store::ReadTransaction& transaction) { return goals_of(transaction, plan.id, 1); }));
  ASSERT_EQ(goals.size(), 1U);
  desk.file.put([&](store::WriteTransaction& transaction) {
    return drop_goal(transaction, goals.front().id, 2);
  });
  const auto in_version = [&](std::int64_t version) {
    return must(desk.file.read([&](store::ReadTransaction& transaction) {
             return goals_of(transaction, plan.id, version);
           }))
        .size();
  };
  EXPECT_EQ(in_version(1), 1U);
  EXPECT_EQ(in_version(2), 0U);
}

TEST(WorkList, comes_in_pages_earliest_first_and_shows_only_what_is_yours) {
  Desk desk;
  const auto add = [&](const std::string& role, const std::string& user, int days) {
    WorkItem item;
    item.id = TaskId::make(desk.file.random);
    item.case_file = desk.case_file.id;
    item.case_number = desk.case_file.number;
    item.client = desk.client.id;
    item.task = "household_help";
    item.step = "decision";
    item.what = "step_due";
    item.role = role;
    item.user = user;
    item.due_on = desk.file.day.plus_days(days);
    desk.file.put([&](store::WriteTransaction& transaction) {
      return add_work(transaction, item, "step:" + std::to_string(days));
    });
  };
  add("consultant", "", 3);
  add("consultant", "", 1);
  add("", "user_fenna", 2);
  add("", "user_other", 0);
  add("jurist", "", 0);
  const WorkFilter mine{{"consultant"}, "user_fenna", "", std::nullopt};
  const auto page = [&](const std::string& after) {
    return must(desk.file.read([&](store::ReadTransaction& transaction) {
      return work_page(transaction, mine, after, 2);
    }));
  };
  const auto first = page("");
  ASSERT_EQ(first.items.size(), 2U);
  EXPECT_EQ(first.items[0].due_on, desk.file.day.plus_days(1));
  EXPECT_EQ(first.items[1].user, "user_fenna");
  const auto second = page(first.next);
  ASSERT_EQ(second.items.size(), 1U);
  EXPECT_EQ(second.items[0].due_on, desk.file.day.plus_days(3));
  EXPECT_TRUE(second.next.empty());
}

TEST(WorkList, refuses_a_page_start_that_no_page_gave) {
  Desk desk;
  const auto refused = desk.file.read([&](store::ReadTransaction& transaction) {
    return work_page(transaction, {{"consultant"}, "user_fenna", "", std::nullopt}, "yesterday",
                     10);
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::invalid);
}

TEST(Cases, change_at_the_version_that_was_read_and_not_at_another) {
  Desk desk;
  auto first = desk.case_file;
  auto second = desk.case_file;
  first.contact_person = "user_gerrit";
  desk.file.put(
      [&](store::WriteTransaction& transaction) { return change_case(transaction, first); });
  EXPECT_EQ(first.version, desk.case_file.version + 1);
  const auto refused = desk.file.write([&](store::WriteTransaction& transaction) -> Result<void> {
    return change_case(transaction, second);
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
}

TEST(Cases, of_the_tasks_that_somebody_may_list_come_in_pages_newest_first) {
  Desk desk;
  const auto client = desk.file.add_client("999990019", desk.file.add_household());
  for (const char* task :
       {"youth_help", "household_help", "debt_help", "youth_help", "debt_help"}) {
    desk.file.add_case(client, task);
  }
  const auto listed = [&](const CaseFilter& filter) {
    std::vector<std::string> tasks;
    std::string after;
    do {
      const auto page = desk.file.read([&](store::ReadTransaction& transaction) {
        return case_page(transaction, filter, after, 2);
      });
      EXPECT_TRUE(page) << page.error().says;
      EXPECT_LE(page->items.size(), 2u);
      for (const CaseFile& item : page->items) {
        tasks.push_back(item.task);
      }
      after = page->next;
    } while (!after.empty() && !testing::Test::HasFailure());
    return tasks;
  };
  using testing::ElementsAre;
  const std::vector<std::string> two{"youth_help", "debt_help"};
  EXPECT_THAT(listed({{}, "", "", two}),
              ElementsAre("debt_help", "youth_help", "debt_help", "youth_help"));
  EXPECT_THAT(listed({CaseState::open, "youth_help", "", two}),
              ElementsAre("youth_help", "youth_help"));
  EXPECT_THAT(listed({CaseState::closed, "", "", two}), ElementsAre());
  EXPECT_THAT(listed({{}, "household_help", "", two}), ElementsAre());
  EXPECT_THAT(listed({{}, "", "user_fenna", std::vector<std::string>{"debt_help"}}),
              ElementsAre("debt_help", "debt_help"));
  EXPECT_EQ(listed({}).size(), 6u);
}

TEST(Cases, of_another_municipality_are_not_here) {
  Desk desk;
  const auto refused = desk.file.read([&](store::ReadTransaction& transaction) {
    return find_case(transaction, CaseId::make(desk.file.random));
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::not_found);
}

}  // namespace
}  // namespace naober::records
