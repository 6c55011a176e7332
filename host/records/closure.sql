-- name: add_closure
INSERT INTO case_closure (case_file, outcome, because, way, with_whom, closed_on, closed_by,
                          reopened_on, reopened_by, reopened_because, reopened_for)
VALUES (:case_file, :outcome, sealed_text((SELECT client FROM case_file WHERE id = :case_file), :because), :way, :with_whom, :closed_on, :closed_by, NULL, '', '',
        NULL);

-- name: reopen_closure
UPDATE case_closure
SET reopened_on = :reopened_on, reopened_by = :reopened_by,
    reopened_because = sealed_text((SELECT client FROM case_file WHERE id = :case_file), :reopened_because),
    reopened_for = :reopened_for
WHERE case_file = :case_file AND reopened_on IS NULL;

-- name: closures_of_case
SELECT number, case_file, outcome, opened_text((SELECT client FROM case_file WHERE id = :case_file), because) AS because,
       way, with_whom, closed_on, closed_by, reopened_on, reopened_by,
       opened_text((SELECT client FROM case_file WHERE id = :case_file), reopened_because) AS reopened_because, reopened_for
FROM case_closure
WHERE case_file = :case_file
ORDER BY number;

-- name: declined_closures
SELECT case_closure.number, case_closure.case_file, case_closure.outcome,
       opened_text(:client, case_closure.because) AS because,
       case_closure.way, case_closure.with_whom, case_closure.closed_on, case_closure.closed_by, case_closure.reopened_on,
       case_closure.reopened_by, opened_text(:client, case_closure.reopened_because) AS reopened_because, case_closure.reopened_for
FROM case_file
JOIN case_closure ON case_closure.case_file = case_file.id
WHERE case_file.client = :client AND case_closure.outcome = 'declined'
  AND case_closure.reopened_on IS NULL
ORDER BY case_closure.number DESC;
