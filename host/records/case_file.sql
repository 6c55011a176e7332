-- name: add_case
INSERT INTO case_file (id, task, client, household, unit, notification, state, step, contact_person,
                       bundle, opened_on, closed_on, closed_because, applied_on, version,
                       pilot)
VALUES (:id, :task, :client, :household, :unit, :notification, :state, :step, :contact_person, :bundle,
        :opened_on, :closed_on, :closed_because, :applied_on, :version, :pilot)
RETURNING number;

-- name: find_case
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE id = :id;

-- name: change_case
UPDATE case_file
SET state = :state, step = :step, contact_person = :contact_person, closed_on = :closed_on,
    closed_because = :closed_because, applied_on = :applied_on, version = version + 1
WHERE id = :id AND version = :version;

-- name: move_case
-- Onto the road of another policy; where it stands is changed by change_case.
UPDATE case_file
SET bundle = :bundle, moved_on = :moved_on, version = version + 1
WHERE id = :id AND version = :version;

-- name: set_pilot_of_case
-- Into a pilot, or out of it (empty).
UPDATE case_file
SET pilot = :pilot, version = version + 1
WHERE id = :id AND version = :version;

-- name: change_unit
UPDATE case_file SET unit = :unit, version = version + 1 WHERE id = :id AND version = :version;

-- name: add_case_member
INSERT INTO case_member (case_file, client, role, since, until, added_by)
VALUES (:case_file, :client, :role, :since, NULL, :added_by);

-- name: end_case_member
UPDATE case_member SET until = :until
WHERE case_file = :case_file AND client = :client AND until IS NULL;

-- name: case_members
SELECT client, role, since, added_by FROM case_member
WHERE case_file = :case_file AND until IS NULL
ORDER BY number;

-- name: cases_of_client
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE client = :client
ORDER BY number DESC;

-- name: cases_of_household
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE household = :household
ORDER BY number DESC;

-- name: cases_of_notification
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE notification = :notification
ORDER BY number;

-- name: case_page
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE number < :below
ORDER BY number DESC
LIMIT :limit;

-- name: case_page_of_state
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE state = :state AND number < :below
ORDER BY number DESC
LIMIT :limit;

-- name: case_page_of_task
-- What a role may list is asked task by task, so that no page walks through what it may not.
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE task = :task AND number < :below
ORDER BY number DESC
LIMIT :limit;

-- name: case_page_of_task_and_state
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file INDEXED BY case_file_task_state
WHERE task = :task AND state = :state AND number < :below
ORDER BY number DESC
LIMIT :limit;

-- name: case_page_of_contact_person
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE contact_person = :contact_person AND number < :below
  AND (:state = '' OR state = :state)
  AND (:task = '' OR task = :task)
  AND (:tasks = '' OR task IN (SELECT value FROM json_each(:tasks)))
ORDER BY number DESC
LIMIT :limit;

-- name: case_page_of_household
-- Of these cases alone: those that may be shown.
SELECT number, id, task, client, household, unit, notification, state, step, contact_person, bundle,
       opened_on, closed_on, closed_because, applied_on, moved_on, version, pilot
FROM case_file
WHERE household = :household AND number < :below
  AND id IN (SELECT value FROM json_each(:cases))
  AND (:state = '' OR state = :state)
ORDER BY number DESC
LIMIT :limit;
