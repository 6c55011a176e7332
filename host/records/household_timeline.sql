-- name: household_timeline
-- What happened in these cases, newest first, from just after a place (:on_day, :kind, :number). The number of
-- `kind` orders what happened on one day: what usually comes later in a case stands higher.
WITH seen AS (SELECT value AS id FROM json_each(:cases)),
line AS (
  SELECT opened_on AS on_day, 10 AS kind, number, 'case_opened' AS what, id AS about, '' AS done_by,
         task AS says, id AS case_file
  FROM case_file WHERE id IN (SELECT id FROM seen)
  UNION ALL
  SELECT applied_on, 20, number, 'applied', id, '', '', id
  FROM case_file WHERE id IN (SELECT id FROM seen) AND applied_on IS NOT NULL
  UNION ALL
  SELECT since, 25, number, 'member_added', client, added_by, role, case_file
  FROM case_member WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT until, 26, number, 'member_left', client, '', role, case_file
  FROM case_member WHERE case_file IN (SELECT id FROM seen) AND until IS NOT NULL
  UNION ALL
  SELECT entered_on, 30, number, 'step_entered', step, '', coalesce('due ' || due_on, ''), case_file
  FROM step_entry WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT suspension.requested_on, 31, suspension.number, 'suspended', step_entry.step, '',
         suspension.ground, step_entry.case_file
  FROM step_entry JOIN suspension ON suspension.step_entry = step_entry.number
  WHERE step_entry.case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT held_on, 40, number, 'conversation_held', id, held_by, instrument, case_file
  FROM conversation WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT received_on, 45, number, 'personal_plan_received', CAST(number AS TEXT), recorded_by, '',
         case_file
  FROM personal_plan WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT plan_version.agreed_on, 50, plan.number * 10000 + plan_version.version, 'plan_agreed',
         plan.id, plan_version.agreed_by, 'version ' || plan_version.version, ''
  FROM plan JOIN plan_version ON plan_version.plan = plan.id
  WHERE plan.household = :household
  UNION ALL
  SELECT on_day, 60, number, 'advised', id, given_by, verdict, case_file
  FROM advice WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT held_on, 65, number, 'consulted', id, consulted,
         CASE agrees WHEN 1 THEN 'agrees' ELSE 'does not agree' END, case_file
  FROM consultation WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT decided_on, 70, number, 'decided', id, signed_by, kind, case_file
  FROM decision WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT ordered_on, 75, number, 'ordered', id, ordered_by, provider, case_file
  FROM provider_order WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT started_on, 80, number, 'provision_started', id, started_by, name, case_file
  FROM provision WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT ended_on, 85, number, 'provision_ended', id, '', name, case_file
  FROM provision WHERE case_file IN (SELECT id FROM seen) AND ended_on IS NOT NULL
  UNION ALL
  SELECT received_on, 90, number, 'objection_received', id, received_by,
         CASE late WHEN 1 THEN 'late' ELSE 'in time' END, case_file
  FROM objection WHERE case_file IN (SELECT id FROM seen)
  UNION ALL
  SELECT decided_on, 91, number, 'objection_decided', id, decided_by, outcome, case_file
  FROM objection WHERE case_file IN (SELECT id FROM seen) AND decided_on IS NOT NULL
  UNION ALL
  SELECT closed_on, 95, number, 'case_closed', id, '', closed_because, id
  FROM case_file WHERE id IN (SELECT id FROM seen) AND closed_on IS NOT NULL
  UNION ALL
  SELECT consent.given_on, 5, consent.number, 'consent_given', consent.id, consent.recorded_by,
         consent.of_law || ' for ' || consent.for_law, ''
  FROM household_member AS member JOIN consent ON consent.client = member.client
  WHERE member.household = :household AND member.until IS NULL
  UNION ALL
  SELECT consent.withdrawn_on, 6, consent.number, 'consent_withdrawn', consent.id,
         consent.withdrawal_recorded_by, consent.of_law || ' for ' || consent.for_law, ''
  FROM household_member AS member JOIN consent ON consent.client = member.client
  WHERE member.household = :household AND member.until IS NULL
    AND consent.withdrawn_on IS NOT NULL
)
SELECT line.on_day, line.kind, line.number, line.what, line.about, line.done_by, line.says,
       line.case_file, case_file.number AS case_number, case_file.task, case_file.client
FROM line
LEFT JOIN case_file ON case_file.id = line.case_file
WHERE (line.on_day, line.kind, line.number) < (:on_day, :kind, :number)
ORDER BY line.on_day DESC, line.kind DESC, line.number DESC
LIMIT :limit;
