-- on: keys

-- name: find_municipality_key
SELECT fingerprint FROM municipality_key WHERE only_one = 1;

-- name: add_municipality_key
INSERT INTO municipality_key (only_one, fingerprint) VALUES (1, :fingerprint);

-- name: find_person_key
SELECT wrapped FROM person_key WHERE client_id = :client_id;

-- name: has_person_key
SELECT 1 AS there FROM person_key WHERE client_id = :client_id;

-- name: add_person_key
INSERT INTO person_key (client_id, wrapped) VALUES (:client_id, :wrapped);

-- name: remove_person_key
DELETE FROM person_key WHERE client_id = :client_id;

-- name: add_destroyed_key
INSERT INTO destroyed_key (client_id, destroyed_at) VALUES (:client_id, :destroyed_at);

-- name: find_destroyed_key
SELECT destroyed_at FROM destroyed_key WHERE client_id = :client_id;

-- name: every_destroyed_key
SELECT client_id, destroyed_at FROM destroyed_key ORDER BY client_id;

-- name: every_person_key
SELECT client_id, wrapped FROM person_key ORDER BY client_id;

-- name: wrap_person_key
UPDATE person_key SET wrapped = :wrapped WHERE client_id = :client_id;

-- name: replace_municipality_key
UPDATE municipality_key SET fingerprint = :fingerprint WHERE only_one = 1;

-- name: find_finding_key
SELECT wrapped FROM finding_key WHERE only_one = 1;

-- name: put_finding_key
INSERT INTO finding_key (only_one, wrapped) VALUES (1, :wrapped)
ON CONFLICT (only_one) DO UPDATE SET wrapped = excluded.wrapped;
