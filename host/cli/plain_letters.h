// Warnings of `naober check` about letters that are hard to read: their templates and blocks, also
// those that a municipality brings, and the sentences of rules, which end up in a letter.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "policy/analysis.h"

namespace naober::cli {

// Without municipalities/language/hard_words.tsv below `root` only the length of sentences counts.
Result<std::vector<policy::Finding>> hard_letters(const policy::Loaded& loaded,
                                                  const std::filesystem::path& root);

}  // namespace naober::cli
