-- name: add_handler_problem
INSERT INTO handler_problem (event, case_file, plugin, handler, place, bundle, limit_reached, says, found_on,
                             solved_on, solved_by, solved_because)
VALUES (:event, :case_file, :plugin, :handler, :place, :bundle, :limit_reached, :says, :found_on,
        NULL, NULL, NULL)
RETURNING number;

-- name: same_problem_open
-- Whether this handler waits for the administrator already.
SELECT number FROM handler_problem
WHERE solved_on IS NULL AND plugin = :plugin AND place = :place AND number < :below
LIMIT 1;

-- name: handler_problem_page
SELECT handler_problem.number, handler_problem.event, event.name AS event_name, handler_problem.case_file,
       handler_problem.plugin, handler_problem.handler, handler_problem.place, handler_problem.bundle,
       handler_problem.limit_reached, handler_problem.says, handler_problem.found_on,
       handler_problem.solved_on, handler_problem.solved_by, handler_problem.solved_because
FROM handler_problem
JOIN event ON event.number = handler_problem.event
WHERE handler_problem.number < :below AND (:all = 1 OR handler_problem.solved_on IS NULL)
ORDER BY handler_problem.number DESC
LIMIT :limit;

-- name: find_handler_problem
SELECT handler_problem.number, handler_problem.event, event.name AS event_name, handler_problem.case_file,
       handler_problem.plugin, handler_problem.handler, handler_problem.place, handler_problem.bundle,
       handler_problem.limit_reached, handler_problem.says, handler_problem.found_on,
       handler_problem.solved_on, handler_problem.solved_by, handler_problem.solved_because
FROM handler_problem
JOIN event ON event.number = handler_problem.event
WHERE handler_problem.number = :number;

-- name: solve_handler_problem
-- With it all others of the same handler that wait: they had the same cause.
UPDATE handler_problem SET solved_on = :solved_on, solved_by = :solved_by, solved_because = :solved_because
WHERE solved_on IS NULL AND plugin = :plugin AND place = :place;
