-- A decision (beschikking, Awb 1:3). What the law asks of every decision, the table asks too.

CREATE TABLE decision (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL CHECK (kind IN ('grant', 'refuse', 'refer', 'withdraw')),
  provision TEXT NOT NULL CHECK (provision <> ''),
  amount TEXT NOT NULL,
  advice TEXT NOT NULL REFERENCES advice (id),
  plan TEXT NOT NULL,
  plan_version INTEGER NOT NULL,
  mandate TEXT NOT NULL CHECK (mandate <> ''),                   -- mandaat, Awb 10:1 and 10:10
  article TEXT NOT NULL CHECK (length(trim(article)) > 0),       -- Awb 3:47
  reasons TEXT NOT NULL CHECK (json_array_length(reasons) > 0),  -- motivering, Awb 3:46
  deviation TEXT NOT NULL,                                       -- Awb 3:50 and 4:84
  personal_plan_weighed TEXT NOT NULL CHECK (length(trim(personal_plan_weighed)) > 0),
  withdraws TEXT REFERENCES decision (id),
  signed_by TEXT NOT NULL CHECK (signed_by <> ''),
  role TEXT NOT NULL,
  organisation TEXT NOT NULL,
  bundle TEXT NOT NULL,
  facts BLOB NOT NULL,
  letter TEXT NOT NULL CHECK (letter <> ''),
  decided_on TEXT NOT NULL,
  published_on TEXT NOT NULL CHECK (published_on >= decided_on),       -- bekendmaking, Awb 3:41
  objection_until TEXT NOT NULL CHECK (objection_until > published_on),  -- Awb 6:7 and 6:8
  valid_from TEXT NOT NULL,
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until >= valid_from),
  FOREIGN KEY (plan, plan_version) REFERENCES plan_version (plan, version),
  CHECK ((kind = 'withdraw') = (withdraws IS NOT NULL))
) STRICT;
CREATE INDEX decision_case ON decision (case_file, number);
-- What was withdrawn cannot be withdrawn again.
CREATE UNIQUE INDEX decision_withdraws ON decision (withdraws) WHERE withdraws IS NOT NULL;

CREATE TRIGGER decision_on_the_plan_of_the_household BEFORE INSERT ON decision
WHEN NOT EXISTS (SELECT 1 FROM plan JOIN case_file ON case_file.household = plan.household
                 WHERE plan.id = NEW.plan AND case_file.id = NEW.case_file)
BEGIN
  SELECT RAISE(ABORT, 'A decision rests on the plan of the household of its case.');
END;

CREATE TRIGGER decision_grant_needs_a_goal BEFORE INSERT ON decision
WHEN NEW.kind = 'grant'
  AND NOT EXISTS (SELECT 1 FROM goal
                  WHERE goal.plan = NEW.plan AND goal.case_file = NEW.case_file
                    AND goal.added_in <= NEW.plan_version
                    AND (goal.dropped_in IS NULL OR goal.dropped_in > NEW.plan_version))
BEGIN
  SELECT RAISE(ABORT, 'A tailored provision needs a goal of this case in the agreed plan; add one and agree the plan again.');
END;

CREATE TRIGGER decision_advice_of_the_case BEFORE INSERT ON decision
WHEN NOT EXISTS (SELECT 1 FROM advice WHERE advice.id = NEW.advice AND advice.case_file = NEW.case_file)
BEGIN
  SELECT RAISE(ABORT, 'A decision names an advice of its own case.');
END;

CREATE TRIGGER decision_withdraws_a_grant BEFORE INSERT ON decision
WHEN NEW.kind = 'withdraw'
  AND NOT EXISTS (SELECT 1 FROM decision AS earlier
                  WHERE earlier.id = NEW.withdraws AND earlier.case_file = NEW.case_file
                    AND earlier.kind = 'grant')
BEGIN
  SELECT RAISE(ABORT, 'Only a grant of the same case can be withdrawn.');
END;

CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
BEGIN
  SELECT RAISE(ABORT, 'A decision is not rewritten; withdraw it, or decide again.');
END;
