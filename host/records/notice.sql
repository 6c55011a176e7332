-- name: add_notice
INSERT INTO notice (id, case_file, case_number, client, task, title, role, user, made_on, made_by, read_on,
                    read_by)
VALUES (:id, :case_file, :case_number, :client, :task, :title, :role, :user, :made_on, :made_by, NULL, NULL);

-- name: notice_page_of_role
-- Unread ones for everybody of one role.
SELECT number, id, case_file, case_number, client, task, title, role, user, made_on, made_by
FROM notice INDEXED BY notice_of_role
WHERE read_on IS NULL AND user = '' AND role = :role AND number < :below
ORDER BY number DESC
LIMIT :limit;

-- name: notice_page_of_user
-- Unread ones for somebody in person.
SELECT number, id, case_file, case_number, client, task, title, role, user, made_on, made_by
FROM notice INDEXED BY notice_of_user
WHERE read_on IS NULL AND user = :user AND user <> '' AND number < :below
ORDER BY number DESC
LIMIT :limit;

-- name: find_notice
SELECT number, id, case_file, case_number, client, task, title, role, user, made_on, made_by
FROM notice
WHERE id = :id AND read_on IS NULL;

-- name: read_notice
UPDATE notice SET read_on = :read_on, read_by = :read_by WHERE id = :id AND read_on IS NULL;
