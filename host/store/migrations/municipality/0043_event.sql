-- What happened, for the handlers of plugins (outbox): written in the transaction of the change itself, and
-- handled right after, or at the next start.

CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  about TEXT NOT NULL,  -- the step, provision, fact … it is about
  task TEXT NOT NULL,   -- the plugin; empty when there is no case yet
  case_file TEXT REFERENCES case_file (id),
  client TEXT NOT NULL,
  notification TEXT REFERENCES notification (id),
  details TEXT NOT NULL CHECK (json_valid(details)),
  happened_on TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  depth INTEGER NOT NULL CHECK (depth >= 0),  -- how many events stand between it and a person's act
  caused_by INTEGER REFERENCES event (number),
  once TEXT,  -- what time itself makes happen, happens once: "step_overdue:12:2026-05-01"
  handled_at INTEGER
) STRICT;
CREATE INDEX event_waiting ON event (number) WHERE handled_at IS NULL;
CREATE INDEX event_case ON event (case_file, number);
CREATE UNIQUE INDEX event_once ON event (once) WHERE once IS NOT NULL;

CREATE TRIGGER event_is_handled_once BEFORE UPDATE ON event
WHEN OLD.handled_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'An event is handled once.');
END;

-- What each handler did about it: all of it, or nothing with the reason.
CREATE TABLE event_outcome (
  number INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (number),
  plugin TEXT NOT NULL,
  handler TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,   -- "plugins/household_help/handlers.lua:4"
  bundle TEXT NOT NULL,
  did TEXT NOT NULL CHECK (json_valid(did)),  -- one sentence per effect
  refused TEXT NOT NULL  -- why nothing was done; empty when it was
) STRICT;
CREATE INDEX event_outcome_event ON event_outcome (event, number);
