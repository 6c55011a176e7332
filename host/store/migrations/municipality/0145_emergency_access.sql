-- Somebody opened a file that was closed to them, because it could not wait (spoed): why, until when, and what a
-- colleague thought of it afterwards.
CREATE TABLE emergency_access (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  client TEXT NOT NULL REFERENCES client (id),
  user TEXT NOT NULL,
  organisation TEXT NOT NULL,
  role TEXT NOT NULL,
  because TEXT NOT NULL CHECK (because <> ''),  -- names nobody; the one who opens is told so
  opened_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL CHECK (ends_at > opened_at),
  reviewed_at INTEGER,
  reviewed_by TEXT,
  rightful INTEGER CHECK (rightful IN (0, 1)),
  remark TEXT,
  CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL) AND (reviewed_at IS NULL) = (rightful IS NULL))
) STRICT;
CREATE INDEX emergency_access_of_client ON emergency_access (client, number);
CREATE INDEX emergency_access_open ON emergency_access (number) WHERE reviewed_at IS NULL;
CREATE INDEX emergency_access_of_user ON emergency_access (user, client, ends_at);
