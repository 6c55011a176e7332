-- Everything that is kept about one resident, row by row as JSON, for who asks for it (AVG art. 15 and 20). What
-- is sealed (identity, letters) is opened by the caller and not in these rows. copy_of_client.cpp names the
-- tables; a test walks the schema and fails on a table that is neither here nor left out with a reason.

-- name: copy_case_file_of_case
SELECT json_object('id', id, 'task', task, 'client', client, 'notification', notification, 'state', state,
  'step', step, 'opened_on', opened_on, 'closed_on', closed_on, 'closed_because', closed_because,
  'applied_on', applied_on, 'version', version, 'moved_on', moved_on, 'pilot', pilot, 'unit', unit) AS row
FROM case_file WHERE id = :case_file ORDER BY number;

-- name: copy_fact_of_case
SELECT json_object('case_file', case_file, 'name', name, 'value', json(value), 'source', source, 'known_on',
  known_on, 'recorded_at', recorded_at) AS row
FROM fact WHERE case_file = :case_file ORDER BY number;

-- name: copy_case_closure_of_case
SELECT json_object('case_file', case_file, 'outcome', outcome, 'because', opened_text((SELECT client FROM case_file WHERE id = :case_file), because), 'closed_on', closed_on,
  'reopened_on', reopened_on, 'reopened_because', opened_text((SELECT client FROM case_file WHERE id = :case_file), reopened_because), 'reopened_for', reopened_for, 'way', way,
  'with_whom', with_whom) AS row
FROM case_closure WHERE case_file = :case_file ORDER BY number;

-- name: copy_step_entry_of_case
SELECT json_object('case_file', case_file, 'step', step, 'entered_on', entered_on, 'term', term,
  'term_source', term_source, 'term_from', term_from, 'due_on', due_on, 'left_on', left_on) AS row
FROM step_entry WHERE case_file = :case_file ORDER BY number;

-- name: copy_suspension_of_case
SELECT json_object('step_entry', step_entry, 'ground', ground, 'what', what, 'requested_on', requested_on,
  'given_until', given_until, 'completed_on', completed_on) AS row
FROM suspension WHERE step_entry IN (SELECT number FROM step_entry WHERE case_file = :case_file) ORDER BY number;

-- name: copy_goal_of_case
SELECT json_object('id', id, 'plan', plan, 'case_file', case_file, 'domain', domain, 'result', opened_text((SELECT client FROM case_file WHERE id = :case_file), result),
  'own_share', opened_text((SELECT client FROM case_file WHERE id = :case_file), own_share), 'network_share', opened_text((SELECT client FROM case_file WHERE id = :case_file), network_share), 'general_share', opened_text((SELECT client FROM case_file WHERE id = :case_file), general_share),
  'municipality_share', opened_text((SELECT client FROM case_file WHERE id = :case_file), municipality_share), 'added_in', added_in, 'dropped_in', dropped_in, 'payers',
  json(payers), 'tags', json(tags), 'societal_goal', societal_goal, 'payers_percent', payers_percent) AS row
FROM goal WHERE case_file = :case_file ORDER BY number;

-- name: copy_personal_plan_of_case
SELECT json_object('case_file', case_file, 'received_on', received_on, 'text', opened_text((SELECT client FROM case_file WHERE id = :case_file), text)) AS row
FROM personal_plan WHERE case_file = :case_file ORDER BY number;

-- name: copy_conversation_of_case
SELECT json_object('id', id, 'case_file', case_file, 'instrument', instrument, 'held_on', held_on,
  'participants', json(participants), 'outcome', opened_text((SELECT client FROM case_file WHERE id = :case_file), outcome), 'client_support_offered', client_support_offered,
  'personal_budget_explained', personal_budget_explained, 'identity_established', identity_established) AS row
FROM conversation WHERE case_file = :case_file ORDER BY number;

-- name: copy_conversation_answer_of_case
SELECT json_object('conversation', conversation, 'place', place, 'domain', domain, 'answer', opened_text((SELECT client FROM case_file WHERE id = :case_file), answer),
  'skipped_because', opened_text((SELECT client FROM case_file WHERE id = :case_file), skipped_because), 'score', score) AS row
FROM conversation_answer WHERE conversation IN (SELECT id FROM conversation WHERE case_file = :case_file) ORDER BY conversation;

-- name: copy_consultation_of_case
SELECT json_object('id', id, 'case_file', case_file, 'provision', provision, 'held_on', held_on,
  'organisation', organisation, 'judgement', opened_text((SELECT client FROM case_file WHERE id = :case_file), judgement), 'agrees', agrees) AS row
FROM consultation WHERE case_file = :case_file ORDER BY number;

