-- name: add_fact
INSERT INTO fact (case_file, name, value, source, known_on, recorded_by, recorded_at)
VALUES (:case_file, :name, :value, :source, :known_on, :recorded_by, :recorded_at)
RETURNING number;

-- name: note_adopted_fact
INSERT INTO adopted_fact (fact, from_case, of_client) VALUES (:fact, :from_case, :of_client);

-- name: adopted_facts
-- Those that count now and came from another case: hardly ever any, so whether there is a newer one is asked only of
-- those (adopted.fact, and not fact.number, has SQLite ask it last).
SELECT fact.name, adopted.from_case, adopted.of_client, origin.task
FROM fact
JOIN adopted_fact AS adopted ON adopted.fact = fact.number
JOIN case_file AS origin ON origin.id = adopted.from_case
WHERE fact.case_file = :case_file
  AND NOT EXISTS (SELECT 1 FROM fact AS newer
                  WHERE newer.case_file = fact.case_file AND newer.name = fact.name
                    AND newer.number > adopted.fact)
ORDER BY fact.name;

-- name: facts_of_case
-- Every value of every fact, the newest of a name last: one walk along the index. To ask of each row whether there is
-- a newer one costs more than reading the few old ones.
SELECT name, value, source, known_on, recorded_by, recorded_at
FROM fact
WHERE case_file = :case_file
ORDER BY name, number;

-- name: fact_history
SELECT name, value, source, known_on, recorded_by, recorded_at
FROM fact
WHERE case_file = :case_file
ORDER BY number;
