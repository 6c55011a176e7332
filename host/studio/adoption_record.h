// What the region's file keeps of an adoption: its intention, its end, and its line in the journal.
#pragma once

#include "access/may.h"
#include "base/clock.h"
#include "model/draft.h"
#include "store/region_store.h"
#include "studio/reload.h"

namespace naober::studio {

// Before the first file is touched. Conflict when the draft moved on, or another adoption is under
// way.
Result<DraftAdoption> note_intention(store::RegionStore& region, const Draft& draft,
                                     DraftAdoption adoption);

// When all files stand: the draft is adopted, and the journal says so. `reload` is empty when a
// host that started found the files written whole.
Result<void> note_in_force(store::RegionStore& region, const Draft& draft,
                           const DraftAdoption& adoption, const Reload* reload, Instant now);

// When the files are as they were before: the draft stays open.
Result<void> note_undone(store::RegionStore& region, const Draft& draft,
                         const DraftAdoption& adoption, const std::string& because, Instant now);

}  // namespace naober::studio
