-- What is due, for whom (werkvoorraad). Denormalised on purpose: work lists are read all day long.

CREATE TABLE work_item (
  id TEXT PRIMARY KEY,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  case_number INTEGER NOT NULL,
  client TEXT NOT NULL,
  task TEXT NOT NULL,
  step TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT NOT NULL,  -- what it hangs on: the step entry's number, the objection's id
  role TEXT NOT NULL,
  user TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_on TEXT,
  CHECK (role <> '' OR user <> '')
) STRICT, WITHOUT ROWID;
-- The list itself: earliest due first, a page at a time.
CREATE INDEX work_item_due ON work_item (due_on, id) WHERE done_on IS NULL;
CREATE INDEX work_item_case ON work_item (case_file) WHERE done_on IS NULL;
CREATE INDEX work_item_user ON work_item (user, due_on, id) WHERE done_on IS NULL;
