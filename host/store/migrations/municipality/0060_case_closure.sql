-- How cases ended, and came back. The case itself says how it stands now; this says how it went.

CREATE TABLE case_closure (
  number INTEGER PRIMARY KEY,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  -- declined (verantwoord niets doen): the resident wants no help; it is no refusal.
  outcome TEXT NOT NULL CHECK (outcome IN ('ended', 'declined')),
  because TEXT NOT NULL CHECK (length(trim(because)) > 0),
  closed_on TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  reopened_on TEXT CHECK (reopened_on IS NULL OR reopened_on >= closed_on),
  reopened_by TEXT NOT NULL,
  reopened_because TEXT NOT NULL,
  reopened_for TEXT REFERENCES notification (id),
  CHECK (reopened_on IS NULL OR (reopened_by <> '' AND length(trim(reopened_because)) > 0))
) STRICT;
CREATE INDEX case_closure_case ON case_closure (case_file, number);
-- A case is closed once at a time.
CREATE UNIQUE INDEX case_closure_open ON case_closure (case_file) WHERE reopened_on IS NULL;

CREATE TRIGGER case_closure_stays BEFORE UPDATE ON case_closure
WHEN OLD.reopened_on IS NOT NULL OR NEW.outcome <> OLD.outcome OR NEW.because <> OLD.because
  OR NEW.closed_on <> OLD.closed_on OR NEW.case_file <> OLD.case_file
BEGIN
  SELECT RAISE(ABORT, 'How a case was closed is not rewritten; open it again, and close it again.');
END;

CREATE TRIGGER case_closure_declined_without_a_grant BEFORE INSERT ON case_closure
WHEN NEW.outcome = 'declined'
  AND EXISTS (SELECT 1 FROM decision
              WHERE decision.case_file = NEW.case_file AND decision.kind = 'grant'
                AND NOT EXISTS (SELECT 1 FROM decision AS later
                                WHERE later.withdraws = decision.id))
BEGIN
  SELECT RAISE(ABORT, 'A decision granted help in this case; withdraw it before the case is closed as declined.');
END;
