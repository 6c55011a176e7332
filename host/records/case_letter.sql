-- name: add_case_letter
INSERT INTO case_letter (id, case_file, client, name, title, sealed, made_on, made_by, sent_on, sent_by,
                         dropped_on, dropped_by)
VALUES (:id, :case_file, :client, :name, :title, :sealed, :made_on, :made_by, NULL, NULL, NULL, NULL);

-- name: letters_of_case
SELECT id, case_file, client, name, title, made_on, made_by, sent_on, sent_by, dropped_on, dropped_by
FROM case_letter
WHERE case_file = :case_file
ORDER BY number DESC
LIMIT 200;

-- name: find_case_letter
SELECT id, case_file, client, name, title, made_on, made_by, sent_on, sent_by, dropped_on, dropped_by
FROM case_letter
WHERE id = :id;

-- name: text_of_case_letter
SELECT sealed FROM case_letter WHERE id = :id;

-- name: send_case_letter
UPDATE case_letter SET sent_on = :sent_on, sent_by = :sent_by, sealed = :sealed
WHERE id = :id AND sent_on IS NULL AND dropped_on IS NULL;

-- name: drop_case_letter
UPDATE case_letter SET dropped_on = :dropped_on, dropped_by = :dropped_by
WHERE id = :id AND sent_on IS NULL AND dropped_on IS NULL;
