#include "safe/zone_check.h"

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

namespace naober::safe {

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr int days_ahead = 400;

// The zone of this process, until it goes.
class Zone {
 public:
  explicit Zone(const std::string& zone) {
    if (const char* const before = std::getenv("TZ"); before != nullptr) {
      before_ = before;
    }
    ::setenv("TZ", zone.c_str(), 1);
    ::tzset();
  }
  ~Zone() {
    before_ ? ::setenv("TZ", before_->c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
  }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;

  static Date day_at(Instant instant) {
    const std::time_t seconds = instant.milliseconds / 1000;
    std::tm local = {};
    ::localtime_r(&seconds, &local);
    return Date::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
  }

 private:
  std::optional<std::string> before_;
};

// The first moment at which the machine has another day than the host. A day changes at 23:00 UTC
// in winter and at 22:00 in summer: half an hour past each tells all there is to tell.
std::optional<Instant> first_difference(const std::filesystem::path& zone, Instant now) {
  const Zone machine(":" + zone.string());
  const std::int64_t midnight = now.milliseconds - now.milliseconds % (24 * hour);
  for (int day = 0; day < days_ahead; ++day) {
    for (const std::int64_t half_past : {21 * hour, 22 * hour, 23 * hour}) {
      const Instant instant{midnight + day * 24 * hour + half_past + hour / 2};
      if (Zone::day_at(instant) != Clock::day_in_the_netherlands(instant)) {
        return instant;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

Observation zone_data_agree(const std::filesystem::path& zone, Instant now) {
  std::error_code none;
  if (!std::filesystem::exists(zone, none)) {
    return {
        Observation::Verdict::good, "time zone",
        "Europe/Amsterdam by the rule of directive 2000/84/EC; this machine has no zone data, and "
        "the host needs none"};
  }
  if (const auto differs = first_difference(zone, now)) {
    return {Observation::Verdict::attention, "time zone",
            "at " + differs->text() + " the zone data of this machine (" + zone.string() +
                ") have another day than the host; has the law on summer time changed? Update the "
                "host, or the machine's zone data"};
  }
  return {Observation::Verdict::good, "time zone",
          "Europe/Amsterdam; the zone data of this machine agree for the coming 400 days"};
}

}  // namespace naober::safe
