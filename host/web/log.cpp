#include "web/log.h"

#include <unistd.h>

#include "base/clock.h"
#include "base/json.h"

namespace naober::web {

void log_line(std::string_view level, std::string_view event, Map members) {
  members["level"] = level;
  members["event"] = event;
  members["at"] = SystemClock().now().text();
  const std::string line = write_json(members) + "\n";
  // One write per line, so that lines of several threads do not mix.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace naober::web
