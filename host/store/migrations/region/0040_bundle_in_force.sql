-- Which policy was in force where, from when until when, and by whose hand. A municipality has one at a time.
CREATE TABLE bundle_in_force (
  number       INTEGER PRIMARY KEY,
  municipality TEXT NOT NULL,
  region       TEXT NOT NULL CHECK (region <> ''),
  fingerprint  TEXT NOT NULL,
  from_at      INTEGER NOT NULL,
  until_at     INTEGER,                                 -- NULL: still in force
  brought_by   TEXT NOT NULL CHECK (brought_by <> ''),  -- the account, or 'host'
  role         TEXT NOT NULL CHECK (role <> ''),
  reason       TEXT NOT NULL,
  reload_id    TEXT NOT NULL,
  FOREIGN KEY (municipality, fingerprint) REFERENCES bundle (municipality, fingerprint)
) STRICT;

CREATE UNIQUE INDEX bundle_in_force_now ON bundle_in_force (municipality) WHERE until_at IS NULL;
CREATE INDEX bundle_in_force_then ON bundle_in_force (municipality, number);

CREATE TRIGGER bundle_in_force_ends_once BEFORE UPDATE ON bundle_in_force
WHEN OLD.until_at IS NOT NULL OR NEW.municipality <> OLD.municipality OR NEW.fingerprint <> OLD.fingerprint
  OR NEW.from_at <> OLD.from_at OR NEW.brought_by <> OLD.brought_by OR NEW.reason <> OLD.reason
BEGIN SELECT RAISE(ABORT, 'What was in force stays as it was; only its end is written.'); END;
CREATE TRIGGER bundle_in_force_stays BEFORE DELETE ON bundle_in_force
BEGIN SELECT RAISE(ABORT, 'What was in force stays as it was.'); END;
