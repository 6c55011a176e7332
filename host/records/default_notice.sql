-- name: add_default_notice
INSERT INTO default_notice (id, case_file, objection, received_on, due_on, too_early, decide_until,
                            last_penalty_day, received_by, decided_on, penalty_cents,
                            penalty_fixed_on, penalty_fixed_by, penalty_because)
VALUES (:id, :case_file, :objection, :received_on, :due_on, :too_early, :decide_until,
        :last_penalty_day, :received_by, NULL, NULL, NULL, '', '');

-- name: change_default_notice
UPDATE default_notice
SET decided_on = :decided_on, penalty_cents = :penalty_cents, penalty_fixed_on = :penalty_fixed_on,
    penalty_fixed_by = :penalty_fixed_by, penalty_because = :penalty_because
WHERE id = :id;

-- name: find_default_notice
SELECT id, case_file, objection, received_on, due_on, too_early, decide_until, last_penalty_day,
       received_by, decided_on, penalty_cents, penalty_fixed_on, penalty_fixed_by, penalty_because
FROM default_notice
WHERE id = :id;

-- name: default_notices_of_case
SELECT id, case_file, objection, received_on, due_on, too_early, decide_until, last_penalty_day,
       received_by, decided_on, penalty_cents, penalty_fixed_on, penalty_fixed_by, penalty_because
FROM default_notice
WHERE case_file = :case_file
ORDER BY number;

-- name: add_adjournment
INSERT INTO adjournment (case_file, objection, told_on, was_due_on, until, extends, consented,
                         article, because, told_by)
VALUES (:case_file, :objection, :told_on, :was_due_on, :until, :extends, :consented, :article,
        :because, :told_by);

-- name: adjournments_of_case
SELECT number, case_file, objection, told_on, was_due_on, until, extends, consented, article,
       because, told_by
FROM adjournment
WHERE case_file = :case_file
ORDER BY number;
