-- name: add_emergency_access
INSERT INTO emergency_access (id, client, user, organisation, role, because, opened_at, ends_at)
VALUES (:id, :client, :user, :organisation, :role, :because, :opened_at, :ends_at);

-- name: find_emergency_access
SELECT number, id, client, user, organisation, role, because, opened_at, ends_at, reviewed_at, reviewed_by, rightful, remark
FROM emergency_access WHERE id = :id;

-- name: running_emergency_access
SELECT number, id, client, user, organisation, role, because, opened_at, ends_at, reviewed_at, reviewed_by, rightful, remark
FROM emergency_access WHERE user = :user AND client = :client AND ends_at > :now
ORDER BY number DESC LIMIT 1;

-- name: emergency_accesses_of_client
SELECT number, id, client, user, organisation, role, because, opened_at, ends_at, reviewed_at, reviewed_by, rightful, remark
FROM emergency_access WHERE client = :client ORDER BY number DESC LIMIT 200;

-- Those that wait for a colleague's look, the oldest first.
-- name: emergency_accesses_to_review
SELECT number, id, client, user, organisation, role, because, opened_at, ends_at, reviewed_at, reviewed_by, rightful, remark
FROM emergency_access WHERE reviewed_at IS NULL AND number > :above ORDER BY number LIMIT :limit;

-- name: review_emergency_access
UPDATE emergency_access SET reviewed_at = :at, reviewed_by = :by, rightful = :rightful, remark = :remark
WHERE id = :id AND reviewed_at IS NULL;
