// The Merkle tree of RFC 6962, section 2.1: hashes of leaves and nodes, and the edge that grows.
//
// Everything here is arithmetic on hashes: no file, no SQL.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace naober::journal {

// SHA-256(0x00 | leaf) and SHA-256(0x01 | left | right).
Hash leaf_hash(std::string_view leaf);
Hash node_hash(const Hash& left, const Hash& right);
// The root of no leaves: SHA-256 of nothing.
Hash empty_root();

// The right edge of a growing tree: one hash per complete subtree, the largest first. Adding a leaf
// costs one hash on average, and memory is a hash per bit of the size.
class Edge {
 public:
  // Called for every complete subtree that an added leaf finishes, from the bottom: the node at
  // `level` (0: leaves) and `place` (counted from 0) covers the leaves from place * 2^level.
  using Finished = std::function<void(int level, std::uint64_t place, const Hash& hash)>;

  Edge() = default;
  // An edge as it was: the complete subtrees of a tree of `size`, the largest first.
  Edge(std::uint64_t size, std::vector<Hash> subtrees);

  void add(const Hash& leaf);
  template <class Hear>
  void add(const Hash& leaf, Hear&& hear);

  std::uint64_t size() const { return size_; }
  Hash root() const;

 private:
  std::uint64_t size_ = 0;
  std::vector<Hash> subtrees_;
};

// Proofs ask for nodes of complete subtrees by level and place.
using NodeAt = std::function<Hash(int level, std::uint64_t place)>;

// The root of the first `size` leaves, out of complete subtrees.
Hash root_of(std::uint64_t size, const NodeAt& node);
// The audit path of leaf `index` (from 0) in a tree of `size` (RFC 6962, 2.1.1); index < size.
std::vector<Hash> inclusion_path(std::uint64_t index, std::uint64_t size, const NodeAt& node);
// The proof that a tree of `size` continues one of `earlier` (RFC 6962, 2.1.2); 0 < earlier <=
// size.
std::vector<Hash> consistency_path(std::uint64_t earlier, std::uint64_t size, const NodeAt& node);

// The verifier's side (RFC 9162, 2.1.3.2 and 2.1.4.2).
bool includes(std::uint64_t index, std::uint64_t size, const Hash& leaf, const Hash& root,
              const std::vector<Hash>& path);
bool continues(std::uint64_t earlier, std::uint64_t size, const Hash& earlier_root,
               const Hash& root, const std::vector<Hash>& path);

template <class Hear>
void Edge::add(const Hash& leaf, Hear&& hear) {
  Hash hash = leaf;
  int level = 0;
  // A bit that is set in the size is a complete subtree waiting for its right-hand neighbour.
  for (std::uint64_t rest = size_; (rest & 1U) != 0; rest >>= 1U) {
    hash = node_hash(subtrees_.back(), hash);
    subtrees_.pop_back();
    ++level;
    hear(level, size_ >> static_cast<unsigned>(level), hash);
  }
  subtrees_.push_back(hash);
  ++size_;
}

}  // namespace naober::journal
