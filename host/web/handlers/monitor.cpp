// The monitor: counts of a region that give nobody away, as JSON or CSV.
//
// Who may read the monitor of one municipality (read_monitor) may read that of its region: a table
// holds no count below five, nor anything one follows from.
#include "casework/monitor.h"

#include <algorithm>
#include <charconv>

#include "casework/lines.h"
#include "casework/products.h"
#include "manual/conformance.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show_policy.h"

namespace naober::web {
namespace {

using casework::MonitoredTown;

// Where the reader has the right to read, and in which role.
struct Reader {
  std::string municipality;
  std::shared_ptr<const policy::Bundle> bundle;
  access::Permission permission;
};

Result<Reader> must_read_monitor(const Call& call, std::string_view region) {
  Result<Reader> answer = refuse(Fault::not_found, "This host serves no such region.", "region");
  for (const auto& [name, served] : call.policy->municipalities) {
    if (served.region != region || served.bundle == nullptr) {
      continue;
    }
    const auto actor = call.visitor->actor_in(name, call.house.clock().today());
    const auto permission = access::may(actor, access::Act::read_monitor, {}, *served.bundle);
    if (permission) {
      return Reader{name, served.bundle, *permission};
    }
    // The sentence of a municipality where one works says more than that of the first by name.
    if (answer.error().fault == Fault::not_found || !actor.roles.empty()) {
      answer = tl::unexpected<Error>(permission.error());
    }
  }
  return answer;
}

// Who looked at which figures stands in the journal of the municipality that gives the right.
Result<void> record_reading(Call& call, const Reader& reader, const std::string& what,
                            Map details) {
  TRY(const auto store, call.house.house().municipality(reader.municipality));
  const Date today = call.house.clock().today();
  const casework::Context context{.actor = call.visitor->actor_in(reader.municipality, today),
                                  .actor_name = call.visitor->account.display_name,
                                  .purpose = access::Purpose::supervision,
                                  .clock = call.house.clock(),
                                  .random = call.house.random(),
                                  .calendar = call.house.calendar(),
                                  .bundle = reader.bundle,
                                  .store = *store};
  return casework::record_look(context, reader.permission,
                               {.act = access::Act::read_monitor,
                                .subject_kind = "monitor",
                                .subject_id = what,
                                .client = {},
                                .details = std::move(details)});
}

// Files are opened one by one, when it is their turn to be read.
std::vector<MonitoredTown> towns_of(Call& call, std::string_view region) {
  std::vector<MonitoredTown> towns;
  for (const auto& [name, served] : call.policy->municipalities) {
    if (served.region == region && served.bundle != nullptr) {
      towns.push_back({name, served.bundle,
                       [&house = call.house.house(),
                        town = name](const MonitoredTown::Work& work) -> Result<void> {
                         TRY(const auto store, house.municipality(town));
                         return store->read(work);
                       }});
    }
  }
  return towns;
}

// Those whose policy is broken cannot be counted; a table says so.
Value closed_in(const Call& call, std::string_view region) {
  List names;
  for (const auto& [name, served] : call.policy->municipalities) {
    if (served.region == region && served.bundle == nullptr) {
      names.emplace_back(name);
    }
  }
  return names;
}

Result<int> year_of(Call& call) {
  const std::string text = call.query_text("year");
  if (text.empty()) {
    return std::stoi(call.house.clock().today().text().substr(0, 4));
  }
  int year = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (failed != std::errc() || end != text.data() + text.size()) {
    return refuse(Fault::invalid, "'year' is a year, such as 2026.", "year");
  }
  return year;
}

Result<bool> wants_csv(Call& call) {
  const std::string format = call.query_text("format");
  if (!format.empty() && format != "csv" && format != "json") {
    return refuse(Fault::invalid, "'format' is json or csv.", "format");
  }
  return format == "csv" || (format.empty() && call.request.header("Accept") == "text/csv");
}

Response in_csv(std::string text) {
  Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.body = std::move(text);
  return response;
}

// `municipality` is empty for the region as a whole.
Result<Response> show_table(Call& call, const std::string& region, const std::string& municipality,
                            std::size_t task_place) {
  casework::MonitorRequest request;
  request.task = call.path_values.at(task_place);
  request.indicator = call.path_values.at(task_place + 1);
  request.today = call.house.clock().today();
  TRY(request.year, year_of(call));
  TRY(const bool csv, wants_csv(call));
  TRY_DO(call.accept_query());
  TRY(auto table, casework::monitor(towns_of(call, region), request));
  if (!municipality.empty()) {
    const auto& counted = table.municipalities;
    if (std::find(counted.begin(), counted.end(), municipality) == counted.end()) {
      return refuse(Fault::not_found, "This municipality does not use the task that counts this.",
                    "task");
    }
    table = table.of_municipality(municipality);
  }
  if (csv) {
    return in_csv(csv_of(table));
  }
  Value shown = json_of(table);
  (*shown.as<Map>())["region"] = region;
  (*shown.as<Map>())["closed"] = closed_in(call, region);
  return json(shown);
}

Result<Response> list_indicators(Call& call) {
  const std::string& region = call.path_values.at(0);
  TRY_DO(must_read_monitor(call, region));
  TRY_DO(call.accept_query());
  const auto towns = towns_of(call, region);
  List items;
  for (const policy::Indicator* indicator : casework::indicators_of(towns)) {
    items.push_back(show_indicator(*indicator));
  }
  return json(Map{{"items", std::move(items)}});
}

std::string asked_of(const Call& call, std::size_t task_place) {
  return call.path_values.at(task_place) + "." + call.path_values.at(task_place + 1);
}

Result<Response> region_table(Call& call) {
  const std::string region = call.path_values.at(0);
  TRY(const Reader reader, must_read_monitor(call, region));
  const std::string what = asked_of(call, 1);
  TRY(auto shown, show_table(call, region, "", 1));
  TRY_DO(record_reading(call, reader, what, Map{{"region", region}}));
  return shown;
}

Result<Response> municipality_table(Call& call) {
  TRY(const auto permission, call.may(access::Act::read_monitor));
  const Reader reader{call.bundle->municipality.name, call.bundle, permission};
  TRY(auto shown, show_table(call, call.bundle->region.name, call.bundle->municipality.name, 1));
  TRY_DO(record_reading(call, reader, asked_of(call, 1), Map{}));
  return shown;
}

// The report per product: number, cost, goals reached.
Result<Response> region_products(Call& call) {
  const std::string region = call.path_values.at(0);
  TRY(const Reader reader, must_read_monitor(call, region));
  TRY(const int year, year_of(call));
  TRY(const bool csv, wants_csv(call));
  TRY_DO(call.accept_query());
  TRY(const auto table,
      casework::products(towns_of(call, region), year, call.house.clock().today()));
  TRY_DO(record_reading(call, reader, "products", Map{{"region", region}, {"year", year}}));
  if (csv) {
    return in_csv(csv_of(table));
  }
  Value shown = json_of(table);
  (*shown.as<Map>())["region"] = region;
  (*shown.as<Map>())["closed"] = closed_in(call, region);
  return json(shown);
}

// Where municipalities deviate from the frame of their region: what their files declare.
Result<Response> region_conformance(Call& call) {
  const std::string region = call.path_values.at(0);
  TRY(const Reader reader, must_read_monitor(call, region));
  TRY(const auto on, call.query_date("on"));
  TRY(const bool csv, wants_csv(call));
  TRY_DO(call.accept_query());
  policy::Loaded loaded;
  for (const auto& [name, served] : call.policy->municipalities) {
    if (served.bundle != nullptr) {
      loaded.municipalities.emplace(served.id(), served.bundle);
    }
    loaded.problems.insert(loaded.problems.end(), served.problems.begin(), served.problems.end());
  }
  TRY(const auto report,
      manual::conformance_of(loaded, region, on.value_or(call.house.clock().today())));
  TRY_DO(record_reading(call, reader, "conformance", Map{{"region", region}}));
  return csv ? in_csv(csv_of(report)) : json(json_of(report));
}

}  // namespace

void add_monitor(Router& router) {
  const std::string region = "/api/v1/monitor/{region}/indicators";
  router.add({Method::get, region, Guard::visitor, list_indicators});
  router.add({Method::get, region + "/{task}/{indicator}", Guard::visitor, region_table});
  router.add({Method::get, in_municipality("/monitor/{task}/{indicator}"), Guard::municipality,
              municipality_table});
  router.add({Method::get, "/api/v1/monitor/{region}/products", Guard::visitor, region_products});
  router.add(
      {Method::get, "/api/v1/monitor/{region}/conformance", Guard::visitor, region_conformance});
}

}  // namespace naober::web
