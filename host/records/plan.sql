-- name: add_plan
INSERT INTO plan (id, household, unit, form, state, version, director, review_on, perspective, made_by)
VALUES (:id, :household, :unit, :form, :state, :version, :director, :review_on, :perspective, :made_by);

-- name: find_plan
SELECT plan.id, plan.household, plan.unit, plan.form, plan.state, plan.version, plan.director,
       plan.review_on, plan.perspective, plan.made_by, coalesce(agreed.version, 0) AS agreed_version, agreed.agreed_on
FROM plan
LEFT JOIN plan_version AS agreed ON agreed.plan = plan.id
  AND agreed.version = (SELECT max(version) FROM plan_version WHERE plan_version.plan = plan.id)
WHERE plan.id = :id;

-- name: running_plan
SELECT plan.id, plan.household, plan.unit, plan.form, plan.state, plan.version, plan.director,
       plan.review_on, plan.perspective, plan.made_by, coalesce(agreed.version, 0) AS agreed_version, agreed.agreed_on
FROM plan
LEFT JOIN plan_version AS agreed ON agreed.plan = plan.id
  AND agreed.version = (SELECT max(version) FROM plan_version WHERE plan_version.plan = plan.id)
WHERE plan.household = :household AND plan.state <> 'closed';

-- name: change_plan
UPDATE plan
SET state = :state, version = :version, director = :director, review_on = :review_on,
    perspective = :perspective
WHERE id = :id AND version = :read_version AND state <> 'closed';

-- name: change_plan_unit
UPDATE plan SET unit = :unit WHERE id = :id AND state <> 'closed';

-- name: add_plan_member
INSERT INTO plan_member (plan, client, since, until) VALUES (:plan, :client, :since, NULL)
ON CONFLICT (plan, client) WHERE until IS NULL DO NOTHING;

-- name: end_plan_members
-- All but those who stay.
UPDATE plan_member SET until = :until
WHERE plan = :plan AND until IS NULL AND client NOT IN (SELECT value FROM json_each(:staying));

-- name: plan_members
SELECT client FROM plan_member WHERE plan = :plan AND until IS NULL ORDER BY number;

-- name: agree_version
INSERT INTO plan_version (plan, version, agreed_on, agreed_by)
VALUES (:plan, :version, :agreed_on, :agreed_by);

-- name: add_goal
INSERT INTO goal (id, plan, case_file, domain, result, own_share, network_share, general_share,
                  municipality_share, payers, payers_percent, tags, societal_goal, added_in,
                  dropped_in)
SELECT :id, :plan, id, :domain, sealed_text(client, :result), sealed_text(client, :own_share),
       sealed_text(client, :network_share), sealed_text(client, :general_share),
       sealed_text(client, :municipality_share), :payers, :payers_percent, :tags, :societal_goal, :added_in, NULL
FROM case_file
WHERE id = :case_file;

-- name: drop_goal
UPDATE goal SET dropped_in = :dropped_in WHERE id = :id AND dropped_in IS NULL;

-- name: goals_of_version
SELECT goal.id, goal.case_file, goal.domain, opened_text(case_file.client, goal.result) AS result,
       opened_text(case_file.client, goal.own_share) AS own_share,
       opened_text(case_file.client, goal.network_share) AS network_share,
       opened_text(case_file.client, goal.general_share) AS general_share,
       opened_text(case_file.client, goal.municipality_share) AS municipality_share,
       goal.payers, goal.tags, goal.societal_goal
FROM goal
JOIN case_file ON case_file.id = goal.case_file
WHERE goal.plan = :plan AND goal.added_in <= :version
  AND (goal.dropped_in IS NULL OR goal.dropped_in > :version)
ORDER BY goal.number;

-- name: add_personal_plan
INSERT INTO personal_plan (case_file, received_on, text, recorded_by)
VALUES (:case_file, :received_on, sealed_text((SELECT client FROM case_file WHERE id = :case_file), :text), :recorded_by)
RETURNING number;

-- name: personal_plans_of_case
SELECT number, case_file, received_on, opened_text((SELECT client FROM case_file WHERE id = :case_file), text) AS text, recorded_by
FROM personal_plan
WHERE case_file = :case_file
ORDER BY number;
