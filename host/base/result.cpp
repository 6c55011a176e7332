#include "base/result.h"

#include <cstdio>
#include <cstdlib>

namespace naober {

const char* name_of(Fault fault) {
  switch (fault) {
    case Fault::not_found:
      return "not_found";
    case Fault::not_allowed:
      return "not_allowed";
    case Fault::invalid:
      return "invalid";
    case Fault::conflict:
      return "conflict";
    case Fault::script:
      return "script";
    case Fault::unavailable:
      return "unavailable";
  }
  return "unknown";
}

void check_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "naober: broken invariant: %s (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace naober
