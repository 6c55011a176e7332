// What is counted for /metrics, in the text format of Prometheus: requests by route and status, how
// long they took, and what a caller adds. Counting takes one atomic addition or two.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "web/router.h"

namespace naober::web {

class Metrics {
 public:
  // For these routes; what has no route is counted as "none".
  explicit Metrics(const std::vector<std::unique_ptr<Route>>& routes);

  // `route` may be null.
  void count(const Route* route, int status, std::chrono::microseconds took);
  // A policy script failed or was stopped while a request waited for it.
  void count_script_failure() { ++script_failures_; }

  // What else to show at the moment of asking; set before the first request.
  void show_also(std::function<void(std::string&)> gauges) { gauges_ = std::move(gauges); }
  void add_gauges(std::string& text) const {
    if (gauges_) {
      gauges_(text);
    }
  }

  // Lines for requests and durations.
  std::string exposition() const;

 private:
  static constexpr std::array<std::int64_t, 10> bounds_ = {
      250, 500, 1'000, 2'500, 5'000, 10'000, 25'000, 100'000, 500'000, 2'500'000};
  static constexpr std::array<int, 19> statuses_ = {
      200, 201, 202, 204, 304, 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 431, 500, 503, 0};
  struct Counts {
    std::string method;
    std::string path;
    std::array<std::atomic<std::uint64_t>, statuses_.size()> by_status{};
    std::array<std::atomic<std::uint64_t>, bounds_.size() + 1> by_duration{};
    std::atomic<std::uint64_t> microseconds{0};
  };
  std::map<const Route*, std::unique_ptr<Counts>> counts_;
  std::atomic<std::uint64_t> script_failures_{0};
  std::function<void(std::string&)> gauges_;
};

// One metric of a single value, with its help line.
void add_metric(std::string& text, std::string_view name, std::string_view kind,
                std::string_view help, double value);

}  // namespace naober::web
