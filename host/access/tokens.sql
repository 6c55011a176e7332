-- on: region

-- name: add_access_token
INSERT INTO access_token (token_id, token_hash, user_id, municipality, name, acts, valid_till, made_by, made_at)
VALUES (:token_id, :token_hash, :user_id, :municipality, :name, :acts, :valid_till, :made_by, :now);

-- name: find_access_token
SELECT token_id, user_id, municipality, name, acts, valid_till, made_by, made_at, revoked_at
FROM access_token WHERE token_id = :token_id;

-- name: find_access_token_by_hash
SELECT token.token_id, token.user_id, token.municipality, token.name, token.acts, token.valid_till,
       token.made_by, token.made_at, token.revoked_at
FROM access_token AS token JOIN account ON account.user_id = token.user_id
WHERE token.token_hash = :token_hash AND token.revoked_at IS NULL AND account.ended_at IS NULL;

-- name: page_of_access_tokens
SELECT token_id, user_id, municipality, name, acts, valid_till, made_by, made_at, revoked_at
FROM access_token WHERE municipality = :municipality AND token_id > :after
ORDER BY token_id LIMIT :limit;

-- name: revoke_access_token
UPDATE access_token SET revoked_by = :revoked_by, revoked_at = :now
WHERE token_id = :token_id AND municipality = :municipality AND revoked_at IS NULL;
