-- name: add_reminder
INSERT INTO reminder (case_file, about, due_on, title, role, set_by, event, done_on)
VALUES (:case_file, :about, :due_on, :title, :role, :set_by, :event, NULL);

-- name: due_reminders
SELECT reminder.number, reminder.case_file, reminder.about, reminder.due_on, reminder.title, reminder.role,
       reminder.set_by, reminder.event
FROM reminder
JOIN case_file ON case_file.id = reminder.case_file AND case_file.state = 'open'
WHERE reminder.done_on IS NULL AND reminder.due_on <= :today
ORDER BY reminder.due_on, reminder.number
LIMIT :limit;

-- name: finish_reminder
UPDATE reminder SET done_on = :done_on WHERE number = :number AND done_on IS NULL;
