// The page that shows the screens of the desk, each with what stands on it in words.
#pragma once

#include <map>
#include <string>

#include "manual/document.h"
#include "manual/words.h"

namespace naober::manual {

// `screens`: from the name of a picture ("work_list") to its PNG. A screen without a picture is
// left out, and a picture of which the manual has no words too: none is shown without its text.
Page desk_page(const std::map<std::string, std::string>& screens, Language language);

}  // namespace naober::manual
