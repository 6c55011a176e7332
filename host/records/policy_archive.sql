-- on: region

-- name: keep_policy_file
INSERT INTO policy_file (file_hash, text) VALUES (:file_hash, :text)
ON CONFLICT DO NOTHING;

-- name: keep_bundle
INSERT INTO bundle (municipality, fingerprint, first_used_at) VALUES (:municipality, :fingerprint, :now)
ON CONFLICT DO NOTHING;

-- name: keep_bundle_file
INSERT INTO bundle_file (municipality, fingerprint, path, file_hash)
VALUES (:municipality, :fingerprint, :path, :file_hash)
ON CONFLICT DO NOTHING;

-- name: find_bundle
SELECT first_used_at FROM bundle WHERE municipality = :municipality AND fingerprint = :fingerprint;

-- name: files_of_bundle
SELECT bundle_file.path, policy_file.text
FROM bundle_file JOIN policy_file ON policy_file.file_hash = bundle_file.file_hash
WHERE bundle_file.municipality = :municipality AND bundle_file.fingerprint = :fingerprint
ORDER BY bundle_file.path;
