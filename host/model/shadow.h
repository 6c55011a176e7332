// A shadow: a policy that decides silently along with live advice, with no effect on anyone
// (studio/shadow.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "model/ids.h"

namespace naober {

struct ShadowTag {
  static constexpr std::string_view prefix = "shadow";
};
using ShadowId = Id<ShadowTag>;

// Advices since it started. asked = same + different + failed.
struct ShadowCounts {
  std::int64_t asked = 0;
  std::int64_t same = 0;
  std::int64_t different = 0;
  std::int64_t failed = 0;   // it could not be asked: a script failed, or it lacks the task
  std::int64_t dropped = 0;  // too much at once; never asked
};

struct Shadow {
  ShadowId id;
  std::string municipality;
  std::string name;
  std::string fingerprint;  // of the bundle that decides along
  std::string reason;
  std::string started_by;  // the account, or "host"
  Instant started_at;
  std::optional<Instant> stopped_at = std::nullopt;
  ShadowCounts counts = {};
};

// One case on which the shadow would have advised something else.
struct ShadowDifference {
  std::int64_t number = 0;  // the order in which they came
  CaseId case_file;
  AdviceId advice;
  Instant at;
  std::string live_fingerprint;
  std::string live_verdict;
  std::string shadow_verdict;
  std::string live_provision;    // what is granted; may be empty
  std::string shadow_provision;  // the same
  std::string rule;              // the first rule that says something else; may be empty
};

}  // namespace naober
