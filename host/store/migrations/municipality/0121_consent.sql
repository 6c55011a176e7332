-- The resident's word that data of one law may be used for another (toestemming, Wmo 5.1.1).

CREATE TABLE consent (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  client TEXT NOT NULL REFERENCES client (id),
  of_law TEXT NOT NULL,
  for_law TEXT NOT NULL CHECK (for_law <> of_law),
  purposes TEXT NOT NULL CHECK (json_array_length(purposes) > 0),
  given_by TEXT NOT NULL,
  how TEXT NOT NULL CHECK (length(trim(how)) > 0),
  given_on TEXT NOT NULL,
  until TEXT CHECK (until IS NULL OR until >= given_on),
  recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on),
  withdrawn_because TEXT NOT NULL,
  withdrawal_recorded_by TEXT NOT NULL,
  CHECK ((withdrawn_on IS NULL) = (withdrawal_recorded_by = ''))
) STRICT;
CREATE INDEX consent_client ON consent (client, number);

CREATE TRIGGER consent_stays BEFORE UPDATE ON consent
WHEN OLD.withdrawn_on IS NOT NULL OR NEW.client <> OLD.client OR NEW.of_law <> OLD.of_law
  OR NEW.for_law <> OLD.for_law OR NEW.purposes <> OLD.purposes OR NEW.given_on <> OLD.given_on
  OR NEW.until IS NOT OLD.until OR NEW.given_by <> OLD.given_by
BEGIN
  SELECT RAISE(ABORT, 'A consent is not rewritten: withdraw it, or record another one.');
END;
