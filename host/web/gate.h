// The gate: what every request passes on its way to a handler and every answer on its way out.
//
// In: the route (404, 405), the session (401), the same origin where a cookie changes something
// (403), the municipality (404, 503), the right that the route declares (403), then the handler.
// Out: problem details for every refusal, the security headers and API-Version, a count, and one
// line of log where something is our fault. A log line holds the route's template and never a path,
// because an id has no place in a log.
#pragma once

#include "web/application.h"
#include "web/call.h"
#include "web/metrics.h"
#include "web/router.h"

namespace naober::web {

// The version of the contract in api/openapi.yaml.
inline constexpr const char* api_version = "1.0.0";

inline constexpr const char* session_cookie = "naober_session";

class Gate final : public Service {
 public:
  // Both outlive the gate; the router has all its routes.
  Gate(Application& house, const Router& router);

  Response answer(const Request& request) override;
  bool is_quick(const Request& request) const override;
  std::string lane_of(const Request& request) const override;
  Response refusal(int status, std::string_view says) override;

  Metrics& metrics() { return metrics_; }

 private:
  Response route(const Request& request, const Router::Found& found);
  Response enter(Call& call, const Route& route);
  Result<void> open_municipality(Call& call) const;
  // What the route declares, before its handler runs (web/rights.h).
  Result<void> admit(const Call& call, const Right& right) const;

  Application& house_;
  const Router& router_;
  Metrics metrics_;
};

// The token of a request: from the header Authorization, or from the session cookie.
struct SentToken {
  std::string_view token;
  bool by_cookie = false;
};
SentToken token_of(const Request& request);

// Whether a request that changes something with a cookie comes from our own pages: by
// Sec-Fetch-Site, by Origin, or by the header `Naober-Request`, which no foreign page can set.
bool is_same_origin(const Request& request);

}  // namespace naober::web
