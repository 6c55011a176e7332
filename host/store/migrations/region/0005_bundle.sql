-- Every policy under which this region ever served: without it, no old decision could be replayed.
CREATE TABLE policy_file (
  file_hash BLOB NOT NULL PRIMARY KEY CHECK (length(file_hash) = 32),  -- SHA-256 of the text
  text      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle (
  fingerprint    TEXT NOT NULL,
  municipality   TEXT NOT NULL,
  first_used_at  INTEGER NOT NULL,
  PRIMARY KEY (municipality, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle_file (
  municipality TEXT NOT NULL,
  fingerprint  TEXT NOT NULL,
  path         TEXT NOT NULL,
  file_hash    BLOB NOT NULL REFERENCES policy_file (file_hash),
  PRIMARY KEY (municipality, fingerprint, path),
  FOREIGN KEY (municipality, fingerprint) REFERENCES bundle (municipality, fingerprint)
) STRICT, WITHOUT ROWID;
