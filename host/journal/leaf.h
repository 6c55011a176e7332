// The bytes of an entry that its seal is made of (journal/FORMAT.md).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "journal/journal.h"

namespace naober::journal {

// The texts of an entry in the order of the leaf, on loan.
struct LeafParts {
  std::int64_t at = 0;
  // user_id, role, organisation, purpose, act, subject_kind, subject_id, client_id, case_id
  std::array<std::string_view, 9> texts;
  std::string_view details;  // already in the canonical encoding
};

// The parts of an entry whose details are encoded as `details`; both must outlive them.
LeafParts parts_of(const Entry& entry, std::string_view details);

// Writes the leaf into `into`, which is emptied first and keeps its memory from call to call.
void write_leaf(const LeafParts& parts, std::string& into);

// The entry that a leaf was made of; invalid when the bytes are no leaf.
Result<Entry> entry_of_leaf(std::string_view leaf);

}  // namespace naober::journal