-- name: copy_advice_of_case
SELECT json_object('id', id, 'case_file', case_file, 'case_version', case_version, 'on_day', on_day,
  'verdict', verdict, 'provision', provision, 'ask', json(ask), 'reasons', json(reasons), 'given_at',
  given_at, 'pilot', pilot, 'withheld', json(withheld)) AS row
FROM advice WHERE case_file = :case_file ORDER BY number;

-- name: copy_decision_of_case
SELECT json_object('id', id, 'case_file', case_file, 'kind', kind, 'provision', provision, 'amount', amount,
  'advice', advice, 'plan', plan, 'plan_version', plan_version, 'mandate', mandate, 'article', article,
  'reasons', json(reasons), 'deviation', deviation, 'personal_plan_weighed', personal_plan_weighed,
  'withdraws', withdraws, 'role', role, 'organisation', organisation, 'decided_on', decided_on,
  'published_on', published_on, 'objection_until', objection_until, 'valid_from', valid_from, 'valid_until',
  valid_until) AS row
FROM decision WHERE case_file = :case_file ORDER BY number;

-- name: copy_provision_of_case
SELECT json_object('id', id, 'client', client, 'case_file', case_file, 'name', name, 'kind', kind, 'decision',
  decision, 'replaces', replaces, 'started_on', started_on, 'ended_on', ended_on, 'ended_because',
  ended_because) AS row
FROM provision WHERE case_file = :case_file ORDER BY number;

-- name: copy_objection_of_case
SELECT json_object('id', id, 'decision', decision, 'case_file', case_file, 'received_on', received_on,
  'grounds', opened_text((SELECT client FROM case_file WHERE id = :case_file), grounds), 'late', late, 'late_because', opened_text((SELECT client FROM case_file WHERE id = :case_file), late_because), 'decide_until', decide_until, 'outcome',
  outcome, 'decided_on', decided_on, 'reasons', opened_text((SELECT client FROM case_file WHERE id = :case_file), reasons), 'committee', committee, 'committee_advice',
  committee_advice) AS row
FROM objection WHERE case_file = :case_file ORDER BY number;

-- name: copy_provider_order_of_case
SELECT json_object('id', id, 'case_file', case_file, 'decision', decision, 'provision', provision, 'provider',
  provider, 'goal', goal, 'offered', json(offered), 'minimum_offers', minimum_offers, 'fewer_because',
  fewer_because, 'ordered_on', ordered_on, 'starts_on', starts_on, 'ends_on', ends_on) AS row
FROM provider_order WHERE case_file = :case_file ORDER BY number;

-- name: copy_provision_result_of_case
SELECT json_object('provision', provision, 'code', code, 'told_on', told_on) AS row
FROM provision_result WHERE provision IN (SELECT id FROM provision WHERE case_file = :case_file) ORDER BY provision;

-- name: copy_goal_result_of_case
SELECT json_object('provision', provision, 'outcome', outcome, 'says', opened_text((SELECT client FROM case_file WHERE id = :case_file), says), 'judged_on', judged_on) AS row
FROM goal_result WHERE provision IN (SELECT id FROM provision WHERE case_file = :case_file) ORDER BY number;

-- name: copy_delivery_of_case
SELECT json_object('id', id, 'provider_order', provider_order, 'provision', provision, 'case_file', case_file,
  'first_day', first_day, 'last_day', last_day, 'hundredths', hundredths, 'unit', unit, 'corrects', corrects,
  'because', because, 'above', above, 'told_on', told_on, 'organisation', organisation) AS row
FROM delivery WHERE case_file = :case_file ORDER BY number;

-- name: copy_urgent_help_of_case
SELECT json_object('provision', provision, 'case_file', case_file, 'name', name, 'article', article,
  'because', opened_text((SELECT client FROM case_file WHERE id = :case_file), because), 'mandate', mandate, 'provider', provider, 'decided_at', decided_at, 'starts_on',
  starts_on, 'ends_on', ends_on) AS row
FROM urgent_help WHERE case_file = :case_file ORDER BY provision;

-- name: copy_adjournment_of_case
SELECT json_object('case_file', case_file, 'objection', objection, 'told_on', told_on, 'was_due_on',
  was_due_on, 'until', until, 'extends', extends, 'consented', consented, 'article', article, 'because',
  because) AS row
FROM adjournment WHERE case_file = :case_file ORDER BY number;

-- name: copy_default_notice_of_case
SELECT json_object('id', id, 'case_file', case_file, 'objection', objection, 'received_on', received_on,
  'due_on', due_on, 'too_early', too_early, 'decide_until', decide_until, 'last_penalty_day',
  last_penalty_day, 'decided_on', decided_on, 'penalty_cents', penalty_cents, 'penalty_fixed_on',
  penalty_fixed_on, 'penalty_because', penalty_because) AS row
