#include "journal/verify.h"

#include <utility>
#include <vector>

#include "journal/leaf.h"
#include "journal/merkle.h"
#include "journal/nodes.h"
#include "store/connection.h"

namespace naober::journal {

namespace {

// Walks the entries once, with the stored checkpoints beside them, and stops at the first break.
class Walk {
 public:
  Walk(store::ReadTransaction& transaction, const VerifierKey& key,
       const std::vector<Checkpoint>& witnessed)
      : transaction_(transaction),
        key_(key),
        witnessed_(witnessed),
        checkpoints_(transaction.query("every_journal_checkpoint")) {}

  Result<Findings> go() {
    TRY_DO(next_checkpoint());
    auto rows = transaction_.query("every_journal_entry");
    rows.bind("first", 1);
    while (findings_.sound()) {
      const auto more = rows.next();
      if (!more) {
        broken(edge_.size() + 1, "the entry cannot be read: " + more.error().says);
        break;
      }
      if (!*more) {
        break;
      }
      TRY_DO(take(rows));
    }
    if (findings_.sound()) {
      TRY_DO(check_end());
    }
    findings_.entries = edge_.size();
    findings_.root = edge_.root();
    return std::move(findings_);
  }

 private:
  void broken(std::uint64_t number, std::string says) {
    if (findings_.sound()) {
      findings_.first_break = Findings::Break{number, std::move(says)};
    }
  }

  Result<void> take(const store::Statement& row) {
    const std::uint64_t number = edge_.size() + 1;
    if (row.integer_at(0) != static_cast<std::int64_t>(number)) {
      broken(number, "the entry is gone");
      return {};
    }
    const Hash seal = seal_of(row);
    if (transaction_.connection().damage()) {
      transaction_.connection().forget_damage();
      broken(number, "a column of the entry holds another kind of value than was written");
      return {};
    }
    if (row.bytes_view_at(12) != bytes_of(seal)) {
      broken(number, "the entry does not fit its seal: the entry or the seal was changed");
      return {};
    }
    Result<void> checked;
    edge_.add(seal, [&](int level, std::uint64_t place, const Hash& hash) {
      if (level >= lowest_stored_level && checked && findings_.sound()) {
        checked = check_node(level, place, hash);
      }
    });
    TRY_DO(checked);
    TRY_DO(check_checkpoint());
    check_witnesses();
    return {};
  }

  Hash seal_of(const store::Statement& row) {
    LeafParts parts;
    parts.at = row.integer_at(1);
    for (std::size_t text = 0; text < parts.texts.size(); ++text) {
      parts.texts[text] = row.text_view_at(static_cast<int>(text) + 2);
    }
    parts.details = row.bytes_view_at(11);
    write_leaf(parts, leaf_);
    return leaf_hash(leaf_);
  }

  Result<void> check_node(int level, std::uint64_t place, const Hash& hash) {
    auto find = transaction_.query("find_journal_node");
    find.bind("level", level).bind("place", static_cast<std::int64_t>(place));
    TRY(const bool there, find.next());
    ++nodes_;
    if (!there || find.bytes_view("hash") != bytes_of(hash)) {
      // The seals fit their entries, so somebody changed an entry and its seal together, or the
      // node.
      const std::uint64_t first = (place << static_cast<unsigned>(level)) + 1;
      broken(first, "the entries " + std::to_string(first) + " to " +
                        std::to_string(edge_size_of(level, place)) +
                        " do not fit the tree over them: one of them was changed together with its "
                        "seal, or the tree was");
    }
    return {};
  }

  static std::uint64_t edge_size_of(int level, std::uint64_t place) {
    return (place + 1) << static_cast<unsigned>(level);
  }

  Result<void> next_checkpoint() {
    TRY(has_checkpoint_, checkpoints_.next());
    return {};
  }

  Result<void> check_checkpoint() {
    const auto size = static_cast<std::int64_t>(edge_.size());
    while (has_checkpoint_ && findings_.sound() && checkpoints_.integer_at(0) == size) {
      const auto opened = key_.open(checkpoints_.text_view_at(1));
      if (!opened) {
        broken(edge_.size(), "the checkpoint at this entry is false: " + opened.error().says);
        return {};
      }
      if (opened->size != edge_.size() || opened->root != edge_.root()) {
        broken(last_signed_ + 1, "the entries " + std::to_string(last_signed_ + 1) + " to " +
                                     std::to_string(edge_.size()) +
                                     " are not those that were signed: one of them was changed, "
                                     "added or left out");
        return {};
      }
      ++findings_.checkpoints;
      last_signed_ = edge_.size();
      TRY_DO(next_checkpoint());
    }
    return {};
  }

  void check_witnesses() {
    for (const Checkpoint& kept : witnessed_) {
      if (kept.size == edge_.size() && kept.root != edge_.root()) {
        broken(edge_.size(),
               "the journal up to here is not the one that was witnessed: it was written anew");
      }
    }
  }

  Result<void> check_end() {
    for (const Checkpoint& kept : witnessed_) {
      if (kept.size > edge_.size()) {
        broken(edge_.size() + 1, "the entries from here to " + std::to_string(kept.size) +
                                     " are gone: a witness saw them");
        return {};
      }
    }
    if (has_checkpoint_) {
      broken(edge_.size() + 1, "the entries from here to " +
                                   std::to_string(checkpoints_.integer_at(0)) +
                                   " are gone: a checkpoint signed them");
      return {};
    }
    auto count = transaction_.query("count_journal_nodes");
    TRY_DO(count.next());
    if (count.integer("nodes") != static_cast<std::int64_t>(nodes_)) {
      broken(edge_.size() + 1, "the tree holds nodes over entries that are not there");
    }
    return {};
  }

  store::ReadTransaction& transaction_;
  const VerifierKey& key_;
  const std::vector<Checkpoint>& witnessed_;
  store::Statement checkpoints_;
  bool has_checkpoint_ = false;
  Edge edge_;
  std::uint64_t nodes_ = 0;
  std::uint64_t last_signed_ = 0;
  std::string leaf_;
  Findings findings_;
};

}  // namespace

Result<Findings> verify(store::ReadTransaction& transaction, const VerifierKey& key,
                        const std::vector<Checkpoint>& witnessed) {
  return Walk(transaction, key, witnessed).go();
}

}  // namespace naober::journal
