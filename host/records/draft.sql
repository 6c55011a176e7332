-- on: region

-- name: add_draft
INSERT INTO draft (draft_id, scope, title, version, created_by, created_at)
VALUES (:draft_id, :scope, :title, 1, :created_by, :now)
RETURNING number;

-- name: find_draft
SELECT number, draft_id, scope, title, state, version, created_by, created_at
FROM draft
WHERE draft_id = :draft_id;

-- name: next_draft_version
UPDATE draft SET version = version + 1
WHERE draft_id = :draft_id AND version = :version AND state = 'open';

-- name: close_draft
UPDATE draft SET state = :state WHERE draft_id = :draft_id AND state = 'open';

-- name: add_draft_version
INSERT INTO draft_version (draft_id, version, saved_by, saved_at, note)
VALUES (:draft_id, :version, :saved_by, :now, :note);

-- name: add_draft_file
INSERT INTO draft_file (draft_id, version, path, text_hash, base_hash, changed_by, changed_at)
VALUES (:draft_id, :version, :path, :text_hash, :base_hash, :changed_by, :changed_at);

-- name: files_of_draft
SELECT draft_file.path, written.text AS text, base.text AS base, draft_file.changed_by, draft_file.changed_at
FROM draft_file
LEFT JOIN policy_file AS written ON written.file_hash = draft_file.text_hash
LEFT JOIN policy_file AS base ON base.file_hash = draft_file.base_hash
WHERE draft_file.draft_id = :draft_id AND draft_file.version = :version
ORDER BY draft_file.path;

-- name: versions_of_draft
SELECT version, saved_by, saved_at, note,
       (SELECT count(path) FROM draft_file
        WHERE draft_file.draft_id = draft_version.draft_id AND draft_file.version = draft_version.version) AS files
FROM draft_version
WHERE draft_id = :draft_id
ORDER BY version;

-- name: draft_page
SELECT number, draft_id, scope, title, state, version, created_by, created_at
FROM draft
WHERE number < :below
  AND (:state = '' OR state = :state)
  AND (:all_scopes OR scope IN (SELECT value FROM json_each(:scopes)))
ORDER BY number DESC
LIMIT :limit;

-- name: drafts_awaiting
-- Who wrote the last version waits for the others, not for themselves.
SELECT number, draft_id, scope, title, state, version, created_by, created_at
FROM draft
WHERE state = 'open'
  AND EXISTS (SELECT 1 FROM draft_remark
              WHERE draft_remark.draft_id = draft.draft_id
                AND draft_remark.kind = 'review_request'
                AND (draft_remark.asked_user = :user
                     OR draft_remark.asked_municipality || '/' || draft_remark.asked_role
                        IN (SELECT value FROM json_each(:roles))))
  AND NOT EXISTS (SELECT 1 FROM draft_version
                  WHERE draft_version.draft_id = draft.draft_id
                    AND draft_version.version = draft.version
                    AND draft_version.saved_by = :user)
ORDER BY number DESC
LIMIT 200;

-- name: add_draft_remark
INSERT INTO draft_remark (draft_id, kind, version, says, said_by, said_at, asked_user, asked_municipality, asked_role)
VALUES (:draft_id, :kind, :version, :says, :said_by, :now, :asked_user, :asked_municipality, :asked_role);

-- name: remarks_of_draft
SELECT number, draft_id, kind, version, says, said_by, said_at, asked_user, asked_municipality, asked_role
FROM draft_remark
WHERE draft_id = :draft_id
ORDER BY number;

-- name: begin_adoption
INSERT INTO draft_adoption (draft_id, version, adopted_by, role, organisation, reason, source, decided_on, begun_at)
VALUES (:draft_id, :version, :adopted_by, :role, :organisation, :reason, :source, :decided_on, :now)
RETURNING number;

-- name: end_adoption
UPDATE draft_adoption SET state = :state, ended_at = :now WHERE number = :number AND state = 'begun';

-- name: begun_adoption
SELECT number, draft_id, version, adopted_by, role, organisation, reason, source, decided_on, state, begun_at, ended_at
FROM draft_adoption
WHERE state = 'begun';

-- name: adoptions_of_draft
SELECT number, draft_id, version, adopted_by, role, organisation, reason, source, decided_on, state, begun_at, ended_at
FROM draft_adoption
WHERE draft_id = :draft_id
ORDER BY number DESC;
