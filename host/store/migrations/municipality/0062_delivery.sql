-- What providers gave on their orders (geleverd). A line stays; a correction is a new line.

CREATE TABLE delivery (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  provider_order TEXT NOT NULL REFERENCES provider_order (id),
  provision TEXT NOT NULL REFERENCES provision (id),
  case_file TEXT NOT NULL REFERENCES case_file (id),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL CHECK (last_day >= first_day),
  hundredths INTEGER NOT NULL CHECK (hundredths >= 0),  -- of the unit
  unit TEXT NOT NULL,
  corrects TEXT UNIQUE REFERENCES delivery (id),
  because TEXT NOT NULL,
  above INTEGER NOT NULL CHECK (above IN (0, 1)),  -- more than was granted; a task was left
  told_on TEXT NOT NULL CHECK (told_on >= last_day),
  told_by TEXT NOT NULL CHECK (told_by <> ''),
  organisation TEXT NOT NULL CHECK (organisation <> ''),
  -- Nothing at all is told only to correct.
  CHECK (hundredths > 0 OR corrects IS NOT NULL),
  CHECK (corrects IS NULL OR length(trim(because)) > 0)
) STRICT;
CREATE INDEX delivery_order ON delivery (provider_order, number);
CREATE INDEX delivery_case ON delivery (case_file, number);

CREATE TRIGGER delivery_of_the_order BEFORE INSERT ON delivery
WHEN NOT EXISTS (SELECT 1 FROM provider_order
                 WHERE provider_order.id = NEW.provider_order
                   AND provider_order.provision = NEW.provision
                   AND provider_order.case_file = NEW.case_file
                   AND provider_order.provider = NEW.organisation)
BEGIN
  SELECT RAISE(ABORT, 'What was delivered is told on an order, by the provider that has it.');
END;

CREATE TRIGGER delivery_stays BEFORE UPDATE ON delivery
BEGIN
  SELECT RAISE(ABORT, 'What was told about a delivery is not rewritten; correct it with a new line.');
END;
