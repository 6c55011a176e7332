// The policy of a municipality, for everybody who works there: what holds, why, and who said so.
#include "policy/rule_book.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"
#include "web/show_policy.h"

namespace naober::web {
namespace {

// Policy is no secret, but it is read from inside: who holds no role here has no business with it.
Result<void> require_some_role(const Call& call) {
  const access::Actor actor = call.actor();
  if (actor.roles.empty() && !actor.regional_administrator) {
    return refuse(Fault::not_allowed,
                  "You hold no role in " + call.bundle->municipality.title + " today.", "roles");
  }
  return {};
}

Result<const policy::Task*> find_task(const Call& call) {
  TRY_DO(require_some_role(call));
  const policy::Task* task = call.bundle->task(call.path_values.at(1));
  if (task == nullptr) {
    return refuse(Fault::not_found, "This municipality does not use such a task.");
  }
  return task;
}

Result<Date> day_of(Call& call) {
  TRY(const auto on, call.query_date("on"));
  TRY_DO(call.accept_query());
  return on.value_or(call.house.clock().today());
}

Result<Response> outline(Call& call) {
  TRY_DO(require_some_role(call));
  TRY_DO(call.accept_query());
  List tasks;
  List provisions;
  for (const std::string& name : call.bundle->order) {
    const policy::Task& task = *call.bundle->task(name);
    tasks.push_back(Map{{"name", name},
                        {"title", task.plugin->manifest.title},
                        {"version", task.plugin->manifest.version.text()},
                        {"has_workflow", task.workflow().first() != nullptr}});
    for (const policy::Provision& provision : task.plugin->provisions) {
      provisions.push_back(show_provision(provision));
    }
  }
  return json(Map{{"fingerprint", call.bundle->fingerprint},
                  {"tasks", std::move(tasks)},
                  {"provisions", std::move(provisions)}});
}

Result<Response> settings(Call& call) {
  TRY(const policy::Task* task, find_task(call));
  TRY(const Date on, day_of(call));
  List items;
  for (const auto& [name, setting] : task->settings) {
    items.push_back(show_setting(setting, on));
  }
  return json(Map{{"on", on}, {"items", std::move(items)}});
}

Result<Response> setting(Call& call) {
  TRY(const policy::Task* task, find_task(call));
  TRY(const Date on, day_of(call));
  const auto found = task->settings.find(call.path_values.at(2));
  if (found == task->settings.end()) {
    return refuse(Fault::not_found, "This task has no such setting.");
  }
  return json(show_setting(found->second, on));
}

// What the others of the region chose. Policy is public; who works in one town may look next door.
Result<Response> neighbours(Call& call) {
  TRY(const policy::Task* task, find_task(call));
  TRY(const Date on, day_of(call));
  const std::string& name = call.path_values.at(2);
  if (task->setting(name) == nullptr) {
    return refuse(Fault::not_found, "This task has no such setting.");
  }
  List items;
  for (const auto& [town, served] : call.policy->municipalities) {
    if (served.bundle == nullptr || served.region != call.bundle->region.name) {
      continue;
    }
    const policy::Task* theirs = served.bundle->task(task->name());
    const policy::Setting* setting = theirs == nullptr ? nullptr : theirs->setting(name);
    items.push_back(Map{{"municipality", town},
                        {"title", served.bundle->municipality.title},
                        {"uses_task", theirs != nullptr},
                        {"chosen", setting == nullptr ? Value() : show_chosen(*setting, on)}});
  }
  return json(Map{{"on", on}, {"items", std::move(items)}});
}

Result<Response> rules(Call& call) {
  TRY(const policy::Task* task, find_task(call));
  TRY_DO(call.accept_query());
  List items;
  for (const policy::Rule& rule : task->book->rules()) {
    items.push_back(show_rule(rule));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> facts(Call& call) {
  TRY(const policy::Task* task, find_task(call));
  TRY_DO(call.accept_query());
  List items;
  for (const policy::Fact& fact : task->plugin->facts->facts()) {
    items.push_back(show_fact(fact));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> records(Call& call) {
  TRY(const policy::Task* task, find_task(call));
  TRY_DO(call.accept_query());
  List items;
  for (const policy::RecordType& type : task->plugin->records) {
    items.push_back(show_record_type(type));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> indicators(Call& call) {
  TRY(const policy::Task* task, find_task(call));
  TRY_DO(call.accept_query());
  List items;
  for (const policy::Indicator& indicator : task->plugin->indicators) {
    items.push_back(show_indicator(indicator));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> workflow(Call& call) {
  TRY(const policy::Task* task, find_task(call));
  TRY(const Date on, day_of(call));
  return json(show_workflow(task->workflow(on)));
}

Result<Response> instruments(Call& call) {
  TRY_DO(require_some_role(call));
  TRY_DO(call.accept_query());
  List items;
  for (const auto& [name, task] : call.bundle->tasks) {
    for (const policy::Instrument& instrument : task.plugin->instruments.instruments) {
      items.push_back(show_instrument(instrument));
    }
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> roles(Call& call) {
  TRY_DO(require_some_role(call));
  TRY_DO(call.accept_query());
  return json(show_roles(call.bundle->roles, call.bundle->municipality.name));
}

}  // namespace

void add_policy(Router& router) {
  const std::string policy = in_municipality("/policy");
  const std::string task = policy + "/tasks/{task}";
  router.add({Method::get, policy, Guard::municipality, outline});
  router.add({Method::get, policy + "/roles", Guard::municipality, roles});
  router.add({Method::get, policy + "/instruments", Guard::municipality, instruments});
  router.add({Method::get, task + "/settings", Guard::municipality, settings});
  router.add({Method::get, task + "/settings/{setting}", Guard::municipality, setting});
  router.add(
      {Method::get, task + "/settings/{setting}/neighbours", Guard::municipality, neighbours});
  router.add({Method::get, task + "/rules", Guard::municipality, rules});
  router.add({Method::get, task + "/facts", Guard::municipality, facts});
  router.add({Method::get, task + "/records", Guard::municipality, records});
  router.add({Method::get, task + "/indicators", Guard::municipality, indicators});
  router.add({Method::get, task + "/workflow", Guard::municipality, workflow});
}

}  // namespace naober::web
