// Records of tasks: saved by who may, kept in versions, read by who may know them.
#include "casework/record.h"

#include <algorithm>
#include <functional>

#include "casework/town.h"
#include "journal/journal.h"
#include "records/record.h"

namespace naober::casework {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Map monday() {
  return {
      {"weekday", "monday"}, {"part_of_day", "morning"}, {"hours", 2.5}, {"from", "2026-03-09"}};
}

Map flat() {
  return {{"address", "Strandweg 3"},
          {"kind", "own_flat"},
          {"moved_in_on", "2026-03-01"},
          {"night_support", false}};
}

struct RecordsOfBergen : Bergen {
  explicit RecordsOfBergen(const std::string& task = "household_help") {
    road.register_somebody().open(task);
  }
  RecordSubject subject() const {
    RecordSubject of;
    of.case_file = case_id();
    return of;
  }
  RecordSubject client() const {
    RecordSubject of;
    of.client = road.journey.client.id;
    return of;
  }
  ShownRecord add(const std::string& type, Map fields) {
    auto added = add_record(generalist(), {subject(), "", type, std::move(fields)});
    EXPECT_TRUE(added) << added.error().says << added.error().about;
    return added.value_or(ShownRecord{});
  }
  Context changed_policy(const std::function<void(policy::Plugin&)>& change) {
    auto context = generalist();
    auto bundle = std::make_shared<policy::Bundle>(*context.bundle);
    auto& task = bundle->tasks.at("household_help");
    auto plugin = std::make_shared<policy::Plugin>(*task.plugin);
    change(*plugin);
    task.plugin = plugin;
    bundle->fingerprint = "another";
    context.bundle = bundle;
    return context;
  }
};

TEST(TaskRecords, one_is_kept_with_its_form_and_the_policy_of_its_day) {
  RecordsOfBergen bergen;
  const auto added = bergen.add("care_moment", monday());
  const auto read = open_record(bergen.generalist(), added.record.id);
  ASSERT_TRUE(read) << read.error().says;
  EXPECT_EQ(read->record.version, 1);
  EXPECT_EQ(read->record.content.fields.at("hours"), Value(2.5));
  EXPECT_EQ(read->record.content.fields.at("from"), Value("2026-03-09"));
  EXPECT_EQ(read->record.content.form.text_at("title"), "Zorgmoment");
  EXPECT_EQ(read->record.content.bundle, bergen.town.bundle().fingerprint);
  EXPECT_FALSE(read->record.content.task_version.empty());
  EXPECT_THAT(read->former, IsEmpty());
}

TEST(TaskRecords, nothing_is_kept_unless_all_of_it_is_right) {
  RecordsOfBergen bergen;
  auto fields = monday();
  fields["hours"] = 40;
  const auto refused =
      refusal(add_record(bergen.generalist(), {bergen.subject(), "", "care_moment", fields}));
  EXPECT_EQ(refused.fault, Fault::invalid);
  EXPECT_EQ(refused.about, "/fields/hours");
  EXPECT_THAT(
      refusal(add_record(bergen.generalist(), {bergen.subject(), "", "care_momnt", {}})).says,
      HasSubstr("there is care_moment"));
  EXPECT_THAT(
      refusal(add_record(bergen.generalist(), {bergen.subject(), "", "key_holder", {}})).about,
      "/type")
      << "a key holder is of a client, not of a case";
  const auto list = list_records(bergen.generalist(), {bergen.subject(), "", "", false, "", 50});
  ASSERT_TRUE(list);
  EXPECT_THAT(list->page.items, IsEmpty());
}

TEST(TaskRecords, a_save_is_a_new_version_and_the_old_one_stays_readable) {
  RecordsOfBergen bergen;
  const auto added = bergen.add("care_moment", monday());
  auto fields = monday();
  fields["weekday"] = "friday";
  const auto changed = change_record(bergen.generalist(), {added.record.id, 1, fields});
  ASSERT_TRUE(changed) << changed.error().says;
  EXPECT_EQ(changed->record.version, 2);
  const auto history = record_history(bergen.generalist(), added.record.id);
  ASSERT_TRUE(history);
  ASSERT_EQ(history->size(), 2u);
  EXPECT_EQ(history->at(0).record.content.fields.at("weekday"), Value("monday"));
  EXPECT_EQ(history->at(1).record.content.fields.at("weekday"), Value("friday"));
}

TEST(TaskRecords, who_comes_second_with_an_old_version_is_told_so) {
  RecordsOfBergen bergen;
  const auto added = bergen.add("care_moment", monday());
  ASSERT_TRUE(change_record(bergen.generalist(), {added.record.id, 1, monday()}));
  const auto refused = refusal(change_record(bergen.generalist(), {added.record.id, 1, monday()}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("it is at version 2 now"));
}

TEST(TaskRecords, a_withdrawn_one_counts_no_more_and_does_not_change) {
  RecordsOfBergen bergen;
  const auto added = bergen.add("care_moment", monday());
  EXPECT_EQ(refusal(withdraw_record(bergen.generalist(), {added.record.id, 1, " "})).about,
            "/because");
  const auto withdrawn =
      withdraw_record(bergen.generalist(), {added.record.id, 1, "Er komt niemand meer."});
  ASSERT_TRUE(withdrawn) << withdrawn.error().says;
  EXPECT_EQ(withdrawn->keep_until, Date::of(2041, 3, 2)) << "fifteen years";
  EXPECT_THAT(refusal(change_record(bergen.generalist(), {added.record.id, 2, monday()})).says,
              HasSubstr("was withdrawn"));
  const auto now = list_records(bergen.generalist(), {bergen.subject(), "", "", false, "", 50});
  const auto all = list_records(bergen.generalist(), {bergen.subject(), "", "", true, "", 50});
  ASSERT_TRUE(now && all);
  EXPECT_EQ(now->page.items.size(), 0u);
  EXPECT_EQ(all->page.items.size(), 1u);
}

TEST(TaskRecords, of_a_type_with_one_at_a_time_a_second_is_refused_until_the_first_is_withdrawn) {
  RecordsOfBergen bergen("sheltered_housing");
  const auto first = bergen.add("housing_place", flat());
  const auto refused =
      refusal(add_record(bergen.generalist(), {bergen.subject(), "", "housing_place", flat()}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_EQ(refused.about, first.record.id.text());
  ASSERT_TRUE(withdraw_record(bergen.generalist(), {first.record.id, 1, "Verhuisd."}));
  EXPECT_TRUE(add_record(bergen.generalist(), {bergen.subject(), "", "housing_place", flat()}));
}

TEST(TaskRecords, what_identifies_is_sealed_and_gone_with_the_key_of_the_person) {
  RecordsOfBergen bergen("sheltered_housing");
  const auto added = bergen.add("housing_place", flat());
  EXPECT_EQ(added.record.content.fields.at("address"), Value("Strandweg 3"));
  const auto stored = bergen.town.store().read([&](store::ReadTransaction& transaction) {
    return records::find_record(transaction, added.record.id);
  });
  ASSERT_TRUE(stored);
  EXPECT_FALSE(stored->content.fields.contains("address"));
  EXPECT_THAT(stored->content.sealed, testing::Not(HasSubstr("Strandweg")));
  ASSERT_TRUE(bergen.town.store().vault().destroy_key(bergen.road.journey.client.id.text()));
  const auto erased = open_record(bergen.generalist(), added.record.id);
  ASSERT_TRUE(erased) << erased.error().says;
  EXPECT_TRUE(erased->erased);
  EXPECT_FALSE(erased->record.content.fields.contains("address"));
  EXPECT_EQ(erased->record.content.fields.at("kind"), Value("own_flat"));
}

TEST(TaskRecords, only_roles_that_may_know_it_see_and_save_it) {
  RecordsOfBergen bergen("sheltered_housing");
  const auto added = bergen.add("housing_place", flat());
  EXPECT_TRUE(open_record(bergen.officer(), added.record.id));
  const auto lead = bergen.town.as("Karin", "bergen", "team_lead");
  const auto refused = refusal(open_record(lead, added.record.id));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
  EXPECT_THAT(refused.says, HasSubstr("is known to consultant or municipal_officer"));
  const auto list = list_records(lead, {bergen.subject(), "", "", false, "", 50});
  ASSERT_TRUE(list) << list.error().says;
  EXPECT_THAT(list->page.items, IsEmpty());
  EXPECT_THAT(list->withheld, ElementsAre("housing_place"));
  EXPECT_EQ(refusal(add_record(lead, {bergen.subject(), "", "housing_place", flat()})).fault,
            Fault::not_allowed);
}

TEST(TaskRecords, saving_takes_the_act_that_the_type_names) {
  RecordsOfBergen bergen;
  EXPECT_THAT(
      refusal(add_record(bergen.officer(), {bergen.subject(), "", "care_moment", monday()})).says,
      HasSubstr("record facts"));
  auto context =
      bergen.changed_policy([](policy::Plugin& plugin) { plugin.records.front().act = "order"; });
  context.actor = bergen.officer().actor;
  const auto added = add_record(context, {bergen.subject(), "", "care_moment", monday()});
  EXPECT_TRUE(added) << added.error().says;
}

TEST(TaskRecords, reading_takes_a_purpose_and_leaves_a_line) {
  RecordsOfBergen bergen;
  const auto added = bergen.add("care_moment", monday());
  auto without = bergen.generalist();
  without.purpose.reset();
  EXPECT_EQ(refusal(open_record(without, added.record.id)).fault, Fault::not_allowed);
  const auto before = bergen.town.acts_in(bergen.case_id()).size();
  ASSERT_TRUE(open_record(bergen.generalist(), added.record.id));
  ASSERT_TRUE(record_history(bergen.generalist(), added.record.id));
  ASSERT_TRUE(list_records(bergen.generalist(), {bergen.subject(), "", "", false, "", 50}));
  EXPECT_EQ(bergen.town.acts_in(bergen.case_id()).size(), before + 3);
}

TEST(TaskRecords, of_a_closed_case_they_stay_as_they_are) {
  RecordsOfBergen bergen;
  const auto added = bergen.add("care_moment", monday());
  bergen.road.refresh();
  ASSERT_TRUE(close_case(bergen.generalist(),
                         {bergen.case_id(), bergen.road.journey.case_file.version, "Verhuisd."}));
  EXPECT_EQ(refusal(change_record(bergen.generalist(), {added.record.id, 1, monday()})).fault,
            Fault::conflict);
  const auto read = open_record(bergen.generalist(), added.record.id);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->keep_until, Date::of(2041, 3, 2));
}

TEST(TaskRecords, a_field_that_is_not_asked_any_more_is_still_shown) {
  RecordsOfBergen bergen;
  auto fields = monday();
  fields["tasks"] = "Ramen lappen.";
  const auto added = bergen.add("care_moment", fields);
  const auto later = bergen.changed_policy([](policy::Plugin& plugin) {
    std::erase_if(plugin.records.front().fields,
                  [](const policy::RecordField& field) { return field.name == "tasks"; });
  });
  const auto read = open_record(later, added.record.id);
  ASSERT_TRUE(read) << read.error().says;
  EXPECT_EQ(read->record.content.fields.at("tasks"), Value("Ramen lappen."));
  EXPECT_THAT(read->former, ElementsAre("tasks"));
  EXPECT_EQ(read->record.content.form.find("fields")->as<List>()->size(), 5u)
      << "the form of its own day";
  const auto refused = refusal(change_record(later, {added.record.id, 1, fields}));
  EXPECT_EQ(refused.about, "/fields/tasks");
  const auto changed = change_record(later, {added.record.id, 1, monday()});
  ASSERT_TRUE(changed);
  EXPECT_THAT(changed->former, IsEmpty());
  EXPECT_EQ(changed->record.content.bundle, "another");
}

TEST(TaskRecords, of_a_type_that_is_gone_they_can_be_read_and_withdrawn) {
  RecordsOfBergen bergen;
  const auto added = bergen.add("care_moment", monday());
  const auto later = bergen.changed_policy([](policy::Plugin& plugin) { plugin.records.clear(); });
  EXPECT_TRUE(open_record(later, added.record.id));
  EXPECT_EQ(refusal(change_record(later, {added.record.id, 1, monday()})).fault, Fault::not_found);
  EXPECT_TRUE(withdraw_record(later, {added.record.id, 1, "Wordt niet meer bijgehouden."}));
}

TEST(TaskRecords, of_a_type_that_is_gone_are_known_to_those_who_knew_it_then) {
  RecordsOfBergen bergen("sheltered_housing");
  const auto added = bergen.add("housing_place", flat());
  auto lead = bergen.town.as("Karin", "bergen", "team_lead");
  auto officer = bergen.officer();
  auto bundle = std::make_shared<policy::Bundle>(*lead.bundle);
  bundle->tasks.erase("sheltered_housing");
  lead.bundle = officer.bundle = bundle;
  EXPECT_EQ(refusal(open_record(lead, added.record.id)).fault, Fault::not_allowed);
  EXPECT_TRUE(open_record(officer, added.record.id));
}

TEST(TaskRecords, hang_on_a_client_a_household_or_the_municipality_as_well) {
  RecordsOfBergen bergen;
  const auto key = add_record(
      bergen.generalist(), {bergen.client(),
                            "",
                            "key_holder",
                            {{"name", "Toos"}, {"phone", "000-1234567"}, {"relation", "family"}}});
  ASSERT_TRUE(key) << key.error().says;
  EXPECT_EQ(key->record.task, "household_help");
  const auto place = add_record(bergen.generalist(),
                                {{},
                                 "sheltered_housing",
                                 "housing_location",
                                 {{"name", "De Duinen"}, {"places", 12}, {"kind", "group_home"}}});
  ASSERT_TRUE(place) << place.error().says;
  auto without = bergen.generalist();
  without.purpose.reset();
  const auto list = list_records(without, {{}, "", "", false, "", 50});
  ASSERT_TRUE(list) << "nobody's file, so no purpose: " << list.error().says;
  EXPECT_EQ(list->page.items.size(), 1u);
}

TEST(TaskRecords, of_a_household_are_a_look_into_the_file_of_everybody_in_it) {
  RecordsOfBergen bergen;
  const auto household = bergen.road.journey.client.household;
  ASSERT_TRUE(register_client(bergen.generalist(), {joop(), household}));
  auto context = bergen.changed_policy([](policy::Plugin& plugin) {
    plugin.records.front().of = policy::RecordType::Of::household;
  });
  RecordSubject of;
  of.household = household;
  const auto added = add_record(context, {of, "", "care_moment", monday()});
  ASSERT_TRUE(added) << added.error().says;
  const auto lines = bergen.town.store().read([&](store::ReadTransaction& transaction) {
    return journal::page_of_client(transaction, bergen.road.journey.client.id.text(), 0, 100);
  });
  ASSERT_TRUE(lines);
  EXPECT_EQ(lines->front().entry.subject_id, added->record.id.text());
}

}  // namespace
}  // namespace naober::casework
