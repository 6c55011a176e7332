#include "web/metrics.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::web {

Metrics::Metrics(const std::vector<std::unique_ptr<Route>>& routes) {
  for (const auto& route : routes) {
    auto counts = std::make_unique<Counts>();
    counts->method = name_of(route->method);
    counts->path = route->path;
    counts_.emplace(route.get(), std::move(counts));
  }
  auto none = std::make_unique<Counts>();
  none->method = "any";
  none->path = "none";
  counts_.emplace(nullptr, std::move(none));
}

void Metrics::count(const Route* route, int status, std::chrono::microseconds took) {
  const auto found = counts_.find(route);
  if (found == counts_.end()) {
    return;
  }
  Counts& counts = *found->second;
  const auto place = std::find(statuses_.begin(), statuses_.end() - 1, status) - statuses_.begin();
  const auto bucket =
      std::lower_bound(bounds_.begin(), bounds_.end(), took.count()) - bounds_.begin();
  counts.by_status[static_cast<std::size_t>(place)].fetch_add(1, std::memory_order_relaxed);
  counts.by_duration[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
  counts.microseconds.fetch_add(static_cast<std::uint64_t>(took.count()),
                                std::memory_order_relaxed);
}

std::string Metrics::exposition() const {
  std::string requests =
      "# HELP naober_requests_total Requests answered, by route and status.\n"
      "# TYPE naober_requests_total counter\n";
  std::string durations =
      "# HELP naober_request_seconds How long requests took, by route.\n"
      "# TYPE naober_request_seconds histogram\n";
  for (const auto& [route, counts] : counts_) {
    const std::string labels =
        fmt::format("method=\"{}\",route=\"{}\"", counts->method, counts->path);
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < statuses_.size(); ++i) {
      const std::uint64_t count = counts->by_status[i].load(std::memory_order_relaxed);
      total += count;
      if (count > 0) {
        requests += fmt::format("naober_requests_total{{{},status=\"{}\"}} {}\n", labels,
                                statuses_[i] == 0 ? "other" : std::to_string(statuses_[i]), count);
      }
    }
    if (total == 0) {
      continue;
    }
    std::uint64_t cumulative = 0;
    for (std::size_t i = 0; i <= bounds_.size(); ++i) {
      cumulative += counts->by_duration[i].load(std::memory_order_relaxed);
      const std::string bound =
          i < bounds_.size() ? fmt::format("{}", static_cast<double>(bounds_[i]) / 1e6) : "+Inf";
      durations += fmt::format("naober_request_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, bound,
                               cumulative);
    }
    const double seconds =
        static_cast<double>(counts->microseconds.load(std::memory_order_relaxed)) / 1e6;
    durations += fmt::format(
        "naober_request_seconds_sum{{{0}}} {1}\nnaober_request_seconds_count{{{0}}} {2}\n", labels,
        seconds, cumulative);
  }
  add_metric(durations, "naober_script_failures_total", "counter",
             "Policy scripts that failed or were stopped while a request waited.",
             static_cast<double>(script_failures_.load(std::memory_order_relaxed)));
  return requests + durations;
}

void add_metric(std::string& text, std::string_view name, std::string_view kind,
                std::string_view help, double value) {
  text += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, kind, value);
}

}  // namespace naober::web
