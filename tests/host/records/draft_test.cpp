// Drafts in the region's file: every save is a version, and what was said stays said.
#include "records/draft.h"

#include <gtest/gtest.h>

#include "base/clock.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::records {
namespace {

class DraftRecords : public ::testing::Test {
 protected:
  template <class Work>
  auto write(Work work) {
    return house_->region().write(
        [&](store::WriteTransaction& transaction) { return work(transaction); });
  }
  template <class Work>
  auto read(Work work) {
    return house_->region().read(
        [&](store::ReadTransaction& transaction) { return work(transaction); });
  }
  void SetUp() override {
    store::HouseOptions options;
    options.data = folder_.path() / "data";
    auto house = store::House::open(options, clock_, random_);
    ASSERT_TRUE(house) << house.error().says;
    house_ = std::move(*house);
    draft_.id = DraftId::make(random_);
    draft_.scope = "buch/uitgeest";
    draft_.title = "Vier weken wordt drie";
    draft_.created_by = "user_anna";
    draft_.created_at = clock_.now();
    draft_.number = write([&](auto& t) { return add_draft(t, draft_, "een begin"); }).value();
  }

  Draft found() {
    return read([&](auto& t) { return find_draft(t, draft_.id); }).value();
  }
  Result<void> save(Draft& draft, const std::string& by = "user_anna") {
    return write([&](auto& t) { return save_draft(t, draft, by, clock_.now(), "beter"); });
  }
  DraftFile file(const std::string& path, std::optional<std::string> text,
                 std::optional<std::string> base) {
    return {path, std::move(text), std::move(base), "user_anna", clock_.now()};
  }

  TemporaryFolder folder_;
  SystemRandom random_;
  FixedClock clock_{Date::of(2026, 4, 27)};
  std::unique_ptr<store::House> house_;
  Draft draft_;
};

TEST_F(DraftRecords, comes_back_as_it_was_kept) {
  draft_.files = {file("a.lua", "nieuw", std::nullopt), file("b.lua", std::nullopt, "oud"),
                  file("c.lua", "later", "eerder")};
  ASSERT_TRUE(save(draft_));
  EXPECT_EQ(found(), draft_);
  EXPECT_EQ(found().version, 2);
}

TEST_F(DraftRecords, keeps_every_version_it_ever_had) {
  draft_.files = {file("a.lua", "een", "nul")};
  ASSERT_TRUE(save(draft_));
  draft_.files = {file("a.lua", "twee", "nul"), file("b.lua", "", std::nullopt)};
  ASSERT_TRUE(save(draft_, "user_berend"));
  const auto versions = read([&](auto& t) { return versions_of_draft(t, draft_.id); }).value();
  ASSERT_EQ(versions.size(), 3U);
  EXPECT_EQ(versions[0].note, "een begin");
  EXPECT_EQ(versions[1].files, 1);
  EXPECT_EQ(versions[2].saved_by, "user_berend");
  const auto second = read([&](auto& t) { return files_of_draft(t, draft_.id, 2); }).value();
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second.front().text, "een");
}

TEST_F(DraftRecords, who_comes_second_writes_nothing) {
  Draft late = draft_;
  draft_.files = {file("a.lua", "eerst", std::nullopt)};
  ASSERT_TRUE(save(draft_));
  late.files = {file("a.lua", "te laat", std::nullopt)};
  const auto refused = save(late, "user_berend");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_EQ(found(), draft_);
}

TEST_F(DraftRecords, what_is_closed_stays_as_it_is) {
  ASSERT_TRUE(write([&](auto& t) { return close_draft(t, draft_.id, DraftState::withdrawn); }));
  EXPECT_EQ(save(draft_).error().fault, Fault::conflict);
  EXPECT_EQ(
      write([&](auto& t) { return close_draft(t, draft_.id, DraftState::adopted); }).error().fault,
      Fault::conflict);
  EXPECT_EQ(found().state, DraftState::withdrawn);
  EXPECT_EQ(read([&](auto& t) { return draft_at_version(t, draft_.id, 1); }).error().fault,
            Fault::conflict);
}

