-- What is destroyed of a case, of a client, and of a household in which nobody is left: one DELETE for each
-- table, in the order in which nothing points at what is gone. removal.cpp names them in this order; a test
-- walks the schema and fails on a table that has none.

-- name: destroy_payment_of_case
DELETE FROM payment WHERE claim IN (SELECT id FROM claim WHERE case_file = :case_file);

-- name: destroy_claim_of_case
DELETE FROM claim WHERE case_file = :case_file;

-- name: destroy_default_notice_of_case
DELETE FROM default_notice WHERE case_file = :case_file;

-- name: destroy_adjournment_of_case
DELETE FROM adjournment WHERE case_file = :case_file;

-- name: destroy_urgent_help_of_case
DELETE FROM urgent_help WHERE case_file = :case_file;

-- name: destroy_delivery_of_case
DELETE FROM delivery WHERE case_file = :case_file;

-- name: destroy_goal_result_of_case
DELETE FROM goal_result WHERE provision IN (SELECT id FROM provision WHERE case_file = :case_file);

-- name: destroy_provision_result_of_case
DELETE FROM provision_result WHERE provision IN (SELECT id FROM provision WHERE case_file = :case_file);

-- name: destroy_provider_order_of_case
DELETE FROM provider_order WHERE case_file = :case_file;

-- name: destroy_basis_of_case
DELETE FROM basis WHERE case_file = :case_file;

-- name: destroy_letter_without_names_of_case
DELETE FROM letter_without_names WHERE decision IN (SELECT id FROM decision WHERE case_file = :case_file);

-- name: destroy_objection_of_case
DELETE FROM objection WHERE case_file = :case_file;

-- name: destroy_provision_of_case
DELETE FROM provision WHERE case_file = :case_file;

-- name: destroy_decision_of_case
DELETE FROM decision WHERE case_file = :case_file;

-- name: destroy_advice_of_case
DELETE FROM advice WHERE case_file = :case_file;

-- name: destroy_consultation_of_case
DELETE FROM consultation WHERE case_file = :case_file;

-- name: destroy_conversation_answer_of_case
DELETE FROM conversation_answer WHERE conversation IN (SELECT id FROM conversation WHERE case_file = :case_file);

-- name: destroy_conversation_of_case
DELETE FROM conversation WHERE case_file = :case_file;

-- name: destroy_conversation_draft_of_case
DELETE FROM conversation_draft WHERE case_file = :case_file;

-- name: destroy_personal_plan_of_case
DELETE FROM personal_plan WHERE case_file = :case_file;

-- name: destroy_goal_of_case
DELETE FROM goal WHERE case_file = :case_file;

-- name: destroy_suspension_of_case
DELETE FROM suspension WHERE step_entry IN (SELECT number FROM step_entry WHERE case_file = :case_file);

-- name: destroy_step_entry_of_case
DELETE FROM step_entry WHERE case_file = :case_file;

-- name: destroy_work_item_of_case
DELETE FROM work_item WHERE case_file = :case_file;

-- name: destroy_notice_of_case
DELETE FROM notice WHERE case_file = :case_file;

-- name: destroy_reminder_of_case
DELETE FROM reminder WHERE case_file = :case_file;

-- name: destroy_handler_problem_of_case
DELETE FROM handler_problem WHERE case_file = :case_file;

-- name: destroy_event_outcome_of_case
DELETE FROM event_outcome WHERE event IN (SELECT number FROM event WHERE case_file = :case_file);

-- name: destroy_event_of_case
DELETE FROM event WHERE case_file = :case_file;

-- name: destroy_case_letter_of_case
DELETE FROM case_letter WHERE case_file = :case_file;

-- name: destroy_record_version_of_case
DELETE FROM record_version WHERE record IN (SELECT id FROM record WHERE subject = :case_file);

-- name: destroy_record_of_case
DELETE FROM record WHERE subject = :case_file;

-- name: destroy_case_age_group_of_case
DELETE FROM case_age_group WHERE case_file = :case_file;

-- name: destroy_case_closure_of_case
DELETE FROM case_closure WHERE case_file = :case_file;

-- name: destroy_case_member_of_case
DELETE FROM case_member WHERE case_file = :case_file;

-- name: destroy_adopted_fact_of_case
DELETE FROM adopted_fact WHERE fact IN (SELECT number FROM fact WHERE case_file = :case_file);

-- name: destroy_fact_of_case
DELETE FROM fact WHERE case_file = :case_file;

-- name: destroy_shadow_difference_of_case
DELETE FROM shadow_difference WHERE case_file = :case_file;

-- name: destroy_case_file_of_case
DELETE FROM case_file WHERE id = :case_file;

-- name: destroy_notice_of_client
DELETE FROM notice WHERE client = :client AND case_file IS NULL;

-- name: destroy_handler_problem_of_client
DELETE FROM handler_problem WHERE event IN (SELECT number FROM event WHERE client = :client AND case_file IS NULL);

-- name: destroy_event_outcome_of_client
DELETE FROM event_outcome WHERE event IN (SELECT number FROM event WHERE client = :client AND case_file IS NULL);

