#include "web/gate.h"

#include <fmt/format.h>

#include <optional>

#include "base/text.h"
#include "casework/handle_events.h"
#include "journal/journal.h"
#include "web/log.h"
#include "web/problem.h"

namespace naober::web {
namespace {

bool changes_something(Method method) { return method != Method::get && method != Method::head; }

Response unauthorized(const Error& error) {
  Response response = problem(401, error.says);
  response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"naober\"");
  return response;
}

Response no_such_way(const Router::Found& found) {
  if (found.allowed.empty()) {
    return problem(404, "There is nothing at this address.");
  }
  std::vector<std::string> names;
  std::string allow;
  for (const Method method : found.allowed) {
    names.emplace_back(name_of(method));
    allow += (allow.empty() ? "" : ", ") + names.back();
  }
  Response response = problem(405, "This address knows " + listed(names, "and") + " only.");
  response.headers.emplace_back("Allow", allow);
  return response;
}

void add_missing(Response& response, std::string_view name, std::string_view value) {
  for (const auto& [known, unused] : response.headers) {
    if (same_name(known, name)) {
      return;
    }
  }
  response.headers.emplace_back(name, value);
}

Response with_guards(Response response) {
  add_missing(response, "API-Version", api_version);
  add_missing(response, "Cache-Control", "no-store");
  add_missing(response, "Strict-Transport-Security", "max-age=31536000");
  add_missing(response, "X-Content-Type-Options", "nosniff");
  add_missing(response, "X-Frame-Options", "DENY");
  add_missing(response, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  add_missing(response, "Referrer-Policy", "no-referrer");
  add_missing(response, "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  return response;
}

// What the change made happen is answered by the handlers of plugins, before the visitor hears that
// it was done: whoever looks next sees what they did. When they cannot act now, the change stands
// and the timekeeper tries again.
void let_handlers_act(Call& call) {
  const auto context = call.context();
  if (!context) {
    return;
  }
  const auto handled = casework::handle_events(*context);
  if (!handled) {
    log_line("error", "events_wait",
             {{"municipality", call.bundle->municipality.name}, {"says", handled.error().says}});
  }
  if (!handled || handled->waiting > 0) {
    call.house.timekeeper().look_again(call.bundle->municipality.name);
  }
}

// Which variable of a template names whose file it is: its place, and the name in the journal.
struct Subject {
  std::size_t place = 0;
  std::string_view kind;
};
std::optional<Subject> subject_of(std::string_view path) {
  Subject subject;
  for (std::size_t at = path.find('{'); at != std::string_view::npos; at = path.find('{', at + 1)) {
    const auto name = path.substr(at + 1, path.find('}', at) - at - 1);
    if (name == "client" || name == "case") {
      subject.kind = name;
      return subject;
    }
    ++subject.place;
  }
  return std::nullopt;
}

// Who tried to open a file and was not let in stands in the journal too (NEN 7513: the result).
// Only of a file that is there: what is made up is nobody's.
void tell_refused(const Call& call, const Route& route) {
  const auto subject = subject_of(route.path);
  if (!subject || route.guard != Guard::municipality) {
    return;
  }
  const std::string& id = call.path_values.at(subject->place);
  const bool is_client = subject->kind == "client";
  const auto whose =
      call.store->read([&](store::ReadTransaction& transaction) -> Result<std::string> {
        auto find = transaction.query(is_client ? "client_has_rows" : "client_of_case");
        TRY(const bool found, find.bind(is_client ? "client" : "case_file", id).next());
        if (!found) {
          return refuse(Fault::not_found, "nobody");
        }
        return is_client ? id : find.text("client");
      });
  if (!whose) {
    return;
  }
  const auto actor = call.actor();
  journal::Entry entry;
  entry.at = call.house.clock().now();
  entry.user_id = actor.user.text();
  entry.role = actor.roles.empty() ? "" : actor.roles.front();
  entry.organisation = actor.organisation;
  const auto purpose = access::purpose_named(call.request.header("Purpose"));
  entry.purpose = purpose ? access::name_of(*purpose) : "unstated";
  entry.act = "refused";
  entry.subject_kind = std::string(subject->kind);
  entry.subject_id = id;
  entry.client_id = *whose;
  entry.case_id = is_client ? "" : id;
  entry.details = Map{{"method", std::string(name_of(call.request.method))},
                      {"route", route.path},
                      {"from", std::string(call.request.peer)}};
  journal::record_look_soon(call.store->pen(), std::move(entry));
}

}  // namespace

SentToken token_of(const Request& request) {
  constexpr std::string_view bearer = "Bearer ";
  const std::string_view header = request.header("Authorization");
  if (header.size() > bearer.size() && same_name(header.substr(0, bearer.size()), bearer)) {
    return {header.substr(bearer.size()), false};
  }
  return {request.cookie(session_cookie), true};
}

bool is_same_origin(const Request& request) {
  if (!request.header("Naober-Request").empty()) {
    return true;
  }
  if (const std::string_view site = request.header("Sec-Fetch-Site"); !site.empty()) {
    return site == "same-origin";
  }
  const std::string_view origin = request.header("Origin");
  const std::size_t scheme = origin.find("://");
  return scheme != std::string_view::npos && origin.substr(scheme + 3) == request.header("Host");
}

Gate::Gate(Application& house, const Router& router)
    : house_(house), router_(router), metrics_(router.routes()) {}

bool Gate::is_quick(const Request& request) const {
  const Router::Found found = router_.find(request.method, request.path);
  return found.route == nullptr || found.route->pace == Pace::quick;
}

std::string Gate::lane_of(const Request& request) const {
  const Router::Found found = router_.find(request.method, request.path);
  const bool of_a_municipality =
      found.route != nullptr && found.route->guard == Guard::municipality;
  // A name that nobody serves gets no lane of its own.
  return of_a_municipality && house_.policy()->find(found.values.front()) != nullptr
             ? std::string(found.values.front())
             : std::string();
}

Response Gate::refusal(int status, std::string_view says) {
  metrics_.count(nullptr, status, {});
  return with_guards(problem(status, says));
}

Response Gate::answer(const Request& request) {
  const auto begun = std::chrono::steady_clock::now();
  const Router::Found found = router_.find(request.method, request.path);
  Response response = with_guards(route(request, found));
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begun);
  metrics_.count(found.route, response.status, took);
  if (response.status >= 500) {
    log_line("error", "request_failed",
             {{"method", name_of(request.method)},
              {"route", found.route == nullptr ? "none" : found.route->path},
              {"status", response.status},
              {"microseconds", std::int64_t{took.count()}}});
  }
  return response;
}

Response Gate::route(const Request& request, const Router::Found& found) {
  if (found.route == nullptr) {
    return no_such_way(found);
  }
  Call call{request, house_, metrics_};
  call.path_values = found.values;
  auto query = parse_query(request.query);
  if (!query) {
    return problem(query.error());
  }
  call.query = *std::move(query);
  call.policy = house_.policy();
  return enter(call, *found.route);
}

Response Gate::enter(Call& call, const Route& route) {
  if (route.guard != Guard::anyone) {
    const SentToken sent = token_of(call.request);
    auto visitor = house_.sessions().visitor(sent.token);
    if (!visitor) {
      return visitor.error().fault == Fault::not_allowed ? unauthorized(visitor.error())
                                                         : problem(visitor.error());
    }
    if (sent.by_cookie && changes_something(call.request.method) && !is_same_origin(call.request)) {
      return problem(
          403,
          "A change with a session cookie must come from the house's own pages: send the "
          "header 'Naober-Request: 1' or use 'Authorization: Bearer'.");
    }
    call.visitor = *std::move(visitor);
  }
  if (route.guard == Guard::municipality) {
    if (auto opened = open_municipality(call); !opened) {
      return problem(opened.error());
    }
  }
  if (call.visitor != nullptr && call.visitor->must_enrol &&
      route.right.asks != Right::Asks::session && route.right.asks != Right::Asks::nothing) {
    return problem(403,
                   "One of your roles asks for a second factor, and you have none yet: enrol first "
                   "(POST /api/v1/sessions/current/second-factor).",
                   "second_factor");
  }
  if (auto admitted = admit(call, route.right); !admitted) {
    if (call.store != nullptr && admitted.error().fault == Fault::not_allowed) {
      tell_refused(call, route);
    }
    return problem(admitted.error());
  }
  auto answered = route.answer(call);
  if (answered) {
    if (route.guard == Guard::municipality && changes_something(call.request.method)) {
      let_handlers_act(call);
    }
    return *std::move(answered);
  }
  if (!call.faults.empty() && answered.error() == call.faults.front()) {
    return problem(call.faults);
  }
  if (answered.error().fault == Fault::not_allowed) {
    tell_refused(call, route);
  }
  if (answered.error().fault == Fault::script) {
    metrics_.count_script_failure();
  }
  return problem(answered.error());
}

Result<void> Gate::admit(const Call& call, const Right& right) const {
  using Asks = Right::Asks;
  if (right.asks == Asks::undeclared) {
    return refuse(Fault::not_allowed, "This door declares no right, so nobody comes in.");
  }
  if (right.asks == Asks::nothing || right.asks == Asks::session) {
    return {};
  }
  if (call.bundle != nullptr) {
    return admits(right, call.actor(), *call.bundle);
  }
  Result<void> answer =
      refuse(Fault::not_allowed, "This takes a role in a municipality that this host serves.");
  for (const auto& [name, served] : call.policy->municipalities) {
    if (served.bundle == nullptr) {
      continue;
    }
    const auto actor = call.visitor->actor_in(name, house_.clock().today());
    auto here = admits(right, actor, *served.bundle);
    if (here) {
      return here;
    }
    if (!actor.roles.empty() || right.asks == Asks::regional) {
      answer = std::move(here);
    }
  }
  // A host whose policy is all closed still has its administrator.
  return call.visitor->account.regional_administrator &&
                 (right.or_regional || right.asks == Asks::regional)
             ? Result<void>()
             : answer;
}

Result<void> Gate::open_municipality(Call& call) const {
  const std::string& name = call.path_values.front();
  const studio::ServedMunicipality* municipality = call.policy->find(name);
  if (municipality == nullptr) {
    return refuse(Fault::not_found, "This host serves no such municipality.");
  }
  if (municipality->bundle == nullptr) {
    const auto& problems = municipality->problems;
    const std::string why =
        problems.empty() ? "" : ": " + problems.front().place() + ": " + problems.front().says;
    return refuse(Fault::unavailable,
                  fmt::format("{} is closed, because its policy could not be loaded{}", name, why),
                  problems.empty() ? name : problems.front().place());
  }
  if (municipality->gone && changes_something(call.request.method) &&
      !call.request.path.ends_with("/policy/rollbacks")) {
    return refuse(
        Fault::conflict,
        fmt::format("{} is no longer among the municipalities of this host: its files can "
                    "be read, and nothing can be changed.",
                    name),
        name);
  }
  call.bundle = municipality->bundle;
  auto store = house_.house().municipality(name);
  if (!store) {
    // A damaged file or one of a newer version is nothing that the visitor is in conflict with.
    Error error = std::move(store).error();
    error.fault = error.fault == Fault::conflict ? Fault::unavailable : error.fault;
    return tl::unexpected<Error>(std::move(error));
  }
  call.store = *std::move(store);
  return {};
}

}  // namespace naober::web
