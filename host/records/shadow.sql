-- on: region

-- name: add_shadow
INSERT INTO shadow (shadow_id, municipality, name, fingerprint, reason, started_by, started_at)
VALUES (:shadow_id, :municipality, :name, :fingerprint, :reason, :started_by, :started_at);

-- name: add_shadow_file
INSERT INTO shadow_file (shadow_id, path, file_hash) VALUES (:shadow_id, :path, :file_hash);

-- name: stop_shadow
UPDATE shadow SET stopped_at = :now WHERE shadow_id = :shadow_id AND stopped_at IS NULL;

-- name: count_shadow
UPDATE shadow SET asked = asked + :asked, same = same + :same, different = different + :different,
  failed = failed + :failed, dropped = dropped + :dropped
WHERE shadow_id = :shadow_id;

-- name: find_shadow
SELECT shadow_id, municipality, name, fingerprint, reason, started_by, started_at, stopped_at, asked, same, different,
  failed, dropped
FROM shadow WHERE municipality = :municipality AND shadow_id = :shadow_id;

-- name: shadows_of_municipality
SELECT shadow_id, municipality, name, fingerprint, reason, started_by, started_at, stopped_at, asked, same, different,
  failed, dropped
FROM shadow WHERE municipality = :municipality ORDER BY number DESC LIMIT :limit;

-- name: running_shadows
SELECT shadow_id, municipality, name, fingerprint, reason, started_by, started_at, stopped_at, asked, same, different,
  failed, dropped
FROM shadow WHERE stopped_at IS NULL ORDER BY number;

-- name: files_of_shadow
SELECT shadow_file.path, policy_file.text
FROM shadow_file JOIN policy_file ON policy_file.file_hash = shadow_file.file_hash
WHERE shadow_file.shadow_id = :shadow_id ORDER BY shadow_file.path;
