#include "journal/merkle.h"

#include <bit>
#include <cstring>
#include <string>

#include "base/result.h"

namespace naober::journal {

namespace {

// The largest power of two below n; n is at least 2.
std::uint64_t split_of(std::uint64_t n) { return std::bit_floor(n - 1); }

// The root of the leaves from `start`, `count` of them; `start` is a multiple of the power of two
// at or above `count`, as it always is where RFC 6962 splits.
Hash root_between(std::uint64_t start, std::uint64_t count, const NodeAt& node) {
  if (std::has_single_bit(count)) {
    const int level = std::countr_zero(count);
    return node(level, start >> static_cast<unsigned>(level));
  }
  const std::uint64_t split = split_of(count);
  return node_hash(root_between(start, split, node),
                   root_between(start + split, count - split, node));
}

void add_inclusion(std::uint64_t index, std::uint64_t start, std::uint64_t count,
                   const NodeAt& node, std::vector<Hash>& path) {
  if (count == 1) {
    return;
  }
  const std::uint64_t split = split_of(count);
  if (index < split) {
    add_inclusion(index, start, split, node, path);
    path.push_back(root_between(start + split, count - split, node));
  } else {
    add_inclusion(index - split, start + split, count - split, node, path);
    path.push_back(root_between(start, split, node));
  }
}

// `whole`: the earlier tree is this very subtree, whose root the verifier has already.
void add_consistency(std::uint64_t earlier, std::uint64_t start, std::uint64_t count, bool whole,
                     const NodeAt& node, std::vector<Hash>& path) {
  if (earlier == count) {
    if (!whole) {
      path.push_back(root_between(start, count, node));
    }
    return;
  }
  const std::uint64_t split = split_of(count);
  if (earlier <= split) {
    add_consistency(earlier, start, split, whole, node, path);
    path.push_back(root_between(start + split, count - split, node));
  } else {
    add_consistency(earlier - split, start + split, count - split, false, node, path);
    path.push_back(root_between(start, split, node));
  }
}

}  // namespace

Hash leaf_hash(std::string_view leaf) {
  thread_local std::string bytes;
  bytes.assign(1, '\0');
  bytes.append(leaf);
  return sha256(bytes);
}

Hash node_hash(const Hash& left, const Hash& right) {
  char bytes[65];
  bytes[0] = 1;
  std::memcpy(bytes + 1, left.data(), left.size());
  std::memcpy(bytes + 33, right.data(), right.size());
  return sha256({bytes, sizeof bytes});
}

Hash empty_root() { return sha256({}); }

Edge::Edge(std::uint64_t size, std::vector<Hash> subtrees)
    : size_(size), subtrees_(std::move(subtrees)) {
  const bool one_subtree_for_each_bit =
      subtrees_.size() == static_cast<std::size_t>(std::popcount(size));
  CHECK(one_subtree_for_each_bit);
}

void Edge::add(const Hash& leaf) {
  add(leaf, [](int, std::uint64_t, const Hash&) {});
}

Hash Edge::root() const {
  if (subtrees_.empty()) {
    return empty_root();
  }
  Hash root = subtrees_.back();
  for (std::size_t place = subtrees_.size() - 1; place > 0; --place) {
    root = node_hash(subtrees_[place - 1], root);
  }
  return root;
}

Hash root_of(std::uint64_t size, const NodeAt& node) {
  return size == 0 ? empty_root() : root_between(0, size, node);
}

std::vector<Hash> inclusion_path(std::uint64_t index, std::uint64_t size, const NodeAt& node) {
  CHECK(index < size);
  std::vector<Hash> path;
  add_inclusion(index, 0, size, node, path);
  return path;
}

std::vector<Hash> consistency_path(std::uint64_t earlier, std::uint64_t size, const NodeAt& node) {
  CHECK(earlier > 0 && earlier <= size);
  std::vector<Hash> path;
  add_consistency(earlier, 0, size, true, node, path);
  return path;
}

bool includes(std::uint64_t index, std::uint64_t size, const Hash& leaf, const Hash& root,
              const std::vector<Hash>& path) {
  if (index >= size) {
    return false;
  }
  std::uint64_t at = index;
  std::uint64_t last = size - 1;
  Hash hash = leaf;
  for (const Hash& neighbour : path) {
    if (last == 0) {
      return false;
    }
    if ((at & 1U) != 0 || at == last) {
      hash = node_hash(neighbour, hash);
      // At the right edge a subtree may have no neighbour for some levels.
      while ((at & 1U) == 0 && at != 0) {
        at >>= 1U;
        last >>= 1U;
      }
    } else {
      hash = node_hash(hash, neighbour);
    }
    at >>= 1U;
    last >>= 1U;
  }
  return last == 0 && hash == root;
}

bool continues(std::uint64_t earlier, std::uint64_t size, const Hash& earlier_root,
               const Hash& root, const std::vector<Hash>& path) {
  if (earlier == 0 || earlier > size) {
    return false;
  }
  if (earlier == size) {
    return path.empty() && earlier_root == root;
  }
  std::vector<Hash> steps = path;
  if (std::has_single_bit(earlier)) {
    steps.insert(steps.begin(), earlier_root);
  }
  if (steps.empty()) {
    return false;
  }
  std::uint64_t at = earlier - 1;
  std::uint64_t last = size - 1;
  while ((at & 1U) != 0) {
    at >>= 1U;
    last >>= 1U;
  }
  Hash old_hash = steps.front();
  Hash new_hash = steps.front();
  for (std::size_t step = 1; step < steps.size(); ++step) {
    if (last == 0) {
      return false;
    }
    if ((at & 1U) != 0 || at == last) {
      old_hash = node_hash(steps[step], old_hash);
      new_hash = node_hash(steps[step], new_hash);
      while ((at & 1U) == 0 && at != 0) {
        at >>= 1U;
        last >>= 1U;
      }
    } else {
      new_hash = node_hash(new_hash, steps[step]);
    }
    at >>= 1U;
    last >>= 1U;
  }
  return last == 0 && old_hash == earlier_root && new_hash == root;
}

}  // namespace naober::journal
