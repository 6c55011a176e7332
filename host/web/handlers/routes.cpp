#include "web/handlers/routes.h"

#include "web/handlers/scripts.h"

namespace naober::web {

std::string in_municipality(std::string_view rest) {
  return "/api/v1/municipalities/{municipality}" + std::string(rest);
}

void add_all_routes(Router& router) {
  add_health(router);
  add_contract(router);
  add_sessions(router);
  add_municipalities(router);
  add_clients(router);
  add_households(router);
  add_consents(router);
  add_emergency_access(router);
  add_moves(router);
  add_notifications(router);
  add_cases(router);
  add_case_members(router);
  add_records(router);
  add_case_steps(router);
  add_conversations(router);
  add_conversation_drafts(router);
  add_presence(router);
  add_colleagues(router);
  add_plans(router);
  add_advices(router);
  add_decisions(router);
  add_replays(router);
  add_case_questions(router);
  add_orders(router);
  add_deliveries(router);
  add_default_notices(router);
  add_claims(router);
  add_objections(router);
  add_tasks(router);
  add_policy(router);
  add_monitor(router);
  add_journal(router);
  add_users(router);
  add_second_factors(router);
  add_access_tokens(router);
  add_open_id(router);
  add_policy_reloads(router);
  add_policy_shadows(router);
  add_policy_drafts(router);
  add_policy_cases(router);
  add_simulations(router);
  add_case_events(router);
  add_workflow_moves(router);
  add_retention(router);
  add_client_rights(router);
  add_backups(router);
  add_scripts(router);
}

}  // namespace naober::web
