-- Who vouched for the session: an OpenID Connect issuer, or '' where the house itself asked for the password.
ALTER TABLE session ADD COLUMN issuer TEXT NOT NULL DEFAULT '';