-- name: destroy_event_of_client
DELETE FROM event WHERE client = :client AND case_file IS NULL;

-- name: destroy_notification_without_case_of_client
DELETE FROM notification_without_case WHERE number IN (SELECT number FROM notification WHERE client = :client);

-- name: destroy_notification_of_client
DELETE FROM notification WHERE client = :client;

-- name: destroy_consent_of_client
DELETE FROM consent WHERE client = :client;

-- name: destroy_emergency_access_of_client
DELETE FROM emergency_access WHERE client = :client;

-- name: destroy_continued_provision_of_client
DELETE FROM continued_provision WHERE client = :client;

-- name: destroy_arrival_of_client
DELETE FROM arrival WHERE sealed_for = :client;

-- name: destroy_departure_of_client
DELETE FROM departure WHERE sealed_for = :client;

-- name: destroy_plan_member_of_client
DELETE FROM plan_member WHERE client = :client;

-- name: destroy_record_version_of_client
DELETE FROM record_version WHERE record IN (SELECT id FROM record WHERE subject = :client);

-- name: destroy_record_of_client
DELETE FROM record WHERE subject = :client;

-- name: destroy_death_of_client
DELETE FROM death WHERE client = :client;

-- name: destroy_identity_of_client
DELETE FROM identity WHERE client = :client;

-- name: destroy_household_member_of_client
DELETE FROM household_member WHERE client = :client;

-- name: destroy_client_of_client
DELETE FROM client WHERE id = :client;

-- name: destroy_goal_of_household
DELETE FROM goal WHERE plan IN (SELECT id FROM plan WHERE household = :household);

-- name: destroy_plan_member_of_household
DELETE FROM plan_member WHERE plan IN (SELECT id FROM plan WHERE household = :household);

-- name: destroy_plan_version_of_household
DELETE FROM plan_version WHERE plan IN (SELECT id FROM plan WHERE household = :household);

-- name: destroy_plan_of_household
DELETE FROM plan WHERE household = :household;

-- name: destroy_record_version_of_household
DELETE FROM record_version WHERE record IN (SELECT id FROM record WHERE subject = :household);

-- name: destroy_record_of_household
DELETE FROM record WHERE subject = :household;

-- name: destroy_departure_of_household
DELETE FROM departure WHERE household = :household;

-- name: destroy_arrival_of_household
DELETE FROM arrival WHERE household = :household;

-- name: destroy_household_of_household
DELETE FROM household WHERE id = :household;

-- name: plans_of_household_without_goals
-- Plans that nothing hangs on any more, once the cases they were made for are gone.
SELECT plan.id
FROM plan
WHERE plan.household = :household
  AND NOT EXISTS (SELECT 1 FROM goal WHERE goal.plan = plan.id)
  AND NOT EXISTS (SELECT 1 FROM case_file WHERE case_file.household = plan.household);

-- name: destroy_plan_member_of_plan
DELETE FROM plan_member WHERE plan = :plan;

-- name: destroy_plan_version_of_plan
DELETE FROM plan_version WHERE plan = :plan;

-- name: destroy_plan_of_plan
DELETE FROM plan WHERE id = :plan;

-- name: households_of_client
SELECT DISTINCT household FROM household_member WHERE client = :client;

-- name: household_of_case
SELECT household FROM case_file WHERE id = :case_file;

-- name: client_of_case
SELECT client FROM case_file WHERE id = :case_file;

-- name: household_is_empty
SELECT 1 AS there
WHERE NOT EXISTS (SELECT 1 FROM household_member WHERE household = :household)
  AND NOT EXISTS (SELECT 1 FROM case_file WHERE household = :household);

-- name: client_has_rows
-- Whether a client of this id (still) stands in the file.
SELECT 1 AS there FROM client WHERE id = :client;

-- name: what_keeps_client
-- Why a client cannot be destroyed now, one word for each reason.
SELECT 'case' AS why, id AS about FROM case_file WHERE client = :client
UNION ALL
SELECT 'member', case_file FROM case_member WHERE client = :client
UNION ALL
SELECT 'adopted_fact', adopted_fact.from_case
FROM adopted_fact
JOIN fact ON fact.number = adopted_fact.fact
JOIN case_file ON case_file.id = fact.case_file
WHERE adopted_fact.of_client = :client AND case_file.client <> :client
UNION ALL
SELECT 'departure', id FROM departure WHERE sealed_for = :client AND state IN ('announced', 'delivered')
UNION ALL
SELECT 'arrival', id FROM arrival WHERE sealed_for = :client AND state = 'waiting';

-- name: what_keeps_case
-- Why a case cannot be destroyed now, whatever its term: it runs, or something hangs on it.
SELECT 'open' AS why, id AS about FROM case_file WHERE id = :case_file AND state = 'open'
UNION ALL
SELECT 'provision', id FROM provision WHERE case_file = :case_file AND ended_on IS NULL
UNION ALL
SELECT 'objection', id FROM objection WHERE case_file = :case_file AND outcome IS NULL
UNION ALL
SELECT 'objection_term', id FROM decision WHERE case_file = :case_file AND objection_until >= :today
UNION ALL
SELECT 'claim', claim.id FROM claim
WHERE claim.case_file = :case_file
  AND claim.amount_cents > (SELECT coalesce(sum(cents), 0) FROM payment WHERE payment.claim = claim.id)
