-- name: add_work
INSERT INTO work_item (id, case_file, case_number, client, task, step, what, title, about, role, user,
                       organisation, due_on, done_on)
VALUES (:id, :case_file, :case_number, :client, :task, :step, :what, :title, :about, :role, :user,
        :organisation, :due_on, NULL);

-- name: finish_work
UPDATE work_item SET done_on = :done_on
WHERE case_file = :case_file AND about = :about AND done_on IS NULL;

-- name: move_work
UPDATE work_item SET due_on = :due_on
WHERE case_file = :case_file AND about = :about AND done_on IS NULL;

-- name: finish_all_work
UPDATE work_item SET done_on = :done_on WHERE case_file = :case_file AND done_on IS NULL;

-- name: work_page
-- What waits for one of these roles, in a queue of this organisation or of nobody in particular, or
-- for this user in person.
SELECT id, case_file, case_number, client, task, step, what, title, role, user, organisation, due_on
FROM work_item
WHERE done_on IS NULL
  AND (due_on, id) > (:after_due, :after_id)
  AND due_on <= :due_until
  AND ((user = '' AND role IN (SELECT value FROM json_each(:roles))
        AND organisation IN ('', :organisation)) OR user = :user)
ORDER BY due_on, id
LIMIT :limit;

-- name: find_work
-- What still waits.
SELECT id, case_file, case_number, client, task, step, what, title, role, user, organisation, due_on
FROM work_item
WHERE id = :id AND done_on IS NULL;

-- name: finish_work_everywhere
-- What hangs on something that concerns several cases.
UPDATE work_item SET done_on = :done_on WHERE about = :about AND done_on IS NULL;

-- name: finish_one_work
UPDATE work_item SET done_on = :done_on WHERE id = :id AND done_on IS NULL;
