// Adoption (vaststelling): a draft comes into force, by the hand of a second person.
//
// Who adopts is somebody else than who wrote what is adopted, holds the right for every file it
// touches, and says why and on what it rests. The check and the cases must hold, and nobody may
// have changed the files meanwhile. Then all files are written and taken into use as one thing, and
// the region's journal keeps who drafted, who adopted, the reason, the source, the hash of every
// file and the fingerprint of every policy before and after.
//
// The keeper writes all files or none, also when the host falls in between: what was begun it ends
// when it starts again (studio/policy_keeper.h). The intention to adopt is in the region's file
// before that, so that finish_adoption() can then say what became of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/clock.h"
#include "model/draft.h"
#include "store/region_store.h"
#include "studio/draft_context.h"
#include "studio/reload.h"

namespace naober::studio {

struct Adopt {
  DraftId draft;
  std::int64_t version = 0;
  std::string reason;
  std::string source;  // "collegebesluit 12-1-2027, art. 3"
  // The day of the source; today when it is not said. No value that the draft sets or changes may
  // hold before it.
  std::optional<Date> decided_on;
};

struct Adopted {
  Draft draft;
  Reload reload;  // whose policy changed, and from what to what
};

// Refused with the one sentence that says what is missing: not_allowed (no right, or one's own
// words), invalid (no reason, no source, a day to come, a value that holds before its decision),
// conflict (another version, files that moved, a problem, a case that fails: `about` is its place).
Result<Adopted> adopt_draft(const DraftContext& context, const Adopt& request);

// At the start of the host, when the keeper has opened: says of an adoption that a fall interrupted
// whether it is in force or was undone. What it did, in a sentence; nothing when there was nothing
// to do.
Result<std::optional<std::string>> finish_adoption(store::RegionStore& region,
                                                   const std::filesystem::path& root,
                                                   const Clock& clock);

}  // namespace naober::studio
