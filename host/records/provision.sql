-- name: add_provision
INSERT INTO provision (id, client, case_file, name, kind, decision, replaces, started_on, ended_on,
                       ended_because, started_by)
VALUES (:id, :client, :case_file, :name, :kind, :decision, :replaces, :started_on, :ended_on,
        :ended_because, :started_by);

-- name: find_provision
SELECT id, client, case_file, name, kind, decision, replaces, started_on, ended_on, ended_because,
       started_by
FROM provision
WHERE id = :id;

-- name: end_provision
UPDATE provision SET ended_on = :ended_on, ended_because = :ended_because
WHERE id = :id AND ended_on IS NULL;

-- name: provisions_of_case
SELECT id, client, case_file, name, kind, decision, replaces, started_on, ended_on, ended_because,
       started_by
FROM provision
WHERE case_file = :case_file
ORDER BY number;

-- name: running_provisions
SELECT provision.id, provision.client, provision.case_file, provision.name, provision.kind,
       provision.decision, provision.replaces, provision.started_on, provision.ended_on,
       provision.ended_because, provision.started_by
FROM case_file
JOIN provision ON provision.case_file = case_file.id
WHERE case_file.household = :household AND provision.ended_on IS NULL
ORDER BY provision.number;

-- name: same_goal_provisions
SELECT DISTINCT provision.number, provision.id, provision.client, provision.case_file, provision.name,
       provision.kind, provision.decision, provision.replaces, provision.started_on,
       provision.ended_on, provision.ended_because, provision.started_by
FROM goal AS ours
JOIN case_file AS case_of_client ON case_of_client.client = :client
JOIN goal AS theirs ON theirs.case_file = case_of_client.id AND theirs.domain = ours.domain
JOIN provision ON provision.case_file = case_of_client.id
WHERE ours.case_file = :case_file AND ours.dropped_in IS NULL AND theirs.dropped_in IS NULL
  AND case_of_client.id <> :case_file AND provision.ended_on IS NULL
ORDER BY provision.number;

-- name: running_provision_page
-- Of one name; a page of several is the newest of all of them together.
SELECT number, id, client, case_file, name, kind, decision, replaces, started_on, ended_on,
       ended_because, started_by
FROM provision INDEXED BY provision_running
WHERE ended_on IS NULL AND name = :name AND number < :below
ORDER BY number DESC
LIMIT :limit;

-- name: add_provision_result
INSERT INTO provision_result (provision, code, told_on, told_by)
VALUES (:provision, :code, :told_on, :told_by);

-- name: provision_page_of_household
-- Of these cases alone, newest first.
SELECT number, id, client, case_file, name, kind, decision, replaces, started_on, ended_on,
       ended_because, started_by
FROM provision
WHERE case_file IN (SELECT value FROM json_each(:cases)) AND number < :below
  AND (:running = 0 OR ended_on IS NULL)
ORDER BY number DESC
LIMIT :limit;
