-- name: add_destruction
INSERT INTO destruction (id, ground, client, reason, state, proposed_by, proposed_on, decided_by, decided_on,
                         decided_because, done_on)
VALUES (:id, :ground, :client, :reason, :state, :proposed_by, :proposed_on, '', NULL, '', NULL);

-- name: add_destruction_item
INSERT INTO destruction_item (destruction, place, kind, subject, client, why, outcome, says, rows_gone,
                              journal_number)
VALUES (:destruction, :place, :kind, :subject, :client, :why, :outcome, :says, '{}', NULL);

-- name: find_destruction
SELECT number, id, ground, client, reason, state, proposed_by, proposed_on, decided_by, decided_on, decided_because,
       done_on
FROM destruction WHERE id = :id;

-- name: destruction_page
SELECT number, id, ground, client, reason, state, proposed_by, proposed_on, decided_by, decided_on, decided_because,
       done_on
FROM destruction WHERE number < :before ORDER BY number DESC LIMIT :limit;

-- name: destructions_to_carry_out
SELECT number, id, ground, client, reason, state, proposed_by, proposed_on, decided_by, decided_on, decided_because,
       done_on
FROM destruction WHERE state = 'approved' ORDER BY number;

-- name: items_of_destruction
SELECT place, kind, subject, client, why, outcome, says, rows_gone, journal_number
FROM destruction_item WHERE destruction = :destruction ORDER BY place;

-- name: is_to_be_destroyed
-- Whether a proposal that is not decided or carried out yet names it already.
SELECT 1 AS there
FROM destruction_item
JOIN destruction ON destruction.id = destruction_item.destruction
WHERE destruction_item.subject = :subject AND destruction_item.outcome = 'waiting'
  AND destruction.state IN ('proposed', 'approved');

-- name: decide_destruction
UPDATE destruction
SET state = :state, decided_by = :decided_by, decided_on = :decided_on, decided_because = :decided_because
WHERE id = :id AND state = 'proposed';

-- name: finish_destruction
UPDATE destruction SET state = 'done', done_on = :done_on WHERE id = :id AND state = 'approved';

-- name: end_destruction_item
UPDATE destruction_item
SET outcome = :outcome, says = :says, rows_gone = :rows_gone, journal_number = :journal_number
WHERE destruction = :destruction AND place = :place AND outcome = 'waiting';

