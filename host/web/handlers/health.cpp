// Who stands at the front door; whether the host lives, whether it can work, and what it counts.
#include "base/json.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/metrics.h"

namespace naober::web {
namespace {

// The address that `naober serve` prints, for who opens it in a browser or with curl.
Result<Response> front_door(Call& call) {
  List municipalities;
  for (const auto& [name, municipality] : call.policy->municipalities) {
    municipalities.emplace_back(name);
  }
  return json(Map{
      {"says", "This is Naober. Its doors are described in the contract; start with a session."},
      {"contract", "/api/v1/openapi.json"},
      {"sessions", "/api/v1/sessions"},
      {"health", "/health/ready"},
      {"municipalities", std::move(municipalities)}});
}

Result<Response> live(Call&) { return json(Map{{"status", "live"}}); }

// Ready: the region's file answers, and at least one municipality has its policy.
Result<Response> ready(Call& call) {
  std::int64_t open = 0;
  std::int64_t closed = 0;
  for (const auto& [name, municipality] : call.policy->municipalities) {
    (municipality.bundle != nullptr ? open : closed) += 1;
  }
  auto region = call.house.accounts().page("", 1);
  const bool is_ready = region.has_value() && open > 0;
  return json(Map{{"status", is_ready ? "ready" : "not_ready"},
                  {"municipalities_open", open},
                  {"municipalities_refused", closed}},
              is_ready ? 200 : 503);
}

Result<Response> metrics(Call& call) {
  std::string text = call.metrics.exposition();
  const store::PenCounts region = call.house.house().region().pen().counts();
  add_metric(text, "naober_region_pen_waiting", "gauge", "Writes that wait for the region's pen.",
             static_cast<double>(region.waiting));
  add_metric(text, "naober_region_pen_commits_total", "counter", "Commits of the region's pen.",
             static_cast<double>(region.commits));
  add_metric(text, "naober_open_municipalities", "gauge", "Municipality files that are open now.",
             static_cast<double>(call.house.house().open_count()));
  add_metric(text, "naober_files_set_aside", "gauge",
             "Files that met damage and are only read until the host is started again.",
             static_cast<double>(call.house.house().set_aside().size()));
  call.metrics.add_gauges(text);
  Response response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.body = std::move(text);
  return response;
}

}  // namespace

void add_health(Router& router) {
  router.add({Method::get, "/", Guard::anyone, front_door, Pace::waits});
  router.add({Method::get, "/health/live", Guard::anyone, live, Pace::quick});
  router.add({Method::get, "/health/ready", Guard::anyone, ready, Pace::waits});
  router.add({Method::get, "/metrics", Guard::anyone, metrics, Pace::waits});
}

}  // namespace naober::web
