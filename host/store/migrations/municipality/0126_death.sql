-- That a client died, and when (overlijden): nothing happens to a client after that day.

CREATE TABLE death (
  client TEXT PRIMARY KEY REFERENCES client (id),
  died_on TEXT NOT NULL,
  source TEXT NOT NULL CHECK (length(trim(source)) > 0),
  recorded_by TEXT NOT NULL CHECK (recorded_by <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER death_stays BEFORE UPDATE ON death
BEGIN
  SELECT RAISE(ABORT, 'A death is recorded once.');
END;
