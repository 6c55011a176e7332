// What decisions read (lezing), counted: so that whoever asks many decisions again can count those
// that cannot have changed, and turn over the others alone.
//
// Decisions that read the same settings under the same policy in the same months, and came to the
// same answer, are one reading: a handful for each month, however many decisions. Kept with each
// basis (records/basis.h), in its transaction.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "records/basis.h"

namespace naober::records {

struct Reading {
  std::int64_t number = 0;
  std::string task;
  std::string bundle;
  std::string on_month;       // "2026-05": of the day whose settings the advice used
  std::string decided_month;  // of the decision
  std::string kind;
  std::string provision;
  std::string amount;
  std::string verdict;
  std::string advised;
  std::string settings_read;  // JSON list; empty when it is not known
  std::int64_t decisions = 0;
};

// Those with decisions of the month of that day, or later.
Result<std::vector<Reading>> readings_since(store::ReadTransaction& transaction, Date since);

// Counts one more decision; the number of its reading. `advised` and `settings_read` as in Basis.
Result<std::int64_t> count_reading(store::WriteTransaction& transaction, const Decision& decision,
                                   std::string_view task, const Advice& advice,
                                   std::string_view advised, std::string_view settings_read);

// A decision to be asked again.
struct ReadBasis {
  std::int64_t number = 0;
  std::string task;
  std::string kind;
  std::string provision;
  std::string amount;
  std::string facts;  // canonical bytes (base/codec.h)
};

// The decisions of one reading within a window of numbers, decided on `since` or later, by number;
// at most `limit` of them are added to `into`. How many came.
Result<std::int64_t> read_basis(store::ReadTransaction& transaction, std::int64_t reading,
                                const Numbers& window, Date since, std::int64_t limit,
                                std::vector<ReadBasis>& into);

}  // namespace naober::records
