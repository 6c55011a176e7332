-- The time a case spent in each step, with its term and its pauses.

CREATE TABLE step_entry (
  number INTEGER PRIMARY KEY,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  step TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  term TEXT,
  term_source TEXT NOT NULL CHECK (term_source IN ('law', 'amvb', 'local', 'contract')),
  term_from TEXT NOT NULL,
  due_on TEXT CHECK (due_on IS NULL OR term IS NOT NULL),
  left_on TEXT
) STRICT;
CREATE INDEX step_entry_case ON step_entry (case_file, number);
-- A case stands in one step at a time.
CREATE UNIQUE INDEX step_entry_now ON step_entry (case_file) WHERE left_on IS NULL;

CREATE TABLE suspension (  -- opschorting, Awb 4:15
  number INTEGER PRIMARY KEY,
  step_entry INTEGER NOT NULL REFERENCES step_entry (number),
  ground TEXT NOT NULL,
  what TEXT NOT NULL CHECK (length(trim(what)) > 0),
  requested_on TEXT NOT NULL,
  given_until TEXT NOT NULL CHECK (given_until >= requested_on),
  completed_on TEXT CHECK (completed_on IS NULL OR completed_on >= requested_on)
) STRICT;
CREATE INDEX suspension_step ON suspension (step_entry, number);
-- One clock stands still once at a time.
CREATE UNIQUE INDEX suspension_now ON suspension (step_entry) WHERE completed_on IS NULL;
