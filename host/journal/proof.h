// Proofs for whoever may ask: that an entry is in the journal, that the journal continues an older
// one, and the newest signed checkpoint.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "journal/checkpoint.h"
#include "store/transaction.h"

namespace naober::journal {

struct InclusionProof {
  std::uint64_t number = 0;  // of the entry, counted from 1
  std::uint64_t size = 0;
  Hash leaf{};
  Hash root{};
  std::vector<Hash> path;
};

struct ConsistencyProof {
  std::uint64_t earlier = 0;
  std::uint64_t size = 0;
  Hash earlier_root{};
  Hash root{};
  std::vector<Hash> path;
};

// The newest checkpoint as a signed note; not_found when there is none yet.
Result<std::string> newest_checkpoint(store::ReadTransaction& transaction);
// That entry `number` is in the tree of the first `size` entries (0: of the newest checkpoint, or
// of all when the entry is newer than that).
Result<InclusionProof> prove_inclusion(store::ReadTransaction& transaction, std::uint64_t number,
                                       std::uint64_t size);
// That the first `size` entries (0: all) continue the first `earlier`.
Result<ConsistencyProof> prove_consistency(store::ReadTransaction& transaction,
                                           std::uint64_t earlier, std::uint64_t size);

}  // namespace naober::journal
