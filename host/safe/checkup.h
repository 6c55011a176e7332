// Looking a data folder over, without changing anything in it: may it be served from, is it whole,
// and is there room for a bad day?
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "store/examine.h"

namespace naober::safe {

struct Observation {
  enum class Verdict { good, attention, bad };
  Verdict verdict = Verdict::good;
  std::string what;  // "disk", "bergen.db"
  // What is so, and where it is not good: what to do.
  std::string says;
};

std::string_view name_of(Observation::Verdict verdict);

struct CheckupOptions {
  std::filesystem::path data;
  std::filesystem::path keys = {};  // empty: data/keys
  store::Depth depth = store::Depth::quick;
};

// In this order: the folder and its rights, the disk, the keys, every file, every journal's newest
// seal, the clock against what was written last. A host may be at work meanwhile.
std::vector<Observation> check_up(const CheckupOptions& options, const Clock& clock);

// What there is to say about the clock alone: nothing, or that it is behind what was written last.
// Quick: reads one entry of each journal.
std::optional<Observation> clock_that_was_set_back(const std::filesystem::path& data,
                                                   const Clock& clock);

}  // namespace naober::safe
