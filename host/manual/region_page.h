// The page of one region: where its municipalities differ, who works there, who may decide.
#pragma once

#include "manual/accents.h"
#include "manual/document.h"
#include "manual/words.h"

namespace naober::manual {

// `bundles` are the municipalities of the accents, in their order.
Page region_page(const Accents& accents,
                 const std::vector<std::shared_ptr<const policy::Bundle>>& bundles, Date date,
                 Language language);

}  // namespace naober::manual
