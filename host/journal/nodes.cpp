#include "journal/nodes.h"

#include <string>
#include <utility>
#include <vector>

namespace naober::journal {

namespace {

tl::unexpected<Error> missing(const std::string& what) {
  return refuse(Fault::unavailable,
                "The journal is damaged: " + what +
                    " is missing; run 'naober journal verify' and restore a backup.",
                what);
}

std::int64_t signed_of(std::uint64_t number) { return static_cast<std::int64_t>(number); }

Result<Hash> stored_node(store::ReadTransaction& transaction, int level, std::uint64_t place) {
  auto find = transaction.query("find_journal_node");
  find.bind("level", level).bind("place", signed_of(place));
  TRY(const bool there, find.next());
  if (!there) {
    return missing("node " + std::to_string(place) + " of level " + std::to_string(level));
  }
  return find.hash("hash");
}

// The seals of `count` leaves from `first` (counted from 0).
Result<std::vector<Hash>> seals(store::ReadTransaction& transaction, std::uint64_t first,
                                std::uint64_t count) {
  auto rows = transaction.query("journal_seals_from");
  rows.bind("first", signed_of(first + 1)).bind("count", signed_of(count));
  std::vector<Hash> found;
  TRY(bool more, rows.next());
  while (more) {
    if (rows.integer("number") != signed_of(first + 1 + found.size())) {
      break;
    }
    found.push_back(rows.hash("seal"));
    TRY(more, rows.next());
  }
  if (found.size() != count) {
    return missing("entry " + std::to_string(first + 1 + found.size()));
  }
  return found;
}

}  // namespace

Result<std::uint64_t> journal_size(store::ReadTransaction& transaction) {
  auto ask = transaction.query("journal_size");
  TRY_DO(ask.next());
  return static_cast<std::uint64_t>(ask.integer("size"));
}

Result<Edge> stored_edge(store::ReadTransaction& transaction) {
  TRY(const std::uint64_t size, journal_size(transaction));
  std::vector<Hash> subtrees;
  for (int level = 63; level >= lowest_stored_level; --level) {
    const std::uint64_t place = size >> static_cast<unsigned>(level);
    if ((place & 1U) != 0) {
      TRY(const Hash hash, stored_node(transaction, level, place - 1));
      subtrees.push_back(hash);
    }
  }
  const std::uint64_t covered = size & ~((std::uint64_t{1} << lowest_stored_level) - 1);
  Edge edge(covered, std::move(subtrees));
  TRY(const auto rest, seals(transaction, covered, size - covered));
  for (const Hash& seal : rest) {
    edge.add(seal);
  }
  return edge;
}

Result<Hash> StoredNodes::read(int level, std::uint64_t place) {
  if (level >= lowest_stored_level) {
    return stored_node(transaction_, level, place);
  }
  const std::uint64_t count = std::uint64_t{1} << static_cast<unsigned>(level);
  TRY(const auto leaves, seals(transaction_, place * count, count));
  Edge edge;
  for (const Hash& leaf : leaves) {
    edge.add(leaf);
  }
  return edge.root();
}

Hash StoredNodes::at(int level, std::uint64_t place) {
  auto found = read(level, place);
  if (!found) {
    if (failure_) {
      failure_ = tl::unexpected<Error>(std::move(found).error());
    }
    return {};
  }
  return *found;
}

Result<void> StoredNodes::failure() const { return failure_; }

}  // namespace naober::journal
