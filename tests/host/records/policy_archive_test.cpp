// The region remembers every policy it served under, so that a decision can be replayed.
#include "records/policy_archive.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/clock.h"
#include "store/house.h"

namespace naober::records {
namespace {

class Archive : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("naober_archive_" + random_name(random_));
    store::HouseOptions options;
    options.data = folder_;
    auto house = store::House::open(options, clock_, random_);
    ASSERT_TRUE(house) << house.error().says;
    house_ = std::move(*house);
    bundle_.municipality.region = "buch";
    bundle_.municipality.name = "bergen";
    bundle_.fingerprint = std::string(64, 'a');
    bundle_.files = {
        {"municipalities/buch/bergen/municipality.lua", "return municipality \"bergen\" {}"},
        {"plugins/casework/plugin.lua", "return plugin \"casework\" {}"}};
  }
  void TearDown() override {
    house_.reset();
    std::filesystem::remove_all(folder_);
  }
  Result<void> keep() {
    return house_->region().write([&](store::WriteTransaction& transaction) -> Result<void> {
      return keep_bundle(transaction, bundle_, clock_.now());
    });
  }
  Result<std::vector<policy::SourceFile>> files(const std::string& fingerprint) {
    return house_->region().read(
        [&](store::ReadTransaction& transaction) -> Result<std::vector<policy::SourceFile>> {
          return files_of_bundle(transaction, "bergen", fingerprint);
        });
  }

  SystemRandom random_;
  FixedClock clock_{Date::of(2026, 4, 27)};
  std::filesystem::path folder_;
  std::unique_ptr<store::House> house_;
  policy::Bundle bundle_;
};

TEST_F(Archive, gives_back_the_very_files_a_bundle_was_made_of) {
  ASSERT_TRUE(keep());
  const auto kept = files(bundle_.fingerprint);
  ASSERT_TRUE(kept) << kept.error().says;
  EXPECT_EQ(*kept, bundle_.files);
}

TEST_F(Archive, keeps_a_bundle_once_however_often_it_is_served) {
  ASSERT_TRUE(keep());
  ASSERT_TRUE(keep());
  EXPECT_EQ(files(bundle_.fingerprint)->size(), 2U);
}

TEST_F(Archive, does_not_know_a_policy_that_never_was) {
  ASSERT_TRUE(keep());
  const auto unknown = files(std::string(64, 'b'));
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().fault, Fault::not_found);
}

}  // namespace
}  // namespace naober::records