TEST_F(DraftRecords, a_page_shows_the_scopes_of_its_reader_only) {
  Draft other = draft_;
  other.id = DraftId::make(random_);
  other.scope = "buch/heiloo";
  ASSERT_TRUE(write([&](auto& t) { return add_draft(t, other, ""); }));
  const auto page_of = [&](const DraftFilter& filter) {
    return read([&](auto& t) { return draft_page(t, filter, "", 10); }).value().items;
  };
  EXPECT_EQ(page_of({{}, true, {}}).size(), 2U);
  EXPECT_EQ(page_of({{}, true, {}}).front().id, other.id);
  EXPECT_EQ(page_of({{}, false, {"buch/heiloo", "buch"}}).size(), 1U);
  EXPECT_TRUE(page_of({{}, false, {}}).empty());
  EXPECT_TRUE(page_of({DraftState::adopted, true, {}}).empty());
}

TEST_F(DraftRecords, a_review_stands_on_the_list_of_whom_it_was_asked) {
  const auto awaiting = [&](const std::string& user, const std::vector<std::string>& roles) {
    return read([&](auto& t) { return drafts_awaiting(t, user, roles); }).value().size();
  };
  DraftRemark asked;
  asked.draft = draft_.id;
  asked.kind = RemarkKind::review_request;
  asked.version = 1;
  asked.by = "user_anna";
  asked.at = clock_.now();
  asked.asked_user = "user_berend";
  ASSERT_TRUE(write([&](auto& t) { return add_draft_remark(t, asked); }));
  EXPECT_EQ(awaiting("user_berend", {}), 1U);
  EXPECT_EQ(awaiting("user_carla", {"uitgeest/team_lead"}), 0U);
  asked.asked_user = "";
  asked.asked_municipality = "uitgeest";
  asked.asked_role = "team_lead";
  ASSERT_TRUE(write([&](auto& t) { return add_draft_remark(t, asked); }));
  EXPECT_EQ(awaiting("user_carla", {"uitgeest/team_lead"}), 1U);
  EXPECT_EQ(awaiting("user_carla", {"heiloo/team_lead"}), 0U);
  // Anna wrote the last version: it waits for somebody else.
  EXPECT_EQ(awaiting("user_anna", {"uitgeest/team_lead"}), 0U);
  ASSERT_TRUE(write([&](auto& t) { return close_draft(t, draft_.id, DraftState::rejected); }));
  EXPECT_EQ(awaiting("user_berend", {}), 0U);
  EXPECT_EQ(read([&](auto& t) { return remarks_of_draft(t, draft_.id); }).value().size(), 2U);
}

TEST_F(DraftRecords, one_adoption_is_written_at_a_time) {
  DraftAdoption adoption;
  adoption.draft = draft_.id;
  adoption.version = 1;
  adoption.adopted_by = "user_berend";
  adoption.reason = "korter wachten";
  adoption.source = "art. 3";
  adoption.decided_on = Date::of(2026, 4, 1);
  adoption.begun_at = clock_.now();
  const auto begin = [&] { return write([&](auto& t) { return begin_adoption(t, adoption); }); };
  const auto number = begin();
  ASSERT_TRUE(number) << number.error().says;
  EXPECT_EQ(begin().error().fault, Fault::conflict);
  adoption.number = *number;
  EXPECT_EQ(read([](auto& t) { return begun_adoption(t); }).value(), adoption);
  ASSERT_TRUE(write(
      [&](auto& t) { return end_adoption(t, *number, AdoptionState::undone, clock_.now()); }));
  EXPECT_FALSE(read([](auto& t) { return begun_adoption(t); }).value());
  EXPECT_TRUE(begin());
  EXPECT_EQ(read([&](auto& t) { return adoptions_of_draft(t, draft_.id); }).value().size(), 2U);
}

}  // namespace
}  // namespace naober::records
