// How many read transactions this process has begun, in whatever file. A page that reads in more
// than one sees two moments and pays twice; tests hold it to one.
#pragma once

#include <cstdint>

namespace naober::store {

std::uint64_t reads_begun();

}  // namespace naober::store
