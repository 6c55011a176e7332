// Pieces of work that do not know of each other, done by several threads where there are many.
#pragma once

#include <cstddef>
#include <functional>

#include "base/result.h"

namespace naober {

// Does `work` for 0 to count - 1, in no order, and waits for all of it; a handful is done by the
// caller alone. Fails with the fault of the lowest number that failed. `work` is called from
// several threads at once.
Result<void> side_by_side(std::size_t count, const std::function<Result<void>(std::size_t)>& work);

}  // namespace naober
