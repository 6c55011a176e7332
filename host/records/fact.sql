-- name: add_fact
INSERT INTO fact (case_file, name, value, source, known_on, recorded_by, recorded_at)
VALUES (:case_file, :name, :value, :source, :known_on, :recorded_by, :recorded_at)
RETURNING number;

-- name: note_adopted_fact
INSERT INTO adopted_fact (fact, from_case, of_client) VALUES (:fact, :from_case, :of_client);

-- name: adopted_facts
-- Those that count now and came from another case.
SELECT fact.name, adopted.from_case, adopted.of_client, origin.task
FROM fact
JOIN adopted_fact AS adopted ON adopted.fact = fact.number
JOIN case_file AS origin ON origin.id = adopted.from_case
WHERE fact.case_file = :case_file
  AND NOT EXISTS (SELECT 1 FROM fact AS newer
                  WHERE newer.case_file = fact.case_file AND newer.name = fact.name
                    AND newer.number > fact.number)
ORDER BY fact.name;

-- name: facts_of_case
SELECT fact.name, fact.value, fact.source, fact.known_on, fact.recorded_by, fact.recorded_at
FROM fact
WHERE fact.case_file = :case_file
  AND fact.value <> 'null'
  AND NOT EXISTS (SELECT 1 FROM fact AS newer
                  WHERE newer.case_file = fact.case_file AND newer.name = fact.name
                    AND newer.number > fact.number)
ORDER BY fact.name;

-- name: fact_history
SELECT name, value, source, known_on, recorded_by, recorded_at
FROM fact
WHERE case_file = :case_file
ORDER BY number;
