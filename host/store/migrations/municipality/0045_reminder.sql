-- What a handler asked to be reminded of; on its day it becomes the event reminder_due, once.
CREATE TABLE reminder (
  number INTEGER PRIMARY KEY,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  about TEXT NOT NULL CHECK (about <> ''),
  due_on TEXT NOT NULL,
  title TEXT NOT NULL,  -- with a role: it stands on that work list when it is due
  role TEXT NOT NULL,
  set_by TEXT NOT NULL,  -- the handler's place
  event INTEGER NOT NULL REFERENCES event (number),
  done_on TEXT,
  CHECK ((title = '') = (role = ''))
) STRICT;
CREATE INDEX reminder_due ON reminder (due_on) WHERE done_on IS NULL;
CREATE INDEX reminder_case ON reminder (case_file, number);
