// Verification: computes the whole journal again and believes nothing that is stored.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "journal/checkpoint.h"
#include "store/transaction.h"

namespace naober::journal {

struct Findings {
  std::uint64_t entries = 0;
  std::uint64_t checkpoints = 0;
  Hash root{};
  // Where the line first breaks: the entry's number, and what is wrong in one sentence.
  struct Break {
    std::uint64_t number = 0;
    std::string says;
  };
  std::optional<Break> first_break;
  bool sound() const { return !first_break.has_value(); }
};

// Reads every entry in order, streaming. Checks that numbers follow, that every seal fits its
// entry, that the stored nodes fit the seals, and that every checkpoint is signed by `key` and fits
// the tree of its size. An error only when the file could not be read at all; what is found wrong
// stands in the findings.
Result<Findings> verify(store::ReadTransaction& transaction, const VerifierKey& key,
                        const std::vector<Checkpoint>& witnessed = {});

}  // namespace naober::journal
