-- on: region

-- name: find_external_identity
SELECT user_id FROM external_identity WHERE issuer = :issuer AND subject = :subject;

-- name: add_external_identity
INSERT INTO external_identity (issuer, subject, user_id, made_at) VALUES (:issuer, :subject, :user_id, :now);
