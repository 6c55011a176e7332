-- For whom a case and its plan work: the client, the household, or those of the family that are named.

ALTER TABLE case_file ADD COLUMN unit TEXT NOT NULL DEFAULT 'household'
  CHECK (unit IN ('person', 'household', 'family'));
ALTER TABLE plan ADD COLUMN unit TEXT NOT NULL DEFAULT 'household'
  CHECK (unit IN ('person', 'household', 'family'));

-- Who beside its client a case works for, and what they are to that client.
CREATE TABLE case_member (
  number INTEGER PRIMARY KEY,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  client TEXT NOT NULL REFERENCES client (id),
  role TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT CHECK (until IS NULL OR until >= since),
  added_by TEXT NOT NULL CHECK (added_by <> '')
) STRICT;
-- Nobody is a member of a case twice at a time.
CREATE UNIQUE INDEX case_member_now ON case_member (case_file, client) WHERE until IS NULL;

CREATE TRIGGER case_member_lives_there BEFORE INSERT ON case_member
WHEN NOT EXISTS (SELECT 1 FROM case_file
                 JOIN household_member AS member ON member.household = case_file.household
                 WHERE case_file.id = NEW.case_file AND case_file.client <> NEW.client
                   AND member.client = NEW.client AND member.until IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'A member of a case lives in its household, and is not its client.');
END;

-- Whom a plan of a person or a family is for; that of a household is for all who live there.
CREATE TABLE plan_member (
  number INTEGER PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id),
  client TEXT NOT NULL REFERENCES client (id),
  since TEXT NOT NULL,
  until TEXT CHECK (until IS NULL OR until >= since)
) STRICT;
CREATE UNIQUE INDEX plan_member_now ON plan_member (plan, client) WHERE until IS NULL;

CREATE TRIGGER goal_of_whom_the_plan_is_for BEFORE INSERT ON goal
WHEN EXISTS (SELECT 1 FROM plan WHERE plan.id = NEW.plan AND plan.unit <> 'household')
  AND NOT EXISTS (SELECT 1 FROM plan_member AS member
                  JOIN case_file ON case_file.client = member.client
                  WHERE member.plan = NEW.plan AND member.until IS NULL
                    AND case_file.id = NEW.case_file)
BEGIN
  SELECT RAISE(ABORT, 'This plan is not for the client of that case; widen a case of the household first.');
END;
