-- Sessions. The token itself is nowhere in this house: only its SHA-256, so a stolen file opens no door.
CREATE TABLE session (
  session_id  TEXT NOT NULL PRIMARY KEY,
  token_hash  BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  user_id     TEXT NOT NULL REFERENCES account (user_id),
  opened_at   INTEGER NOT NULL,
  renewed_at  INTEGER NOT NULL,
  ends_at     INTEGER NOT NULL,  -- however often it is renewed
  revoked_at  INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX session_of_user ON session (user_id);
CREATE INDEX session_by_end ON session (ends_at);

-- Failed log-ins per name, of names that exist and names that do not: a lock-out says nothing about which.
CREATE TABLE login_failure (
  name_hash    BLOB NOT NULL PRIMARY KEY CHECK (length(name_hash) = 32),
  failures     INTEGER NOT NULL,
  last_at      INTEGER NOT NULL,
  locked_until INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX login_failure_by_age ON login_failure (last_at);
