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

-- name: work_of_queue
-- What waits for anybody of one role: in the queue of one organisation, or (empty) of nobody in particular.
SELECT id, case_file, case_number, client, task, step, what, title, role, user, organisation, due_on
FROM work_item INDEXED BY work_item_queue
WHERE done_on IS NULL AND user = '' AND role = :role AND organisation = :organisation
  AND (due_on, id) > (:after_due, :after_id)
  AND due_on <= :due_until
ORDER BY due_on, id
LIMIT :limit;

-- name: work_of_user
-- What waits for somebody in person.
SELECT id, case_file, case_number, client, task, step, what, title, role, user, organisation, due_on
FROM work_item
WHERE done_on IS NULL AND user = :user
  AND (due_on, id) > (:after_due, :after_id)
  AND due_on <= :due_until
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
