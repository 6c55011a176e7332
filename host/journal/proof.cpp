#include "journal/proof.h"

#include <string>

#include "journal/nodes.h"

namespace naober::journal {

namespace {

tl::unexpected<Error> too_short(std::uint64_t asked, std::uint64_t size) {
  return refuse(
      Fault::not_found,
      "The journal has " + std::to_string(size) + " entries, not " + std::to_string(asked),
      std::to_string(asked));
}

}  // namespace

Result<std::string> newest_checkpoint(store::ReadTransaction& transaction) {
  auto newest = transaction.query("newest_journal_checkpoint");
  TRY(const bool there, newest.next());
  if (!there) {
    return refuse(Fault::not_found, "Nothing was signed yet: the journal is empty, or just begun");
  }
  return newest.text("note");
}

Result<InclusionProof> prove_inclusion(store::ReadTransaction& transaction, std::uint64_t number,
                                       std::uint64_t size) {
  TRY(const std::uint64_t all, journal_size(transaction));
  if (size == 0) {
    auto newest = transaction.query("newest_journal_checkpoint");
    TRY(const bool there, newest.next());
    const std::uint64_t signed_size =
        there ? static_cast<std::uint64_t>(newest.integer("size")) : 0;
    size = number <= signed_size ? signed_size : all;
  }
  if (size > all) {
    return too_short(size, all);
  }
  if (number == 0 || number > size) {
    return too_short(number, size);
  }
  StoredNodes nodes(transaction);
  const NodeAt node = [&](int level, std::uint64_t place) { return nodes.at(level, place); };
  InclusionProof proof{number, size, node(0, number - 1), root_of(size, node),
                       inclusion_path(number - 1, size, node)};
  TRY_DO(nodes.failure());
  return proof;
}

Result<ConsistencyProof> prove_consistency(store::ReadTransaction& transaction,
                                           std::uint64_t earlier, std::uint64_t size) {
  TRY(const std::uint64_t all, journal_size(transaction));
  size = size == 0 ? all : size;
  if (size > all) {
    return too_short(size, all);
  }
  if (earlier == 0 || earlier > size) {
    return refuse(Fault::invalid,
                  "A proof needs an earlier size between 1 and " + std::to_string(size),
                  std::to_string(earlier));
  }
  StoredNodes nodes(transaction);
  const NodeAt node = [&](int level, std::uint64_t place) { return nodes.at(level, place); };
  ConsistencyProof proof{earlier, size, root_of(earlier, node), root_of(size, node),
                         consistency_path(earlier, size, node)};
  TRY_DO(nodes.failure());
  return proof;
}

}  // namespace naober::journal
