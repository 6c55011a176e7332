-- Money asked back, and fines (terugvordering, boete). Decided by a person; what is paid is told
-- line by line, and the balance is what is left.

CREATE TABLE claim (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  client TEXT NOT NULL REFERENCES client (id),
  kind TEXT NOT NULL CHECK (kind IN ('recovery', 'fine')),
  debtor TEXT NOT NULL CHECK (debtor IN ('client', 'third_party')),
  law TEXT NOT NULL CHECK (law IN ('wmo', 'youth', 'participation')),
  withdrawal TEXT REFERENCES decision (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  article TEXT NOT NULL CHECK (length(trim(article)) > 0),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  heard_on TEXT,  -- Awb 4:7 and 4:8
  not_heard_because TEXT NOT NULL,
  mandate TEXT NOT NULL CHECK (mandate <> ''),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  role TEXT NOT NULL,
  organisation TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  objection_until TEXT NOT NULL CHECK (objection_until > decided_on),
  instalment_cents INTEGER NOT NULL CHECK (instalment_cents >= 0),
  first_instalment_on TEXT,
  CHECK (heard_on IS NOT NULL OR length(trim(not_heard_because)) > 0),
  -- A fine is known to the Participatiewet only (18a).
  CONSTRAINT fine_of_participation CHECK (kind <> 'fine' OR law = 'participation'),
  -- What the Wmo and the Jeugdwet ask back follows from a withdrawal (Wmo 2.4.1).
  CONSTRAINT recovery_after_withdrawal CHECK (law = 'participation' OR withdrawal IS NOT NULL)
) STRICT;
CREATE INDEX claim_case ON claim (case_file, number);
CREATE INDEX claim_client ON claim (client, number);

CREATE TRIGGER claim_of_the_client BEFORE INSERT ON claim
WHEN NOT EXISTS (SELECT 1 FROM case_file
                 WHERE case_file.id = NEW.case_file AND case_file.client = NEW.client)
BEGIN
  SELECT RAISE(ABORT, 'A claim is on the client of its case.');
END;

CREATE TRIGGER claim_after_a_withdrawal BEFORE INSERT ON claim
WHEN NEW.withdrawal IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM decision
                  WHERE decision.id = NEW.withdrawal AND decision.kind = 'withdraw'
                    AND decision.case_file = NEW.case_file)
BEGIN
  SELECT RAISE(ABORT, 'A claim follows from a withdrawal of the same case.');
END;

-- Only how it is paid may change.
CREATE TRIGGER claim_stays BEFORE UPDATE ON claim
WHEN NEW.amount_cents <> OLD.amount_cents OR NEW.reason <> OLD.reason OR NEW.kind <> OLD.kind
  OR NEW.law <> OLD.law OR NEW.decided_by <> OLD.decided_by OR NEW.decided_on <> OLD.decided_on
BEGIN
  SELECT RAISE(ABORT, 'A claim is not rewritten; decide anew.');
END;

CREATE TABLE payment (
  number INTEGER PRIMARY KEY,
  claim TEXT NOT NULL REFERENCES claim (id),
  paid_on TEXT NOT NULL,
  cents INTEGER NOT NULL CHECK (cents > 0),
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX payment_claim ON payment (claim, number);

CREATE TRIGGER payment_not_above_the_claim BEFORE INSERT ON payment
WHEN NEW.cents + (SELECT coalesce(sum(cents), 0) FROM payment WHERE claim = NEW.claim)
  > (SELECT amount_cents FROM claim WHERE id = NEW.claim)
BEGIN
  SELECT RAISE(ABORT, 'More cannot be paid than is owed.');
END;

CREATE TRIGGER payment_stays BEFORE UPDATE ON payment
BEGIN
  SELECT RAISE(ABORT, 'A payment is not rewritten.');
END;
