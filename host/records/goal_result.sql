-- name: add_goal_result
INSERT INTO goal_result (provision, outcome, says, judged_on, judged_by)
VALUES (:provision, :outcome, :says, :judged_on, :judged_by)
RETURNING number;

-- name: goal_results_of_provision
SELECT number, provision, outcome, says, judged_on, judged_by
FROM goal_result
WHERE provision = :provision
ORDER BY number;
