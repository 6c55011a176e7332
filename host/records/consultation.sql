-- name: add_consultation
INSERT INTO consultation (id, case_file, provision, held_on, consulted, organisation, judgement,
                          agrees)
VALUES (:id, :case_file, :provision, :held_on, :consulted, :organisation,
        sealed_text((SELECT client FROM case_file WHERE id = :case_file), :judgement), :agrees);

-- name: consultations_of_case
SELECT id, case_file, provision, held_on, consulted, organisation,
       opened_text((SELECT client FROM case_file WHERE id = :case_file), judgement) AS judgement, agrees
FROM consultation
WHERE case_file = :case_file
ORDER BY number;
