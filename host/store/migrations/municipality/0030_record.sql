-- What tasks keep of their own (eigen registraties), as records.lua declares it. Nothing is overwritten:
-- every save is a version, kept with the form under which it was asked.

-- A form as it was declared on some day: the labels and types by which a version can always be read.
CREATE TABLE record_form (
  fingerprint BLOB NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 32),  -- SHA-256 of the form
  form TEXT NOT NULL CHECK (json_valid(form))
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  task TEXT NOT NULL,
  type TEXT NOT NULL,
  subject TEXT NOT NULL,  -- the id of what it hangs on; empty: the municipality
  case_file TEXT REFERENCES case_file (id),
  client TEXT REFERENCES client (id),
  household TEXT REFERENCES household (id),
  only_one INTEGER NOT NULL CHECK (only_one IN (0, 1)),
  version INTEGER NOT NULL CHECK (version >= 1),
  created_on TEXT NOT NULL,
  withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR withdrawn_on >= created_on),
  withdrawn_because TEXT NOT NULL,
  CHECK (subject = coalesce(case_file, client, household, '')),
  CHECK ((case_file IS NOT NULL) + (client IS NOT NULL) + (household IS NOT NULL) <= 1),
  CHECK ((withdrawn_on IS NULL) = (length(trim(withdrawn_because)) = 0))
) STRICT;
CREATE INDEX record_subject ON record (subject, number);
CREATE INDEX record_type ON record (task, type, created_on);
-- Where a type allows one at a time, there is one at a time.
CREATE UNIQUE INDEX record_only_one ON record (task, type, subject)
  WHERE only_one = 1 AND withdrawn_on IS NULL;

CREATE TABLE record_version (
  record TEXT NOT NULL REFERENCES record (id),
  version INTEGER NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  sealed BLOB NOT NULL,  -- fields that identify, sealed with the person's key (store/vault.h)
  form BLOB NOT NULL REFERENCES record_form (fingerprint),
  task_version TEXT NOT NULL,
  bundle TEXT NOT NULL,
  saved_by TEXT NOT NULL CHECK (saved_by <> ''),
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (record, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER record_version_counts BEFORE UPDATE ON record
WHEN NEW.version <> OLD.version + 1
BEGIN
  SELECT RAISE(ABORT, 'Every change of a record counts its version up by one.');
END;

CREATE TRIGGER record_stays_where_it_is BEFORE UPDATE ON record
WHEN NEW.subject <> OLD.subject OR NEW.task <> OLD.task OR NEW.type <> OLD.type
  OR OLD.withdrawn_on IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'A record keeps its type and what it hangs on, and stays as it is once withdrawn.');
END;

CREATE TRIGGER record_version_stays BEFORE UPDATE ON record_version
BEGIN
  SELECT RAISE(ABORT, 'A version of a record is not rewritten; save the next one.');
END;

CREATE TRIGGER record_form_stays BEFORE UPDATE ON record_form
BEGIN
  SELECT RAISE(ABORT, 'A form under which records were saved stays as it was.');
END;
