-- Support that runs (voorziening), and the orders to providers (opdracht, toewijzing).

CREATE TABLE provision (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  client TEXT NOT NULL REFERENCES client (id),
  case_file TEXT NOT NULL REFERENCES case_file (id),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('general', 'tailored')),
  decision TEXT REFERENCES decision (id),
  replaces TEXT REFERENCES provision (id),  -- op- en afschalen
  started_on TEXT NOT NULL,
  ended_on TEXT CHECK (ended_on IS NULL OR ended_on >= started_on),
  ended_because TEXT NOT NULL,
  started_by TEXT NOT NULL,
  CHECK (ended_on IS NULL OR length(trim(ended_because)) > 0)
) STRICT;
CREATE INDEX provision_case ON provision (case_file, number);
CREATE INDEX provision_client ON provision (client, number);

CREATE TRIGGER provision_tailored_needs_a_decision BEFORE INSERT ON provision
WHEN NEW.kind = 'tailored'
  AND NOT EXISTS (SELECT 1 FROM decision
                  WHERE decision.id = NEW.decision AND decision.case_file = NEW.case_file
                    AND decision.kind = 'grant' AND decision.provision = NEW.name
                    AND NOT EXISTS (SELECT 1 FROM decision AS later
                                    WHERE later.withdraws = decision.id))
BEGIN
  SELECT RAISE(ABORT, 'A tailored provision needs a decision that grants it and was not withdrawn.');
END;

CREATE TRIGGER provision_of_the_client BEFORE INSERT ON provision
WHEN NOT EXISTS (SELECT 1 FROM case_file
                 WHERE case_file.id = NEW.case_file AND case_file.client = NEW.client)
BEGIN
  SELECT RAISE(ABORT, 'A provision is for the client of its case.');
END;

CREATE TABLE provider_order (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  decision TEXT NOT NULL REFERENCES decision (id),
  provision TEXT NOT NULL UNIQUE REFERENCES provision (id),
  provider TEXT NOT NULL CHECK (provider <> ''),
  goal TEXT NOT NULL CHECK (length(trim(goal)) > 0),
  offered TEXT NOT NULL CHECK (json_array_length(offered) > 0),
  minimum_offers INTEGER NOT NULL,  -- what the municipality asked on that day
  fewer_because TEXT NOT NULL,
  ordered_on TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT CHECK (ends_on IS NULL OR ends_on >= starts_on),
  ordered_by TEXT NOT NULL,
  -- Freedom of choice: fewer offers than asked only with a reason.
  CONSTRAINT fewer_offers_need_a_reason
    CHECK (json_array_length(offered) >= minimum_offers OR length(trim(fewer_because)) > 0)
) STRICT;
CREATE INDEX provider_order_case ON provider_order (case_file, number);

CREATE TRIGGER provider_order_needs_its_decision BEFORE INSERT ON provider_order
WHEN NOT EXISTS (SELECT 1 FROM provision
                 WHERE provision.id = NEW.provision AND provision.decision = NEW.decision
                   AND provision.case_file = NEW.case_file)
BEGIN
  SELECT RAISE(ABORT, 'An order starts a provision that its own decision grants.');
END;
