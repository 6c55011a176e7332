// The page of the policy language, from the stubs that are built into the host.
#pragma once

#include <vector>

#include "manual/document.h"
#include "manual/stub.h"
#include "manual/words.h"

namespace naober::manual {

Page language_page(const std::vector<Stub>& stubs, Language language);

// The stubs that are built into this host, by name.
std::vector<Stub> built_in_stubs();

}  // namespace naober::manual
