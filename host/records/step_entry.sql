-- name: enter_step
INSERT INTO step_entry (case_file, step, entered_on, term, term_source, term_from, due_on, left_on)
VALUES (:case_file, :step, :entered_on, :term, :term_source, :term_from, :due_on, NULL)
RETURNING number;

-- name: leave_step
UPDATE step_entry SET left_on = :left_on WHERE number = :number AND left_on IS NULL;

-- name: set_due
UPDATE step_entry SET due_on = :due_on WHERE number = :number;

-- name: set_step_term
UPDATE step_entry SET term = :term, term_source = :term_source, due_on = :due_on WHERE number = :number;

-- name: steps_of_case
SELECT number, case_file, step, entered_on, term, term_source, term_from, due_on, left_on
FROM step_entry
WHERE case_file = :case_file
ORDER BY number;

-- name: present_step
SELECT number, case_file, step, entered_on, term, term_source, term_from, due_on, left_on
FROM step_entry
WHERE case_file = :case_file AND left_on IS NULL;

-- name: suspensions_of_step
SELECT number, ground, what, requested_on, given_until, completed_on
FROM suspension
WHERE step_entry = :step_entry
ORDER BY number;

-- name: add_suspension
INSERT INTO suspension (step_entry, ground, what, requested_on, given_until, completed_on)
VALUES (:step_entry, :ground, :what, :requested_on, :given_until, :completed_on);

-- name: complete_suspension
UPDATE suspension SET completed_on = :completed_on WHERE number = :number AND completed_on IS NULL;
