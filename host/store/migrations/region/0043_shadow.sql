-- Policies that decide silently along with live advice. A municipality has at most one that runs.
CREATE TABLE shadow (
  number       INTEGER PRIMARY KEY,
  shadow_id    TEXT NOT NULL UNIQUE,
  municipality TEXT NOT NULL,
  name         TEXT NOT NULL CHECK (name <> ''),
  fingerprint  TEXT NOT NULL,
  reason       TEXT NOT NULL CHECK (reason <> ''),
  started_by   TEXT NOT NULL,
  started_at   INTEGER NOT NULL,
  stopped_at   INTEGER,
  asked        INTEGER NOT NULL DEFAULT 0,
  same         INTEGER NOT NULL DEFAULT 0,
  different    INTEGER NOT NULL DEFAULT 0,
  failed       INTEGER NOT NULL DEFAULT 0,
  dropped      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX shadow_running ON shadow (municipality) WHERE stopped_at IS NULL;
CREATE INDEX shadow_of_municipality ON shadow (municipality, number);

CREATE TABLE shadow_file (
  shadow_id TEXT NOT NULL REFERENCES shadow (shadow_id),
  path      TEXT NOT NULL,
  file_hash BLOB NOT NULL REFERENCES policy_file (file_hash),
  PRIMARY KEY (shadow_id, path)
) STRICT, WITHOUT ROWID;
