-- What decisions read, counted: decisions that rest on the same settings, under the same policy, in the same
-- months, and came to the same answer, are one row here. A simulation counts those that cannot have changed from
-- this table, and turns over the rows of the others alone. Kept with each basis; nobody else writes it.

CREATE TABLE reading (
  number INTEGER PRIMARY KEY,
  task TEXT NOT NULL,
  bundle TEXT NOT NULL,
  on_month TEXT NOT NULL,       -- 'YYYY-MM' of the day whose settings the advice used
  decided_month TEXT NOT NULL,  -- 'YYYY-MM' of the decision
  kind TEXT NOT NULL,
  provision TEXT NOT NULL,
  amount TEXT NOT NULL,
  verdict TEXT NOT NULL,
  advised TEXT NOT NULL,
  settings_read TEXT NOT NULL,  -- empty when it is not known; such decisions are always asked again
  decisions INTEGER NOT NULL CHECK (decisions >= 0)
) STRICT;
CREATE UNIQUE INDEX reading_same
  ON reading (decided_month, task, bundle, on_month, settings_read, verdict, advised, kind, provision, amount);

ALTER TABLE basis ADD COLUMN reading INTEGER REFERENCES reading (number);

INSERT INTO reading (task, bundle, on_month, decided_month, kind, provision, amount, verdict, advised, settings_read,
                     decisions)
SELECT task, bundle, substr(on_day, 1, 7), substr(decided_on, 1, 7), kind, provision, amount, verdict, advised, settings_read, count(*)
FROM basis
GROUP BY task, bundle, substr(on_day, 1, 7), substr(decided_on, 1, 7), settings_read, verdict, advised, kind, provision, amount;

DROP TRIGGER basis_stays;
UPDATE basis
SET reading = (SELECT reading.number FROM reading
               WHERE reading.task = basis.task AND reading.bundle = basis.bundle
                 AND reading.on_month = substr(basis.on_day, 1, 7)
                 AND reading.decided_month = substr(basis.decided_on, 1, 7)
                 AND reading.settings_read = basis.settings_read AND reading.verdict = basis.verdict
                 AND reading.advised = basis.advised AND reading.kind = basis.kind
                 AND reading.provision = basis.provision AND reading.amount = basis.amount);
CREATE INDEX basis_reading ON basis (reading, number);

CREATE TRIGGER basis_stays BEFORE UPDATE ON basis
BEGIN
  SELECT RAISE(ABORT, 'What a decision rests on is not rewritten.');
END;

CREATE TRIGGER basis_ends AFTER DELETE ON basis
BEGIN
  UPDATE reading SET decisions = decisions - 1 WHERE number = OLD.reading;
END;
