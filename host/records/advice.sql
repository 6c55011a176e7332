-- name: add_advice
INSERT INTO advice (id, case_file, case_version, on_day, verdict, provision, ask, reasons, outcome,
                    facts, withheld, bundle, given_by, given_at, pilot)
VALUES (:id, :case_file, :case_version, :on_day, :verdict, :provision, :ask, :reasons, :outcome,
        :facts, :withheld, :bundle, :given_by, :given_at, :pilot);

-- name: find_advice
SELECT id, case_file, case_version, on_day, verdict, provision, ask, reasons, outcome, facts, withheld, bundle, given_by,
       given_at, pilot
FROM advice
WHERE id = :id;

-- name: advices_of_case
SELECT id, case_file, case_version, on_day, verdict, provision, ask, reasons, outcome, facts, withheld, bundle, given_by,
       given_at, pilot
FROM advice
WHERE case_file = :case_file
ORDER BY number DESC
LIMIT 20;

-- name: latest_advice
SELECT id, case_file, case_version, on_day, verdict, provision, ask, reasons, outcome, facts, withheld, bundle, given_by,
       given_at, pilot
FROM advice
WHERE case_file = :case_file
ORDER BY number DESC
LIMIT 1;
