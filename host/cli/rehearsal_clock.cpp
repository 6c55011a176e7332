#include "cli/rehearsal_clock.h"

namespace naober::cli {

Result<std::unique_ptr<const Clock>> clock_of(const Arguments& arguments) {
  static const SystemClock real;
  if (!arguments.given("--day")) {
    return std::make_unique<const SystemClock>();
  }
  TRY(const Date day, Date::parse(arguments.value("--day")));
  return std::make_unique<const RehearsalClock>(day, real);
}

}  // namespace naober::cli
