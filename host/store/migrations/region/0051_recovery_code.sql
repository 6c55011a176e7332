-- Codes for who lost the device; each works once. Only the SHA-256 is kept.
CREATE TABLE recovery_code (
  user_id   TEXT NOT NULL REFERENCES account (user_id),
  code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
  used_at   INTEGER,
  PRIMARY KEY (user_id, code_hash)
) STRICT, WITHOUT ROWID;
