-- Who holds which role in which municipality, and until when (rol). Access ends with the last day of
-- `till`; nobody has to remember to take it away.
CREATE TABLE role_assignment (
  assignment_id TEXT NOT NULL PRIMARY KEY,
  user_id       TEXT NOT NULL REFERENCES account (user_id),
  municipality  TEXT NOT NULL,
  role          TEXT NOT NULL,
  valid_from    TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_till    TEXT CHECK (valid_till GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND valid_till >= valid_from),
  assigned_by   TEXT NOT NULL,
  assigned_at   INTEGER NOT NULL,
  ended_by      TEXT,
  ended_at      INTEGER,
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX role_assignment_of_user ON role_assignment (user_id, municipality);
CREATE INDEX role_assignment_in_municipality ON role_assignment (municipality, assignment_id);

-- One running assignment of a role per person and municipality.
CREATE UNIQUE INDEX role_assignment_running
  ON role_assignment (user_id, municipality, role) WHERE ended_at IS NULL;
