// The policy of another day comes back as it was served, or says why it cannot.
#include "lab/archived_policies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "policy/loader.h"
#include "policy_files.h"
#include "records/policy_archive.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::lab {
namespace {

using ::testing::HasSubstr;

class ArchivedPolicy : public ::testing::Test {
 protected:
  ArchivedPolicy() {
    store::HouseOptions options;
    options.data = folder_.path() / "data";
    house_ = *store::House::open(options, clock_, random_);
    script::PoolOptions pool;
    pool.worker = script::worker_path();
    scripts_ = *script::Pool::start(std::move(pool));
  }
  // Turf with another age at which we come along, archived.
  std::string serve(const std::string& age) {
    auto files = small_policy();
    auto& text = files.back().text;
    text.replace(text.find("70"), 2, age);
    const auto loaded = policy::load_policy(files, *scripts_);
    EXPECT_TRUE(loaded) << loaded.error().says;
    const auto bundle = loaded->municipalities.at("veen/turf");
    keep(*bundle);
    return bundle->fingerprint;
  }
  void keep(const policy::Bundle& bundle) {
    const auto kept =
        house_->region().write([&](store::WriteTransaction& transaction) -> Result<void> {
          return records::keep_bundle(transaction, bundle, clock_.now());
        });
    ASSERT_TRUE(kept) << kept.error().says;
  }
  static std::int64_t visit_age(const policy::Bundle& bundle) {
    return *bundle.task("visits")
                ->setting("visit_age")
                ->at(Date::of(2026, 3, 2))
                .value.as<std::int64_t>();
  }

  TemporaryFolder folder_;
  SystemRandom random_;
  FixedClock clock_{Date::of(2026, 3, 2)};
  std::unique_ptr<store::House> house_;
  std::unique_ptr<script::Pool> scripts_;
};

TEST_F(ArchivedPolicy, comes_back_with_the_values_of_its_day) {
  const auto first = serve("70");
  const auto second = serve("72");
  ArchivedPolicies policies(house_->region(), *scripts_);
  const auto then = policies.bundle("turf", first);
  ASSERT_TRUE(then) << then.error().says << " " << then.error().about;
  EXPECT_EQ((*then)->fingerprint, first);
  EXPECT_EQ(visit_age(**then), 70);
  EXPECT_EQ(visit_age(**policies.bundle("turf", second)), 72);
}

TEST_F(ArchivedPolicy, is_loaded_once_while_it_is_used) {
  const auto fingerprint = serve("70");
  ArchivedPolicies policies(house_->region(), *scripts_);
  EXPECT_EQ(*policies.bundle("turf", fingerprint), *policies.bundle("turf", fingerprint));
}

TEST_F(ArchivedPolicy, makes_room_for_another_when_it_was_not_used) {
  const auto first = serve("70");
  const auto second = serve("72");
  ArchivedPolicies policies(house_->region(), *scripts_, 1);
  const auto held = *policies.bundle("turf", first);
  EXPECT_TRUE(policies.bundle("turf", second));
  EXPECT_EQ(policies.size(), 1U);
  EXPECT_EQ(visit_age(*held), 70);
  EXPECT_NE(*policies.bundle("turf", first), held);
}

TEST_F(ArchivedPolicy, that_never_was_is_not_found) {
  const auto fingerprint = serve("70");
  ArchivedPolicies policies(house_->region(), *scripts_);
  EXPECT_EQ(policies.bundle("turf", std::string(64, 'b')).error().fault, Fault::not_found);
  EXPECT_EQ(policies.bundle("elsewhere", fingerprint).error().fault, Fault::not_found);
}

TEST_F(ArchivedPolicy, of_a_language_this_host_does_not_speak_says_so) {
  policy::Bundle bundle;
  bundle.municipality.name = "turf";
  bundle.fingerprint = std::string(64, 'c');
  bundle.files = small_policy();
  keep(bundle);
  ArchivedPolicies policies(house_->region(), *scripts_);
  const auto refused = policies.bundle("turf", bundle.fingerprint);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::unavailable);
  EXPECT_THAT(refused.error().says, HasSubstr("do not give this fingerprint"));
}

TEST_F(ArchivedPolicy, that_cannot_be_loaded_any_more_names_the_line) {
  policy::Bundle bundle;
  bundle.municipality.name = "turf";
  std::vector<policy::SourceFile> files = small_policy();
  files.back().text = "return policy \"visits\" { of = \"veen/turf\", nonsense = 1 }";
  bundle.files = files;
  bundle.fingerprint = policy::fingerprint_of(files);
  keep(bundle);
  ArchivedPolicies policies(house_->region(), *scripts_);
  const auto refused = policies.bundle("turf", bundle.fingerprint);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::unavailable);
  EXPECT_THAT(refused.error().says, HasSubstr("municipalities/veen/turf/visits.lua:1"));
}

TEST_F(ArchivedPolicy, is_given_to_many_at_once) {
  const auto fingerprint = serve("70");
  ArchivedPolicies policies(house_->region(), *scripts_);
  std::vector<std::thread> askers;
  for (int asker = 0; asker < 4; ++asker) {
    askers.emplace_back([&] { EXPECT_TRUE(policies.bundle("turf", fingerprint)); });
  }
  for (auto& asker : askers) {
    asker.join();
  }
  EXPECT_EQ(policies.size(), 1U);
}

}  // namespace
}  // namespace naober::lab
