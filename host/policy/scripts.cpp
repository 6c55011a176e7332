#include "policy/scripts.h"

namespace naober::policy {

std::string_view name_of(Limit limit) {
  switch (limit) {
    case Limit::none:
      return "";
    case Limit::work:
      return "work";
    case Limit::memory:
      return "memory";
    case Limit::time:
      return "time";
    case Limit::result:
      return "result";
    case Limit::load:
      return "load";
    case Limit::error:
      return "error";
    case Limit::crash:
      return "crash";
  }
  return "";
}

}  // namespace naober::policy
