// The catalogue that ships, held against the table of the model: building_blocks.tsv.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <sstream>

#include "places.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::lab {
namespace {

using ::testing::AnyOf;
using ::testing::UnorderedElementsAreArray;

struct Block {
  int number = 0;
  std::string name, task, phase, cluster, scale, funding;
  std::vector<std::string> laws;
};

std::vector<std::string> cut(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, at);) {
    parts.push_back(part);
  }
  return parts;
}

std::vector<Block> model() {
  std::vector<Block> blocks;
  std::ifstream file(NAOBER_SOURCE_DIR "/tests/host/lab/building_blocks.tsv");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    std::vector<std::string> row = cut(line, '\t');
    row.resize(8);
    blocks.push_back({.number = std::stoi(row[0]),
                      .name = row[1],
                      .task = row[2],
                      .phase = row[4],
                      .cluster = row[5],
                      .scale = row[6],
                      .funding = row[7],
                      .laws = cut(row[3], ' ')});
  }
  return blocks;
}

// What the shipped plugins offer, by the name of the provision.
class BuildingBlocks : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    script::PoolOptions options;
    options.worker = script::worker_path();
    const auto pool = script::Pool::start(options);
    ASSERT_TRUE(pool) << pool.error().says;
    const auto loaded = policy::load_policy(std::filesystem::path(NAOBER_SOURCE_DIR), **pool);
    ASSERT_TRUE(loaded) << loaded.error().says;
    for (const auto& [name, plugin] : loaded->plugins) {
      for (const policy::Provision& provision : plugin->provisions) {
        offered_.emplace(provision.name, provision);
      }
    }
  }

  static inline std::map<std::string, policy::Provision> offered_;
};

TEST_F(BuildingBlocks, each_block_of_the_model_is_declared_once_as_the_model_has_it) {
  const std::vector<Block> blocks = model();
  ASSERT_EQ(blocks.size(), 77u);
  for (const Block& block : blocks) {
    SCOPED_TRACE(block.name);
    ASSERT_TRUE(offered_.contains(block.name));
    const policy::Provision& provision = offered_.at(block.name);
    EXPECT_EQ(provision.block, block.number);
    EXPECT_EQ(provision.plugin, block.task);
    EXPECT_EQ(provision.phase, block.phase);
    EXPECT_EQ(provision.cluster, block.cluster);
    EXPECT_EQ(provision.scale, block.scale);
    EXPECT_EQ(provision.funding, block.funding);
    EXPECT_THAT(provision.laws, UnorderedElementsAreArray(block.laws));
  }
}

TEST_F(BuildingBlocks, no_other_provision_says_that_it_is_a_block) {
  std::map<int, std::string> by_number;
  for (const auto& [name, provision] : offered_) {
    if (provision.block != 0) {
      const auto [place, first] = by_number.emplace(provision.block, name);
      EXPECT_TRUE(first) << name << " and " << place->second << " are both block "
                         << provision.block;
    }
  }
  EXPECT_EQ(by_number.size(), 77u);
}

TEST_F(BuildingBlocks, the_phases_count_15_11_38_and_13) {
  std::map<std::string, int> count;
  for (const auto& [name, provision] : offered_) {
    count[provision.phase] += provision.block != 0 ? 1 : 0;
  }
  EXPECT_EQ(count["before_access"], 15);
  EXPECT_EQ(count["in_access"], 11);
  EXPECT_EQ(count["after_access"], 38);
  EXPECT_EQ(count["administration"], 13);
}

TEST_F(BuildingBlocks, every_provision_has_its_cluster_of_the_national_model) {
  for (const auto& [name, provision] : offered_) {
    EXPECT_THAT(provision.national_cluster,
                AnyOf("participation", "wmo_individual", "youth_individual", "basic"))
        << name;
  }
}

}  // namespace
}  // namespace naober::lab
