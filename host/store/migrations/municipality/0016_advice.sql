-- What the rules said, with everything they saw, and what a municipal employee thought of it.

CREATE TABLE advice (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  case_version INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('grant', 'refuse', 'ask', 'weigh', 'refer')),
  provision TEXT NOT NULL,
  ask TEXT NOT NULL CHECK (json_valid(ask)),
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  outcome BLOB NOT NULL,  -- the canonical encoding (base/codec.h) of the whole answer, with its trace
  facts BLOB NOT NULL,    -- the same, of the facts it saw
  bundle TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_at INTEGER NOT NULL
) STRICT;
CREATE INDEX advice_case ON advice (case_file, number);

CREATE TRIGGER advice_stays BEFORE UPDATE ON advice
BEGIN
  SELECT RAISE(ABORT, 'An advice is not rewritten; ask the rules again.');
END;

CREATE TABLE consultation (  -- overleg
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  provision TEXT NOT NULL,
  held_on TEXT NOT NULL,
  consulted TEXT NOT NULL,
  organisation TEXT NOT NULL,
  judgement TEXT NOT NULL CHECK (length(trim(judgement)) > 0),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1))
) STRICT;
CREATE INDEX consultation_case ON consultation (case_file, number);

CREATE TRIGGER consultation_stays BEFORE UPDATE ON consultation
BEGIN
  SELECT RAISE(ABORT, 'A consultation is not rewritten; record another one.');
END;
