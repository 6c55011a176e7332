-- name: add_objection
INSERT INTO objection (id, decision, case_file, received_on, grounds, late, late_because,
                       decide_until, received_by, outcome, decided_on, decided_by, reasons, letter,
                       committee)
VALUES (:id, :decision, :case_file, :received_on, sealed_text((SELECT client FROM case_file WHERE id = :case_file), :grounds),
        :late, sealed_text((SELECT client FROM case_file WHERE id = :case_file), :late_because), :decide_until,
        :received_by, NULL, NULL, '', '', '', :committee);

-- name: set_decide_until
UPDATE objection SET decide_until = :decide_until WHERE id = :id;

-- name: settle_objection
UPDATE objection
SET outcome = :outcome, decided_on = :decided_on, decided_by = :decided_by,
    reasons = sealed_text((SELECT client FROM case_file WHERE id = objection.case_file), :reasons),
    letter = :letter, committee_advice = :committee_advice
WHERE id = :id;

-- name: find_objection
SELECT id, decision, case_file, received_on, opened_text((SELECT client FROM case_file WHERE id = objection.case_file), grounds) AS grounds,
       late, opened_text((SELECT client FROM case_file WHERE id = objection.case_file), late_because) AS late_because,
       decide_until, received_by, outcome, decided_on, decided_by,
       opened_text((SELECT client FROM case_file WHERE id = objection.case_file), reasons) AS reasons, letter, committee, committee_advice
FROM objection
WHERE id = :id;

-- name: objections_of_case
SELECT id, decision, case_file, received_on, opened_text((SELECT client FROM case_file WHERE id = objection.case_file), grounds) AS grounds,
       late, opened_text((SELECT client FROM case_file WHERE id = objection.case_file), late_because) AS late_because,
       decide_until, received_by, outcome, decided_on, decided_by,
       opened_text((SELECT client FROM case_file WHERE id = objection.case_file), reasons) AS reasons, letter, committee, committee_advice
FROM objection
WHERE case_file = :case_file
ORDER BY number;
