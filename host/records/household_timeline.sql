-- name: timeline_of_case
-- What happened in one case, in no order, from before a place (:on_day, :kind, :number). The number of `kind`
-- orders what happened on one day: what usually comes later in a case stands higher. One case and not a list of
-- them: each part is then one look into an index, and an empty table costs next to nothing.
WITH line AS (
  SELECT opened_on AS on_day, 10 AS kind, number, 'case_opened' AS what, id AS about, '' AS done_by,
         task AS says
  FROM case_file WHERE id = :case_file
  UNION ALL
  SELECT applied_on, 20, number, 'applied', id, '', ''
  FROM case_file WHERE id = :case_file AND applied_on IS NOT NULL
  UNION ALL
  SELECT since, 25, number, 'member_added', client, added_by, role
  FROM case_member WHERE case_file = :case_file
  UNION ALL
  SELECT until, 26, number, 'member_left', client, '', role
  FROM case_member WHERE case_file = :case_file AND until IS NOT NULL
  UNION ALL
  SELECT entered_on, 30, number, 'step_entered', step, '', coalesce('due ' || due_on, '')
  FROM step_entry WHERE case_file = :case_file
  UNION ALL
  SELECT suspension.requested_on, 31, suspension.number, 'suspended', step_entry.step, '',
         suspension.ground
  FROM step_entry JOIN suspension ON suspension.step_entry = step_entry.number
  WHERE step_entry.case_file = :case_file
  UNION ALL
  SELECT held_on, 40, number, 'conversation_held', id, held_by, instrument
  FROM conversation WHERE case_file = :case_file
  UNION ALL
  SELECT received_on, 45, number, 'personal_plan_received', CAST(number AS TEXT), recorded_by, ''
  FROM personal_plan WHERE case_file = :case_file
  UNION ALL
  SELECT on_day, 60, number, 'advised', id, given_by, verdict
  FROM advice WHERE case_file = :case_file
  UNION ALL
  SELECT held_on, 65, number, 'consulted', id, consulted,
         CASE agrees WHEN 1 THEN 'agrees' ELSE 'does not agree' END
  FROM consultation WHERE case_file = :case_file
  UNION ALL
  SELECT decided_on, 70, number, 'decided', id, signed_by, kind
  FROM decision WHERE case_file = :case_file
  UNION ALL
  SELECT ordered_on, 75, number, 'ordered', id, ordered_by, provider
  FROM provider_order WHERE case_file = :case_file
  UNION ALL
  SELECT started_on, 80, number, 'provision_started', id, started_by, name
  FROM provision WHERE case_file = :case_file
  UNION ALL
  SELECT ended_on, 85, number, 'provision_ended', id, '', name
  FROM provision WHERE case_file = :case_file AND ended_on IS NOT NULL
  UNION ALL
  SELECT received_on, 90, number, 'objection_received', id, received_by,
         CASE late WHEN 1 THEN 'late' ELSE 'in time' END
  FROM objection WHERE case_file = :case_file
  UNION ALL
  SELECT decided_on, 91, number, 'objection_decided', id, decided_by, outcome
  FROM objection WHERE case_file = :case_file AND decided_on IS NOT NULL
  UNION ALL
  SELECT closed_on, 95, number, 'case_closed', id, '', closed_because
  FROM case_file WHERE id = :case_file AND closed_on IS NOT NULL
)
SELECT on_day, kind, number, what, about, done_by, says
FROM line
WHERE (on_day, kind, number) < (:on_day, :kind, :number);

-- name: timeline_of_household
-- The same of what belongs to no case: plans that were agreed, and consents.
WITH line AS (
  SELECT plan_version.agreed_on AS on_day, 50 AS kind,
         plan.number * 10000 + plan_version.version AS number, 'plan_agreed' AS what, plan.id AS about,
         plan_version.agreed_by AS done_by, 'version ' || plan_version.version AS says
  FROM plan JOIN plan_version ON plan_version.plan = plan.id
  WHERE plan.household = :household
  UNION ALL
  SELECT consent.given_on, 5, consent.number, 'consent_given', consent.id, consent.recorded_by,
         consent.of_law || ' for ' || consent.for_law
  FROM household_member AS member JOIN consent ON consent.client = member.client
  WHERE member.household = :household AND member.until IS NULL
  UNION ALL
  SELECT consent.withdrawn_on, 6, consent.number, 'consent_withdrawn', consent.id,
         consent.withdrawal_recorded_by, consent.of_law || ' for ' || consent.for_law
  FROM household_member AS member JOIN consent ON consent.client = member.client
  WHERE member.household = :household AND member.until IS NULL
    AND consent.withdrawn_on IS NOT NULL
)
SELECT on_day, kind, number, what, about, done_by, says
FROM line
WHERE (on_day, kind, number) < (:on_day, :kind, :number);
