-- name: add_goal_result
INSERT INTO goal_result (provision, outcome, says, judged_on, judged_by)
VALUES (:provision, :outcome, sealed_text((SELECT client FROM provision WHERE id = :provision), :says), :judged_on,
        :judged_by)
RETURNING number;

-- name: goal_results_of_provision
SELECT number, provision, outcome, opened_text((SELECT client FROM provision WHERE id = :provision), says) AS says,
       judged_on, judged_by
FROM goal_result
WHERE provision = :provision
ORDER BY number;
