-- name: add_decision
INSERT INTO decision (id, case_file, kind, provision, amount, advice, plan, plan_version, mandate,
                      article, reasons, deviation, personal_plan_weighed, withdraws, signed_by,
                      role, organisation, bundle, facts, letter, decided_on, published_on,
                      objection_until, valid_from, valid_until)
VALUES (:id, :case_file, :kind, :provision, :amount, :advice, :plan, :plan_version, :mandate,
        :article, :reasons, :deviation, :personal_plan_weighed, :withdraws, :signed_by, :role,
        :organisation, :bundle, :facts, :letter, :decided_on, :published_on, :objection_until,
        :valid_from, :valid_until);

-- name: find_decision
SELECT id, case_file, kind, provision, amount, advice, plan, plan_version, mandate, article, reasons,
       deviation, personal_plan_weighed, withdraws, signed_by, role, organisation, bundle, facts,
       letter, decided_on, published_on, objection_until, valid_from, valid_until
FROM decision
WHERE id = :id;

-- name: decisions_of_case
SELECT id, case_file, kind, provision, amount, advice, plan, plan_version, mandate, article, reasons,
       deviation, personal_plan_weighed, withdraws, signed_by, role, organisation, bundle, facts,
       letter, decided_on, published_on, objection_until, valid_from, valid_until
FROM decision
WHERE case_file = :case_file
ORDER BY number DESC;

-- name: withdrawn_by
SELECT id FROM decision WHERE withdraws = :decision;

-- name: add_letter_without_names
INSERT INTO letter_without_names (decision, letter) VALUES (:decision, :letter);

-- name: find_letter_without_names
SELECT letter FROM letter_without_names WHERE decision = :decision;

-- name: decisions_after
-- In the order in which they were taken, for who goes through the whole history.
SELECT number, id FROM decision WHERE number > :after ORDER BY number LIMIT :limit;
