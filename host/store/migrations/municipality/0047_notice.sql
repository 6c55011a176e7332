-- Something that somebody should know; nothing is due.
CREATE TABLE notice (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT REFERENCES case_file (id),
  case_number INTEGER NOT NULL,  -- 0: no case yet
  client TEXT NOT NULL,
  task TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  role TEXT NOT NULL,
  user TEXT NOT NULL,
  made_on TEXT NOT NULL,
  made_by TEXT NOT NULL,
  read_on TEXT,
  read_by TEXT,
  CHECK (role <> '' OR user <> ''),
  CHECK ((read_on IS NULL) = (read_by IS NULL))
) STRICT;
CREATE INDEX notice_open ON notice (number) WHERE read_on IS NULL;
