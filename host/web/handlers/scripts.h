// The doors to what plugins' functions use.
#pragma once

#include "web/router.h"

namespace naober::web {

void add_scripts(Router& router);

}  // namespace naober::web
