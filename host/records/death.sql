-- name: add_death
INSERT INTO death (client, died_on, source, recorded_by)
VALUES (:client, :died_on, :source, :recorded_by);

-- name: death_of
SELECT died_on FROM death WHERE client = :client;
