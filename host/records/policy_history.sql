-- on: region

-- name: end_bundle_in_force
UPDATE bundle_in_force SET until_at = :until WHERE municipality = :municipality AND until_at IS NULL;

-- name: begin_bundle_in_force
INSERT INTO bundle_in_force (municipality, region, fingerprint, from_at, brought_by, role, reason, reload_id)
VALUES (:municipality, :region, :fingerprint, :from, :by, :role, :reason, :reload_id);

-- name: bundles_in_force_now
SELECT number, municipality, region, fingerprint, from_at, until_at, brought_by, role, reason, reload_id
FROM bundle_in_force WHERE until_at IS NULL ORDER BY municipality;

-- name: bundles_in_force_then
SELECT number, municipality, region, fingerprint, from_at, until_at, brought_by, role, reason, reload_id
FROM bundle_in_force WHERE municipality = :municipality AND number < :before ORDER BY number DESC LIMIT :limit;

-- name: keep_reload
INSERT INTO policy_reload (reload_id, at, result) VALUES (:reload_id, :at, :result);

-- name: kept_reloads
SELECT number, result FROM policy_reload WHERE number < :before ORDER BY number DESC LIMIT :limit;

-- name: begin_policy_change
INSERT INTO policy_change (one, changes) VALUES (1, :changes);

-- name: end_policy_change
DELETE FROM policy_change WHERE one = 1;

-- name: policy_change_under_way
SELECT changes FROM policy_change WHERE one = 1;
