-- name: add_notice
INSERT INTO notice (id, case_file, case_number, client, task, title, role, user, made_on, made_by, read_on,
                    read_by)
VALUES (:id, :case_file, :case_number, :client, :task, :title, :role, :user, :made_on, :made_by, NULL, NULL);

-- name: notice_page
-- Unread notices for one of these roles, or for this user in person.
SELECT number, id, case_file, case_number, client, task, title, role, user, made_on, made_by
FROM notice
WHERE read_on IS NULL AND number < :below
  AND ((user = '' AND role IN (SELECT value FROM json_each(:roles))) OR user = :user)
ORDER BY number DESC
LIMIT :limit;

-- name: find_notice
SELECT number, id, case_file, case_number, client, task, title, role, user, made_on, made_by
FROM notice
WHERE id = :id AND read_on IS NULL;

-- name: read_notice
UPDATE notice SET read_on = :read_on, read_by = :read_by WHERE id = :id AND read_on IS NULL;
