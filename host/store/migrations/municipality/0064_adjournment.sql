-- The municipality says in writing that it needs more time (verdaging, Awb 4:14 and 7:10).

CREATE TABLE adjournment (
  number INTEGER PRIMARY KEY,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  objection TEXT REFERENCES objection (id),
  told_on TEXT NOT NULL,
  was_due_on TEXT NOT NULL,
  until TEXT NOT NULL CHECK (until > was_due_on),
  extends INTEGER NOT NULL CHECK (extends IN (0, 1)),
  consented INTEGER NOT NULL CHECK (consented IN (0, 1)),
  article TEXT NOT NULL CHECK (article <> ''),
  because TEXT NOT NULL CHECK (length(trim(because)) > 0),
  told_by TEXT NOT NULL
) STRICT;
CREATE INDEX adjournment_case ON adjournment (case_file, number);
-- Without consent an objection is adjourned once (Awb 7:10 lid 3).
CREATE UNIQUE INDEX adjournment_once ON adjournment (objection)
  WHERE objection IS NOT NULL AND consented = 0;

CREATE TRIGGER adjournment_stays BEFORE UPDATE ON adjournment
BEGIN
  SELECT RAISE(ABORT, 'What was told about a delay is not rewritten.');
END;

-- An advisory committee on objections (Awb 7:13) makes the term twelve weeks; its advice goes with
-- the decision.
ALTER TABLE objection ADD COLUMN committee INTEGER NOT NULL DEFAULT 0 CHECK (committee IN (0, 1));
ALTER TABLE objection ADD COLUMN committee_advice TEXT
  CHECK (committee_advice IS NULL
         OR committee_advice IN ('founded', 'partly_founded', 'unfounded', 'inadmissible'));
