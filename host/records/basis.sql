-- name: add_basis
INSERT INTO basis (decision, case_file, task, kind, provision, amount, decided_on, on_day, bundle,
                   verdict, advised, settings_read, facts, reading)
VALUES (:decision, :case_file, :task, :kind, :provision, :amount, :decided_on, :on_day, :bundle,
        :verdict, :advised, :settings_read, :facts, :reading);

-- name: basis_bounds
SELECT (SELECT coalesce(min(number), 1) FROM basis) AS first,
       (SELECT coalesce(max(number), 0) FROM basis) AS last;

-- name: basis_chunk
-- A window of numbers, so that one read is short however few rows of it count.
SELECT number, task, kind, provision, amount, on_day, bundle, verdict, advised, settings_read, facts
FROM basis
WHERE number >= :first AND number <= :last AND decided_on >= :since
ORDER BY number;

-- name: basis_chunk_to_ask
-- The same, no more of each row than asking it again takes: what is not read costs nothing.
SELECT number, task, kind, provision, amount, facts
FROM basis
WHERE number >= :first AND number <= :last AND decided_on >= :since
ORDER BY number;

-- name: find_basis
SELECT decision, case_file, decided_on
FROM basis
WHERE number = :number;

-- name: undecided_bounds
SELECT coalesce(min(number), 1) AS first, coalesce(max(number), 0) AS last
FROM case_file
WHERE state = 'open';

-- name: undecided_chunk
-- Open cases that nobody has decided yet, with the verdict of their latest advice.
SELECT case_file.number, case_file.id, case_file.task,
       coalesce((SELECT advice.verdict FROM advice WHERE advice.case_file = case_file.id
                 ORDER BY advice.number DESC LIMIT 1), '') AS verdict
FROM case_file
WHERE case_file.state = 'open' AND case_file.number >= :first AND case_file.number <= :last
  AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.case_file = case_file.id)
ORDER BY case_file.number;
