#include "journal/merkle.h"

#include <gtest/gtest.h>

#include <string>

namespace naober::journal {
namespace {

std::vector<Hash> leaves_of(std::uint64_t count) {
  std::vector<Hash> leaves;
  for (std::uint64_t leaf = 0; leaf < count; ++leaf) {
    leaves.push_back(leaf_hash("leaf " + std::to_string(leaf)));
  }
  return leaves;
}

// The definition of RFC 6962 section 2.1, word for word and slow.
Hash defined_root(const std::vector<Hash>& leaves, std::size_t start, std::size_t count) {
  if (count == 0) {
    return empty_root();
  }
  if (count == 1) {
    return leaves[start];
  }
  std::size_t split = 1;
  while (split * 2 < count) {
    split *= 2;
  }
  return node_hash(defined_root(leaves, start, split),
                   defined_root(leaves, start + split, count - split));
}

NodeAt nodes_of(const std::vector<Hash>& leaves) {
  return [&leaves](int level, std::uint64_t place) {
    const std::size_t count = std::size_t{1} << static_cast<unsigned>(level);
    return defined_root(leaves, place * count, count);
  };
}

// The known answers of RFC 6962 implementations for the eight customary test leaves.
TEST(Merkle, agrees_with_the_known_answers) {
  EXPECT_EQ(hex(empty_root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(leaf_hash("")), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  const std::string leaves[] = {"",
                                std::string("\0", 1),
                                "\x10",
                                "\x20\x21",
                                "\x30\x31",
                                "\x40\x41\x42\x43",
                                "\x50\x51\x52\x53\x54\x55\x56\x57",
                                "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
  const char* const roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                               "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                               "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                               "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                               "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                               "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                               "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                               "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  Edge edge;
  for (std::size_t leaf = 0; leaf < 8; ++leaf) {
    edge.add(leaf_hash(leaves[leaf]));
    EXPECT_EQ(hex(edge.root()), roots[leaf]) << leaf + 1;
  }
}

TEST(Merkle, the_growing_edge_has_the_root_of_the_definition) {
  const auto leaves = leaves_of(130);
  Edge edge;
  EXPECT_EQ(edge.root(), empty_root());
  for (std::size_t size = 1; size <= leaves.size(); ++size) {
    edge.add(leaves[size - 1]);
    EXPECT_EQ(edge.root(), defined_root(leaves, 0, size));
    EXPECT_EQ(edge.root(), root_of(size, nodes_of(leaves)));
  }
}

TEST(Merkle, the_edge_tells_of_every_subtree_it_finishes) {
  const auto leaves = leaves_of(64);
  Edge edge;
  int told = 0;
  for (const Hash& leaf : leaves) {
    edge.add(leaf, [&](int level, std::uint64_t place, const Hash& hash) {
      EXPECT_EQ(hash, nodes_of(leaves)(level, place));
      ++told;
    });
  }
  EXPECT_EQ(told, 63);
}

TEST(Merkle, every_leaf_of_every_tree_can_be_proven_and_nothing_else) {
  const auto leaves = leaves_of(40);
  for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
    const Hash root = defined_root(leaves, 0, size);
    for (std::uint64_t index = 0; index < size; ++index) {
      auto path = inclusion_path(index, size, nodes_of(leaves));
      EXPECT_TRUE(includes(index, size, leaves[index], root, path));
      EXPECT_FALSE(includes(index, size, leaf_hash("another"), root, path));
      EXPECT_FALSE(includes((index + 1) % size, size, leaves[index], root, path) && size > 1);
      path.push_back(root);
      EXPECT_FALSE(includes(index, size, leaves[index], root, path));
    }
    EXPECT_FALSE(includes(size, size, leaves[0], root, {}));
  }
}

TEST(Merkle, every_tree_continues_every_earlier_one_and_no_other) {
  const auto leaves = leaves_of(40);
  for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
    const Hash root = defined_root(leaves, 0, size);
    for (std::uint64_t earlier = 1; earlier <= size; ++earlier) {
      const Hash before = defined_root(leaves, 0, earlier);
      auto path = consistency_path(earlier, size, nodes_of(leaves));
      EXPECT_TRUE(continues(earlier, size, before, root, path)) << earlier << " " << size;
      EXPECT_FALSE(continues(earlier, size, leaf_hash("another"), root, path));
      EXPECT_FALSE(continues(earlier, size, before, leaf_hash("another"), path));
      path.push_back(root);
      EXPECT_FALSE(continues(earlier, size, before, root, path));
    }
  }
}

}  // namespace
}  // namespace naober::journal
