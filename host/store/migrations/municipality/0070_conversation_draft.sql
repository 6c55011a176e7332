-- What is typed of a conversation before it is held: one row for each part, so that two people in
-- one file write beside each other, and each part knows by its version whether it was overtaken.
-- It goes when the conversation is held.

CREATE TABLE conversation_draft (
  case_file TEXT NOT NULL REFERENCES case_file (id),
  part TEXT NOT NULL,                  -- a domain of the instrument, or 'outcome'
  text TEXT NOT NULL,
  skipped_because TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 0 AND 10),
  version INTEGER NOT NULL CHECK (version >= 1),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (case_file, part)
) STRICT, WITHOUT ROWID;