UNION ALL
SELECT 'adopted_fact', fact.case_file
FROM adopted_fact
JOIN fact ON fact.number = adopted_fact.fact
WHERE adopted_fact.from_case = :case_file AND fact.case_file <> :case_file;

-- name: clients_after
-- Everybody who was registered on that day or before, by id.
SELECT id FROM client WHERE id > :after AND registered_on <= :registered ORDER BY id LIMIT :limit;

-- name: documents_of_client
-- What is kept about a client, as documents: the day each was received or made, and the day it last changed.
-- Facts and payments count as one document of their case.
WITH seen AS (SELECT id FROM case_file WHERE client = :client)
SELECT NULL AS case_file, 'registration' AS kind, id AS document, registered_on AS made_on, registered_on AS changed_on
FROM client WHERE id = :client
UNION ALL
SELECT NULL, 'notification', id, received_on, received_on FROM notification WHERE client = :client
UNION ALL
SELECT NULL, 'consent', id, given_on, coalesce(withdrawn_on, given_on) FROM consent WHERE client = :client
UNION ALL
SELECT id, 'case', id, opened_on, coalesce(closed_on, opened_on) FROM case_file WHERE client = :client
UNION ALL
SELECT fact.case_file, 'facts', fact.case_file, max(date(recorded_at / 1000, 'unixepoch')),
       max(date(recorded_at / 1000, 'unixepoch'))
FROM seen JOIN fact ON fact.case_file = seen.id GROUP BY fact.case_file
UNION ALL
SELECT case_file, 'conversation', conversation.id, held_on, held_on FROM seen JOIN conversation ON case_file = seen.id
UNION ALL
SELECT case_file, 'personal_plan', CAST(number AS TEXT), received_on, received_on
FROM seen JOIN personal_plan ON case_file = seen.id
UNION ALL
SELECT goal.case_file, 'plan', plan_version.plan, agreed_on, agreed_on
FROM seen CROSS JOIN goal ON goal.case_file = seen.id JOIN plan_version ON plan_version.plan = goal.plan
UNION ALL
SELECT case_file, 'advice', advice.id, on_day, on_day FROM seen JOIN advice ON case_file = seen.id
UNION ALL
SELECT case_file, 'consultation', consultation.id, held_on, held_on FROM seen JOIN consultation ON case_file = seen.id
UNION ALL
SELECT case_file, 'decision', decision.id, published_on, published_on FROM seen JOIN decision ON case_file = seen.id
UNION ALL
SELECT case_file, 'objection', objection.id, received_on, coalesce(decided_on, received_on)
FROM seen JOIN objection ON case_file = seen.id
UNION ALL
SELECT case_file, 'provision', provision.id, started_on, coalesce(ended_on, started_on)
FROM seen JOIN provision ON case_file = seen.id
UNION ALL
SELECT case_file, 'order', provider_order.id, ordered_on, ordered_on FROM seen JOIN provider_order ON case_file = seen.id
UNION ALL
SELECT case_file, 'delivery', delivery.id, told_on, told_on FROM seen JOIN delivery ON case_file = seen.id
UNION ALL
SELECT case_file, 'claim', claim.id, decided_on,
       coalesce((SELECT max(paid_on) FROM payment WHERE payment.claim = claim.id), decided_on)
FROM seen JOIN claim ON case_file = seen.id
UNION ALL
SELECT case_file, 'letter', case_letter.id, made_on, coalesce(sent_on, made_on) FROM seen JOIN case_letter ON case_file = seen.id
UNION ALL
SELECT case_file, 'default_notice', default_notice.id, received_on, coalesce(decided_on, received_on)
FROM seen JOIN default_notice ON case_file = seen.id
UNION ALL
SELECT record.case_file, 'record', record.id, record.created_on,
       max(record.created_on, coalesce(record.withdrawn_on, ''),
           (SELECT max(date(saved_at / 1000, 'unixepoch')) FROM record_version WHERE record_version.record = record.id))
FROM record WHERE record.subject = :client
UNION ALL
SELECT record.case_file, 'record', record.id, record.created_on,
       max(record.created_on, coalesce(record.withdrawn_on, ''),
           (SELECT max(date(saved_at / 1000, 'unixepoch')) FROM record_version WHERE record_version.record = record.id))
FROM seen JOIN record ON record.subject = seen.id
ORDER BY 1, 4;

-- name: closing_of_case
-- What the retention of a case is counted from, beside its documents.
SELECT case_file.id, case_file.number, case_file.task, case_file.state, case_file.closed_on,
       (SELECT max(ended_on) FROM provision WHERE provision.case_file = case_file.id) AS help_ended_on,
       EXISTS (SELECT 1 FROM provision WHERE provision.case_file = case_file.id) AS was_helped
FROM case_file
WHERE case_file.client = :client
ORDER BY case_file.number;
