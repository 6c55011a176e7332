#include "base/equated_days.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober {

namespace {

constexpr std::string_view heading = "date\tsource\tstatus";

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (!line.empty() && line.back() == '\r') {
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace

Result<std::set<Date>> read_equated_days(std::string_view text, std::string_view name) {
  std::set<Date> days;
  bool headed = false;
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = next_line(text);
    const std::string about = fmt::format("{}:{}", name, number);
    if (line.empty() || line.front() == '#') {
      continue;
    }
    if (!headed) {
      headed = line == heading;
      if (!headed) {
        return refuse(Fault::invalid, "the first line must name the columns: date, source, status",
                      about);
      }
      continue;
    }
    if (std::count(line.begin(), line.end(), '\t') != 2) {
      return refuse(Fault::invalid, "a line holds date, source and status, parted by one tab each",
                    about);
    }
    const auto day = Date::parse(line.substr(0, line.find('\t')));
    if (!day) {
      return refuse(Fault::invalid, day.error().says, about);
    }
    if (!days.insert(*day).second) {
      return refuse(Fault::invalid, fmt::format("{} stands twice", day->text()), about);
    }
  }
  return days;
}

}  // namespace naober
