-- What was proposed to be destroyed, who approved it, and what came of it (vernietigingslijst, verklaring van
-- vernietiging). It outlives what it destroyed, and holds random ids alone.

CREATE TABLE destruction (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  ground TEXT NOT NULL CHECK (ground IN ('retention', 'request')),  -- the term is over, or AVG art. 17
  client TEXT NOT NULL,                -- who asked for it; empty: the term is over
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'refused', 'rejected', 'approved', 'done')),
  proposed_by TEXT NOT NULL CHECK (proposed_by <> ''),
  proposed_on TEXT NOT NULL,
  decided_by TEXT NOT NULL,            -- who approved or rejected it: never who proposed it
  decided_on TEXT,
  decided_because TEXT NOT NULL,
  done_on TEXT,
  CHECK ((decided_by = '') = (decided_on IS NULL)),
  CHECK (decided_by <> proposed_by),
  CHECK ((state IN ('rejected', 'approved', 'done')) = (decided_by <> '')),
  CHECK ((state = 'done') = (done_on IS NOT NULL))
) STRICT;

CREATE TRIGGER destruction_goes_forward BEFORE UPDATE ON destruction
WHEN NOT ((OLD.state = 'proposed' AND NEW.state IN ('approved', 'rejected'))
          OR (OLD.state = 'approved' AND NEW.state = 'done'))
  OR NEW.proposed_by <> OLD.proposed_by OR NEW.ground <> OLD.ground OR NEW.client <> OLD.client
BEGIN
  SELECT RAISE(ABORT, 'A proposal to destroy is decided once, and carried out once.');
END;
CREATE TRIGGER destruction_is_kept BEFORE DELETE ON destruction
BEGIN
  SELECT RAISE(ABORT, 'What was destroyed, and why, is kept.');
END;

CREATE TABLE destruction_item (
  destruction TEXT NOT NULL REFERENCES destruction (id),
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'client')),
  subject TEXT NOT NULL CHECK (subject <> ''),
  client TEXT NOT NULL CHECK (client <> ''),
  why TEXT NOT NULL CHECK (json_valid(why)),             -- law, result, start event, term, source, days
  outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'refused', 'destroyed', 'kept')),
  says TEXT NOT NULL,                                    -- why it was refused or kept
  rows_gone TEXT NOT NULL CHECK (json_valid(rows_gone)),  -- how many rows, by table
  journal_number INTEGER,                                -- the line in the journal that tells it
  PRIMARY KEY (destruction, place),
  CHECK ((outcome = 'destroyed') = (journal_number IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX destruction_item_subject ON destruction_item (subject);

CREATE TRIGGER destruction_item_ends_once BEFORE UPDATE ON destruction_item
WHEN OLD.outcome <> 'waiting' OR NEW.subject <> OLD.subject OR NEW.why <> OLD.why
BEGIN
  SELECT RAISE(ABORT, 'What came of it stands.');
END;
