-- name: add_consultation
INSERT INTO consultation (id, case_file, provision, held_on, consulted, organisation, judgement,
                          agrees)
VALUES (:id, :case_file, :provision, :held_on, :consulted, :organisation, :judgement, :agrees);

-- name: consultations_of_case
SELECT id, case_file, provision, held_on, consulted, organisation, judgement, agrees
FROM consultation
WHERE case_file = :case_file
ORDER BY number;
