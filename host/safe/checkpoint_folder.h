// The newest signed checkpoint of each journal, as a file that may lie on somebody else's disk.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "journal/proof.h"

namespace naober::safe {

// The newest checkpoint of a journal with the proof that it continues the one of `since` entries
// (0: none is asked for, and the path is empty). `note` is empty when nothing was signed yet.
struct CheckpointStep {
  std::string note;
  std::uint64_t size = 0;
  journal::ConsistencyProof proof;
};
Result<CheckpointStep> checkpoint_step(const std::filesystem::path& data, const std::string& name,
                                       std::uint64_t since);

// Writes the newest checkpoint to folder/<name>.checkpoint when it is another than the one there.
Result<void> keep_checkpoint(const std::filesystem::path& data, const std::string& name,
                             const std::filesystem::path& folder);

}  // namespace naober::safe
