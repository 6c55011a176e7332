-- Objections (bezwaar, Awb chapters 6 and 7).

CREATE TABLE objection (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  decision TEXT NOT NULL REFERENCES decision (id),
  case_file TEXT NOT NULL REFERENCES case_file (id),
  received_on TEXT NOT NULL,
  grounds TEXT NOT NULL CHECK (length(trim(grounds)) > 0),
  late INTEGER NOT NULL CHECK (late IN (0, 1)),
  late_because TEXT NOT NULL,  -- verschoonbaar, Awb 6:11
  decide_until TEXT NOT NULL,  -- Awb 7:10
  received_by TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('founded', 'partly_founded', 'unfounded', 'inadmissible')),
  decided_on TEXT,
  decided_by TEXT NOT NULL,
  reasons TEXT NOT NULL,
  letter TEXT NOT NULL,
  CHECK ((outcome IS NULL) = (decided_on IS NULL)),
  CHECK (outcome IS NULL OR (decided_by <> '' AND length(trim(reasons)) > 0))
) STRICT;
CREATE INDEX objection_case ON objection (case_file, number);
-- One objection at a time against one decision.
CREATE UNIQUE INDEX objection_open ON objection (decision) WHERE outcome IS NULL;

CREATE TRIGGER objection_of_the_case BEFORE INSERT ON objection
WHEN NOT EXISTS (SELECT 1 FROM decision
                 WHERE decision.id = NEW.decision AND decision.case_file = NEW.case_file)
BEGIN
  SELECT RAISE(ABORT, 'An objection belongs to the case of the decision it is against.');
END;

CREATE TRIGGER objection_not_decided_by_who_signed BEFORE UPDATE ON objection
WHEN NEW.outcome IS NOT NULL
  AND NEW.decided_by = (SELECT signed_by FROM decision WHERE decision.id = NEW.decision)
BEGIN
  SELECT RAISE(ABORT, 'Who signed the decision does not decide the objection (Awb 10:3); have a colleague with the mandate do it.');
END;

CREATE TRIGGER objection_decided_once BEFORE UPDATE ON objection
WHEN OLD.outcome IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'This objection was decided already; the road from here is appeal to the court.');
END;
