// What the functions of plugins use in a municipality, how they end, and another chance for those
// that were set aside.
#include "web/handlers/scripts.h"

#include "script/pool.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/log.h"

namespace naober::web {
namespace {

// A function of a plugin, and the declaration that it stands in.
struct Named {
  const policy::Plugin& plugin;
  FunctionRef function;
  std::string_view kind;
  std::string name;
  const policy::Place& place;
};

void add_functions(const policy::Plugin& plugin, std::vector<Named>& named) {
  for (const policy::Fact& fact : plugin.facts->facts()) {
    if (const auto* function = std::get_if<FunctionRef>(&fact.how)) {
      named.push_back({plugin, *function, "fact", fact.name, fact.place});
    }
  }
  for (const policy::Rule& rule : plugin.rules) {
    if (const auto* function = std::get_if<FunctionRef>(&rule.when)) {
      named.push_back({plugin, *function, "rule", rule.name, rule.place});
    }
  }
  for (const policy::Handler& handler : plugin.handlers.handlers) {
    if (const auto* function = std::get_if<FunctionRef>(&handler.does)) {
      named.push_back({plugin, *function, "handler", handler.called(), handler.place});
    }
  }
}

// Work, memory and time are the limits; result, load, error and crash are other bad ends.
Map show_ends(const script::FunctionNumbers& numbers) {
  Map ends;
  for (std::size_t place = 0; place < numbers.ended.size(); ++place) {
    const auto limit = static_cast<policy::Limit>(place);
    const std::string name(limit == policy::Limit::none ? "well" : name_of(limit));
    ends[name] = static_cast<std::int64_t>(numbers.ended.at(place));
  }
  return ends;
}

Value show(const Named& named, const script::FunctionNumbers& numbers) {
  return Map{{"task", named.plugin.name()},
             {"kind", named.kind},
             {"name", named.name},
             {"place", named.place.text()},
             {"times", static_cast<std::int64_t>(numbers.times)},
             {"work", static_cast<std::int64_t>(numbers.work)},
             {"most_work", static_cast<std::int64_t>(numbers.most_work)},
             {"most_bytes", static_cast<std::int64_t>(numbers.most_bytes)},
             {"ended", show_ends(numbers)},
             {"set_aside", numbers.set_aside}};
}

script::FunctionNumbers numbers_of(const Named& named,
                                   const std::vector<script::FunctionNumbers>& all) {
  for (const script::FunctionNumbers& numbers : all) {
    if (numbers.unit == named.plugin.unit.name && numbers.function == named.function.index) {
      return numbers;
    }
  }
  return {};
}

// Whoever runs the scripts of this house counts them, when it is the script room itself.
Result<script::Pool*> pool_of(Call& call) {
  auto* pool = dynamic_cast<script::Pool*>(&call.house.scripts());
  if (pool == nullptr) {
    return refuse(Fault::unavailable, "This host does not count its functions.");
  }
  return pool;
}

// Every function that a municipality's plugins declare, those that were never asked too.
Result<Response> script_numbers(Call& call) {
  if (!call.visitor->account.regional_administrator) {
    TRY_DO(call.may(access::Act::manage_policy));
  }
  TRY_DO(call.accept_query());
  TRY(const script::Pool* pool, pool_of(call));
  std::vector<Named> named;
  for (const auto& [name, task] : call.bundle->tasks) {
    add_functions(*task.plugin, named);
  }
  const auto all = pool->numbers(call.bundle->municipality.name);
  List items;
  for (const Named& function : named) {
    items.push_back(show(function, numbers_of(function, all)));
  }
  const script::Limits& limits = pool->evaluation_limits();
  return json(Map{{"most_work", static_cast<std::int64_t>(limits.work)},
                  {"most_bytes", static_cast<std::int64_t>(limits.bytes)},
                  {"most_milliseconds", std::int64_t{limits.time.count()}},
                  {"items", std::move(items)}});
}

// The functions of a plugin are set aside for all municipalities at once, and so released.
Result<Response> release(Call& call) {
  if (!call.visitor->account.regional_administrator) {
    return refuse(Fault::not_allowed,
                  "Giving a function that was set aside another chance is for a regional "
                  "administrator, and you are none.",
                  "manage_policy");
  }
  TRY(auto body, call.body());
  const std::string name = body.text("task", 64);
  TRY_DO(call.accept(body));
  TRY(script::Pool * pool, pool_of(call));
  const policy::Task* task = call.bundle->task(name);
  if (task == nullptr) {
    return refuse(Fault::not_found, "There is no such task in use here.", name);
  }
  pool->release(task->plugin->unit.name);
  log_line("info", "functions_released",
           {{"unit", task->plugin->unit.name}, {"by", call.visitor->account.user.text()}});
  return no_content();
}

}  // namespace

void add_scripts(Router& router) {
  router.add(
      {Method::get, in_municipality("/script-numbers"), Guard::municipality, script_numbers});
  router.add({Method::post, in_municipality("/script-releases"), Guard::municipality, release});
}

}  // namespace naober::web
