// A file that was opened in an emergency (spoed) by somebody to whom it was closed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "model/ids.h"

namespace naober {

struct EmergencyAccessTag {
  static constexpr std::string_view prefix = "emergency";
};
using EmergencyAccessId = Id<EmergencyAccessTag>;

// What a colleague thought of it afterwards.
struct EmergencyReview {
  Instant at;
  std::string by;  // never the one who opened the file
  bool rightful = false;
  std::string remark;

  friend bool operator==(const EmergencyReview&, const EmergencyReview&) = default;
};

struct EmergencyAccess {
  std::int64_t number = 0;  // in the order in which files were opened
  EmergencyAccessId id;
  ClientId client;
  std::string user;
  std::string organisation;
  std::string role;
  std::string because;
  Instant opened_at;
  Instant ends_at;
  std::optional<EmergencyReview> review;

  friend bool operator==(const EmergencyAccess&, const EmergencyAccess&) = default;
};

}  // namespace naober
