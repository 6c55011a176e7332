-- A handler that asked for what it may not, or gave no answer: for the administrator.
CREATE TABLE handler_problem (
  number INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (number),
  case_file TEXT REFERENCES case_file (id),
  plugin TEXT NOT NULL,
  handler TEXT NOT NULL,
  place TEXT NOT NULL,
  bundle TEXT NOT NULL,
  limit_reached TEXT NOT NULL,  -- "work", "memory", "time", "result", "error", "crash"; empty: refused
  says TEXT NOT NULL CHECK (says <> ''),
  found_on TEXT NOT NULL,
  solved_on TEXT,
  solved_by TEXT,
  solved_because TEXT,
  CHECK ((solved_on IS NULL) = (solved_by IS NULL))
) STRICT;
CREATE INDEX handler_problem_open ON handler_problem (number) WHERE solved_on IS NULL;
