// The stored tree: where its nodes are, and which are stored at all.
#pragma once

#include <cstdint>

#include "base/hash.h"
#include "base/result.h"
#include "journal/merkle.h"
#include "store/transaction.h"

namespace naober::journal {

// Subtrees of 2^4 leaves and more are stored; a smaller one costs at most 16 seals to compute, and
// storing it would cost a row for every entry.
constexpr int lowest_stored_level = 4;

// The edge of the tree of all entries, from the stored nodes and at most 15 seals.
Result<Edge> stored_edge(store::ReadTransaction& transaction);

// Nodes for proofs. A read that fails is remembered and gives zeros; ask failure() at the end.
class StoredNodes {
 public:
  explicit StoredNodes(store::ReadTransaction& transaction) : transaction_(transaction) {}
  Hash at(int level, std::uint64_t place);
  Result<void> failure() const;

 private:
  Result<Hash> read(int level, std::uint64_t place);
  store::ReadTransaction& transaction_;
  Result<void> failure_;
};

// The number of entries.
Result<std::uint64_t> journal_size(store::ReadTransaction& transaction);

}  // namespace naober::journal
