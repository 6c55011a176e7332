// Which settings the host itself reads, whatever rules and letters do.
#pragma once

#include <string>
#include <vector>

namespace naober::policy {

// Those of the plugin `casework` that casework/ asks for by name. A test compares this list with
// the sources.
const std::vector<std::string>& settings_the_host_reads();

}  // namespace naober::policy
