-- What a household wants to reach (ondersteuningsplan, resultatenplan), and the client's own plan.

CREATE TABLE plan (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  household TEXT NOT NULL REFERENCES household (id),
  form TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'agreed', 'closed')),
  version INTEGER NOT NULL CHECK (version >= 1),
  director TEXT NOT NULL CHECK (director <> ''),  -- regisseur
  review_on TEXT,
  made_by TEXT NOT NULL
) STRICT;
-- One household has at most one running plan, and so one director.
CREATE UNIQUE INDEX plan_running ON plan (household) WHERE state <> 'closed';

CREATE TRIGGER plan_one_per_household BEFORE INSERT ON plan
WHEN EXISTS (SELECT 1 FROM plan AS other
             WHERE other.household = NEW.household AND other.state <> 'closed')
BEGIN
  SELECT RAISE(ABORT, 'This household has a running plan already; add goals to that plan, or close it first.');
END;

CREATE TRIGGER plan_keeps_its_household BEFORE UPDATE ON plan
WHEN NEW.household <> OLD.household OR OLD.state = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'A closed plan, and the household of a plan, do not change.');
END;

CREATE TABLE goal (  -- resultaat
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan TEXT NOT NULL REFERENCES plan (id),
  case_file TEXT NOT NULL REFERENCES case_file (id),
  domain TEXT NOT NULL,
  result TEXT NOT NULL CHECK (length(trim(result)) > 0),
  own_share TEXT NOT NULL,
  network_share TEXT NOT NULL,
  general_share TEXT NOT NULL,
  municipality_share TEXT NOT NULL,
  -- The versions of the plan in which it stands: from added_in up to and not including dropped_in.
  added_in INTEGER NOT NULL,
  dropped_in INTEGER CHECK (dropped_in IS NULL OR dropped_in >= added_in)
) STRICT;
CREATE INDEX goal_plan ON goal (plan, number);

CREATE TRIGGER goal_of_the_household BEFORE INSERT ON goal
WHEN NOT EXISTS (SELECT 1 FROM plan JOIN case_file ON case_file.household = plan.household
                 WHERE plan.id = NEW.plan AND case_file.id = NEW.case_file)
BEGIN
  SELECT RAISE(ABORT, 'A goal is for a case of the household whose plan it is.');
END;

-- A version that the client agreed to; a decision names it. What it held is told by its goals.
CREATE TABLE plan_version (
  plan TEXT NOT NULL REFERENCES plan (id),
  version INTEGER NOT NULL,
  agreed_on TEXT NOT NULL,
  agreed_by TEXT NOT NULL,
  PRIMARY KEY (plan, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plan_version_stays BEFORE UPDATE ON plan_version
BEGIN
  SELECT RAISE(ABORT, 'An agreed version of a plan does not change; make the next one.');
END;

CREATE TRIGGER goal_of_agreed_version_stays BEFORE UPDATE ON goal
WHEN NEW.result <> OLD.result OR NEW.added_in <> OLD.added_in OR OLD.dropped_in IS NOT NULL
  OR EXISTS (SELECT 1 FROM plan_version
             WHERE plan_version.plan = OLD.plan AND plan_version.version >= NEW.dropped_in)
BEGIN
  SELECT RAISE(ABORT, 'A goal of an agreed version of a plan does not change; make the next version.');
END;

-- The plan that the client made (persoonlijk plan, Wmo 2.3.2 lid 2), of equal rank.
CREATE TABLE personal_plan (
  number INTEGER PRIMARY KEY,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  received_on TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX personal_plan_case ON personal_plan (case_file, number);

CREATE TRIGGER personal_plan_stays BEFORE UPDATE ON personal_plan
BEGIN
  SELECT RAISE(ABORT, 'The plan of the client is not ours to rewrite; record the newer one.');
END;
