// Every door of the house: one function per resource, each in a file of its own.
#pragma once

#include <string>
#include <string_view>

#include "web/router.h"
#include "web/server.h"

namespace naober::web {

void add_health(Router& router);
void add_contract(Router& router);
void add_sessions(Router& router);
void add_municipalities(Router& router);
void add_clients(Router& router);
void add_households(Router& router);
void add_consents(Router& router);
void add_moves(Router& router);
void add_case_members(Router& router);
void add_notifications(Router& router);
void add_cases(Router& router);
void add_records(Router& router);
void add_case_steps(Router& router);
void add_conversations(Router& router);
void add_conversation_drafts(Router& router);
void add_presence(Router& router);
void add_colleagues(Router& router);
void add_plans(Router& router);
void add_advices(Router& router);
void add_decisions(Router& router);
void add_replays(Router& router);
void add_case_questions(Router& router);
void add_orders(Router& router);
void add_deliveries(Router& router);
void add_default_notices(Router& router);
void add_claims(Router& router);
void add_objections(Router& router);
void add_tasks(Router& router);
void add_policy(Router& router);
void add_monitor(Router& router);
void add_journal(Router& router);
void add_users(Router& router);
void add_second_factors(Router& router);
void add_access_tokens(Router& router);
void add_open_id(Router& router);
void add_emergency_access(Router& router);
void add_policy_reloads(Router& router);
void add_policy_shadows(Router& router);
void add_policy_drafts(Router& router);
void add_policy_cases(Router& router);
void add_simulations(Router& router);
void add_case_events(Router& router);
void add_workflow_moves(Router& router);
void add_retention(Router& router);
void add_client_rights(Router& router);
void add_backups(Router& router);

// All of them.
void add_all_routes(Router& router);

// "/api/v1/municipalities/{municipality}" and what follows.
std::string in_municipality(std::string_view rest);

}  // namespace naober::web
