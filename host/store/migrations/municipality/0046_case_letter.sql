-- A letter that a handler wrote: a draft, until a person reads it and sends it. Sealed with the key of the
-- resident, so that erasing the person erases the letter.
CREATE TABLE case_letter (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  client TEXT NOT NULL REFERENCES client (id),
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  sealed BLOB NOT NULL,  -- HTML
  made_on TEXT NOT NULL,
  made_by TEXT NOT NULL,  -- the handler's place
  sent_on TEXT,
  sent_by TEXT,
  dropped_on TEXT,
  dropped_by TEXT,
  CHECK ((sent_on IS NULL) = (sent_by IS NULL)),
  CHECK ((dropped_on IS NULL) = (dropped_by IS NULL)),
  CHECK (sent_on IS NULL OR dropped_on IS NULL)
) STRICT;
CREATE INDEX case_letter_case ON case_letter (case_file, number);

CREATE TRIGGER case_letter_stays BEFORE UPDATE ON case_letter
WHEN OLD.sent_on IS NOT NULL OR OLD.dropped_on IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'A letter that was sent or dropped stays as it is.');
END;
