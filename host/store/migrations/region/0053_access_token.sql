-- Tokens of systems: what a token leaves of its user. The token itself is nowhere in this house, only its SHA-256.
CREATE TABLE access_token (
  token_id     TEXT NOT NULL PRIMARY KEY,
  token_hash   BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  user_id      TEXT NOT NULL REFERENCES account (user_id),
  municipality TEXT NOT NULL,
  name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),  -- which system holds it
  acts         TEXT NOT NULL CHECK (acts <> ''),                      -- names with a space between
  valid_till   TEXT NOT NULL,                                         -- the last day
  made_by      TEXT NOT NULL,
  made_at      INTEGER NOT NULL,
  revoked_by   TEXT,
  revoked_at   INTEGER,
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX access_token_of_municipality ON access_token (municipality, token_id);
