// The page of one task: what it is, what can be set, which rules speak and why, the road of a case.
//
// Made from the declarations that the host itself uses, so it cannot say anything else than holds.
#pragma once

#include <string>
#include <vector>

#include "lab/policy_test.h"
#include "manual/document.h"
#include "manual/words.h"
#include "policy/bundle.h"

namespace naober::manual {

// `cases` are the case files of the plugin's own folder. `used_by` are titles of municipalities.
Page plugin_page(const policy::Plugin& plugin, const std::vector<const lab::CaseFile*>& cases,
                 const std::vector<std::string>& used_by, Language language);

}  // namespace naober::manual
