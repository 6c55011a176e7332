// One part of a conversation while it is being typed: an answer on a domain, or the outcome.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"
#include "model/ids.h"

namespace naober {

struct DraftPart {
  std::string part;  // a domain of the instrument, or "outcome"
  std::string text;
  std::string skipped_because;
  std::optional<int> score = std::nullopt;  // 0 (badly) to 10 (well), where the instrument asks it
  std::int64_t version = 0;                 // counts every save of this part; 0: not saved yet
  std::string saved_by;                     // a user
  Instant saved_at = {};

  friend bool operator==(const DraftPart&, const DraftPart&) = default;
};

}  // namespace naober
