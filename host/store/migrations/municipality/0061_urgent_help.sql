-- Help that cannot wait (spoed): started before there is an application or a decision on one, for a
-- short time, with the article it rests on (Wmo 2.3.3).

CREATE TABLE urgent_help (
  provision TEXT PRIMARY KEY,  -- the provision it started; written just before it
  case_file TEXT NOT NULL REFERENCES case_file (id),
  name TEXT NOT NULL CHECK (name <> ''),
  article TEXT NOT NULL CHECK (length(trim(article)) > 0),
  because TEXT NOT NULL CHECK (length(trim(because)) > 0),
  mandate TEXT NOT NULL,
  provider TEXT NOT NULL,
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_at INTEGER NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL CHECK (ends_on >= starts_on)  -- it never runs on by itself
) STRICT, WITHOUT ROWID;
CREATE INDEX urgent_help_case ON urgent_help (case_file);
CREATE INDEX urgent_help_ends ON urgent_help (ends_on);

CREATE TRIGGER urgent_help_stays BEFORE UPDATE ON urgent_help
BEGIN
  SELECT RAISE(ABORT, 'Urgent help is not rewritten; end it, and start another.');
END;

-- A tailored provision still needs a decision that grants it; only urgent help comes before it.
DROP TRIGGER provision_tailored_needs_a_decision;
CREATE TRIGGER provision_tailored_needs_a_decision BEFORE INSERT ON provision
WHEN NEW.kind = 'tailored'
  AND NOT EXISTS (SELECT 1 FROM decision
                  WHERE decision.id = NEW.decision AND decision.case_file = NEW.case_file
                    AND decision.kind = 'grant' AND decision.provision = NEW.name
                    AND NOT EXISTS (SELECT 1 FROM decision AS later
                                    WHERE later.withdraws = decision.id))
  AND NOT (NEW.decision IS NULL
           AND EXISTS (SELECT 1 FROM urgent_help
                       WHERE urgent_help.provision = NEW.id AND urgent_help.name = NEW.name
                         AND urgent_help.case_file = NEW.case_file))
BEGIN
  SELECT RAISE(ABORT, 'A tailored provision needs a decision that grants it and was not withdrawn.');
END;
