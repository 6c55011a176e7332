-- Too late: the notice of default (ingebrekestelling, Awb 4:17) and what it costs (dwangsom).

CREATE TABLE default_notice (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  objection TEXT REFERENCES objection (id),
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  too_early INTEGER NOT NULL CHECK (too_early IN (0, 1)),
  decide_until TEXT NOT NULL,      -- the two weeks of Awb 4:17 lid 3
  last_penalty_day TEXT NOT NULL,  -- the last of the 42 days
  received_by TEXT NOT NULL,
  decided_on TEXT,
  penalty_cents INTEGER CHECK (penalty_cents IS NULL OR penalty_cents >= 0),
  penalty_fixed_on TEXT,
  penalty_fixed_by TEXT NOT NULL,
  penalty_because TEXT NOT NULL,
  CHECK ((too_early = 1) = (received_on <= due_on)),
  CHECK ((penalty_cents IS NULL) = (penalty_fixed_on IS NULL)),
  CHECK (penalty_cents IS NULL OR penalty_fixed_by <> '')
) STRICT;
CREATE INDEX default_notice_case ON default_notice (case_file, number);

CREATE TRIGGER default_notice_penalty_fixed_once BEFORE UPDATE ON default_notice
WHEN OLD.penalty_cents IS NOT NULL OR NEW.received_on <> OLD.received_on
  OR NEW.due_on <> OLD.due_on
BEGIN
  SELECT RAISE(ABORT, 'A notice of default is not rewritten, and its penalty is fixed once.');
END;