FROM default_notice WHERE case_file = :case_file ORDER BY number;

-- name: copy_claim_of_case
SELECT json_object('id', id, 'case_file', case_file, 'client', client, 'kind', kind, 'debtor', debtor, 'law',
  law, 'withdrawal', withdrawal, 'amount_cents', amount_cents, 'article', article, 'reason', opened_text(client, reason),
  'heard_on', heard_on, 'not_heard_because', opened_text(client, not_heard_because), 'mandate', mandate, 'role', role,
  'organisation', organisation, 'decided_on', decided_on, 'objection_until', objection_until,
  'instalment_cents', instalment_cents, 'first_instalment_on', first_instalment_on) AS row
FROM claim WHERE case_file = :case_file ORDER BY number;

-- name: copy_payment_of_case
SELECT json_object('claim', claim, 'paid_on', paid_on, 'cents', cents) AS row
FROM payment WHERE claim IN (SELECT id FROM claim WHERE case_file = :case_file) ORDER BY number;

-- name: copy_client_of_client
SELECT json_object('id', id, 'registered_on', registered_on) AS row
FROM client WHERE id = :client ORDER BY id;

-- name: copy_death_of_client
SELECT json_object('client', client, 'died_on', died_on, 'source', source) AS row
FROM death WHERE client = :client ORDER BY client;

-- name: copy_continued_provision_of_client
SELECT json_object('arrival', arrival, 'client', client, 'name', name, 'title', title, 'law', law, 'provider',
  provider, 'same_provider', same_provider, 'started_on', started_on, 'until', until, 'article', article) AS
  row
FROM continued_provision WHERE client = :client ORDER BY number;

-- name: copy_emergency_access_of_client
SELECT json_object('id', id, 'client', client, 'organisation', organisation, 'role', role, 'because', because,
  'opened_at', opened_at, 'ends_at', ends_at, 'reviewed_at', reviewed_at, 'rightful', rightful, 'remark',
  remark) AS row
FROM emergency_access WHERE client = :client ORDER BY number;

-- name: copy_consent_of_client
SELECT json_object('id', id, 'client', client, 'of_law', of_law, 'for_law', for_law, 'purposes',
  json(purposes), 'given_by', given_by, 'how', how, 'given_on', given_on, 'until', until, 'recorded_at',
  recorded_at, 'withdrawn_on', withdrawn_on, 'withdrawn_because', withdrawn_because) AS row
FROM consent WHERE client = :client ORDER BY number;

-- name: copy_notification_of_client
SELECT json_object('id', id, 'client', client, 'kind', kind, 'notifier', notifier, 'question', opened_text(client, question),
  'received_on', received_on, 'urgent', urgent, 'personal_plan_until', personal_plan_until,
  'investigation_until', investigation_until) AS row
FROM notification WHERE client = :client ORDER BY number;

-- name: copy_record_of_case
SELECT json_object('record_id', record.id, 'type', record.type, 'created_on', record.created_on,
  'withdrawn_on', record.withdrawn_on, 'fields', json(record_version.fields)) AS row, record_version.sealed
FROM record
JOIN record_version ON record_version.record = record.id AND record_version.version = record.version
WHERE record.subject = :case_file ORDER BY record.number;

-- name: copy_record_of_client
SELECT json_object('record_id', record.id, 'type', record.type, 'created_on', record.created_on,
  'withdrawn_on', record.withdrawn_on, 'fields', json(record_version.fields)) AS row, record_version.sealed
FROM record
JOIN record_version ON record_version.record = record.id AND record_version.version = record.version
WHERE record.subject = :client ORDER BY record.number;

-- name: kept_letters_of_case
-- Of decisions and objections as they are kept (sealed, behind a mark), and those that were sent.
SELECT 'decision' AS kind, id, published_on AS on_day, letter AS kept, NULL AS sealed
FROM decision WHERE case_file = :case_file
UNION ALL
SELECT 'objection', id, decided_on, letter, NULL FROM objection WHERE case_file = :case_file AND letter <> ''
UNION ALL
SELECT 'letter', id, sent_on, NULL, sealed FROM case_letter WHERE case_file = :case_file AND sent_on IS NOT NULL
ORDER BY on_day;

-- name: cases_with_others
-- Cases of somebody else that the client belongs to: told, and not given.
SELECT case_file AS other FROM case_member WHERE client = :client AND until IS NULL;

-- name: housemates_of_client
SELECT other.client AS other
FROM household_member AS own
JOIN household_member AS other ON other.household = own.household AND other.client <> own.client
WHERE own.client = :client AND own.until IS NULL AND other.until IS NULL;
