// The list that host/embedded.cmake makes; read it through base/embedded.h.
#pragma once

#include <vector>

namespace naober {

struct EmbeddedBytes {
  const char* path;
  const char* begin;
  const char* end;
};

// Sorted by path.
const std::vector<EmbeddedBytes>& embedded_list();

}  // namespace naober
