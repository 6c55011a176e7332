-- name: add_event
INSERT INTO event (name, about, task, case_file, client, notification, details, happened_on, happened_at,
                   depth, caused_by, once, handled_at)
VALUES (:name, :about, :task, :case_file, :client, :notification, :details, :happened_on, :happened_at,
        :depth, :caused_by, :once, NULL)
RETURNING number;

-- name: event_happened
SELECT number FROM event WHERE once = :once;

-- name: waiting_events
SELECT number, name, about, task, case_file, client, notification, details, happened_on, happened_at, depth,
       caused_by, once, handled_at
FROM event
WHERE handled_at IS NULL AND number > :after
ORDER BY number
LIMIT :limit;

-- name: find_event
SELECT number, name, about, task, case_file, client, notification, details, happened_on, happened_at, depth,
       caused_by, once, handled_at
FROM event
WHERE number = :number;

-- name: set_handled
UPDATE event SET handled_at = :handled_at WHERE number = :number AND handled_at IS NULL;

-- name: events_of_case
SELECT number, name, about, task, case_file, client, notification, details, happened_on, happened_at, depth,
       caused_by, once, handled_at
FROM event
WHERE case_file = :case_file
ORDER BY number DESC
LIMIT :limit;

-- name: add_event_outcome
INSERT INTO event_outcome (event, plugin, handler, title, place, bundle, did, refused)
VALUES (:event, :plugin, :handler, :title, :place, :bundle, :did, :refused);

-- name: outcomes_of_event
SELECT event, plugin, handler, title, place, bundle, did, refused
FROM event_outcome
WHERE event = :event
ORDER BY number;

-- name: overdue_steps
-- Steps of open cases whose last day has passed, and whose passing has not been told yet.
SELECT step_entry.number, step_entry.case_file, step_entry.step, step_entry.due_on
FROM step_entry
JOIN case_file ON case_file.id = step_entry.case_file AND case_file.state = 'open'
WHERE step_entry.left_on IS NULL AND step_entry.due_on IS NOT NULL AND step_entry.due_on < :today
  AND NOT EXISTS (SELECT 1 FROM event
                  WHERE event.once = 'step_overdue:' || step_entry.number || ':' || step_entry.due_on)
ORDER BY step_entry.due_on
LIMIT :limit;
