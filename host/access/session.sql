-- on: region

-- name: open_session
INSERT INTO session (session_id, token_hash, user_id, issuer, opened_at, renewed_at, ends_at)
VALUES (:session_id, :token_hash, :user_id, :issuer, :now, :now, :ends_at);

-- name: find_session
SELECT session.session_id, session.user_id, session.issuer, session.renewed_at, session.ends_at
FROM session JOIN account ON account.user_id = session.user_id
WHERE session.token_hash = :token_hash AND session.revoked_at IS NULL AND account.ended_at IS NULL;

-- name: renew_session
UPDATE session SET renewed_at = :now WHERE session_id = :session_id AND revoked_at IS NULL;

-- name: revoke_session
UPDATE session SET revoked_at = :now WHERE session_id = :session_id AND revoked_at IS NULL;

-- name: revoke_sessions_of_user
UPDATE session SET revoked_at = :now WHERE user_id = :user_id AND revoked_at IS NULL;

-- Sessions that ended more than a day ago say nothing any more; the journal keeps who logged in.
-- name: forget_old_sessions
DELETE FROM session WHERE ends_at < :before;

-- name: find_login_failure
SELECT failures, last_at, locked_until FROM login_failure WHERE name_hash = :name_hash;

-- name: record_login_failure
INSERT INTO login_failure (name_hash, failures, last_at, locked_until)
VALUES (:name_hash, :failures, :now, :locked_until)
ON CONFLICT (name_hash) DO UPDATE
SET failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until;

-- name: forget_login_failures
DELETE FROM login_failure WHERE name_hash = :name_hash;

-- name: forget_old_login_failures
DELETE FROM login_failure WHERE last_at < :before;
