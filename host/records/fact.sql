-- name: add_fact
INSERT INTO fact (case_file, name, value, source, known_on, recorded_by, recorded_at)
VALUES (:case_file, :name, :value, :source, :known_on, :recorded_by, :recorded_at);

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
