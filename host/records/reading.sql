-- name: count_reading
INSERT INTO reading (task, bundle, on_month, decided_month, kind, provision, amount, verdict, advised,
                     settings_read, decisions)
VALUES (:task, :bundle, :on_month, :decided_month, :kind, :provision, :amount, :verdict, :advised,
        :settings_read, 1)
ON CONFLICT (decided_month, task, bundle, on_month, settings_read, verdict, advised, kind, provision, amount)
DO UPDATE SET decisions = decisions + 1
RETURNING number;

-- name: readings_since
SELECT number, task, bundle, on_month, decided_month, kind, provision, amount, verdict, advised,
       settings_read, decisions
FROM reading
WHERE decisions > 0 AND decided_month >= :since_month
ORDER BY number;

-- name: basis_of_reading
-- The decisions of one reading within a window of numbers.
SELECT number, task, kind, provision, amount, facts
FROM basis INDEXED BY basis_reading
WHERE reading = :reading AND number >= :first AND number <= :last AND decided_on >= :since
ORDER BY number
LIMIT :limit;
