-- Who moves to another municipality: what is written here is carried there, and answered (verhuizing).

-- The outbox of the municipality of before.
CREATE TABLE departure (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  household TEXT NOT NULL REFERENCES household (id),
  movers TEXT NOT NULL CHECK (json_array_length(movers) > 0),
  sealed_for TEXT NOT NULL REFERENCES client (id),
  to_municipality TEXT NOT NULL,  -- of this host; empty: elsewhere
  to_place TEXT NOT NULL,
  moves_on TEXT NOT NULL,
  same_provider INTEGER NOT NULL CHECK (same_provider IN (0, 1)),
  laws TEXT NOT NULL CHECK (json_valid(laws)),
  consent_how TEXT NOT NULL,
  provisions TEXT NOT NULL CHECK (json_valid(provisions)),
  sealed BLOB NOT NULL,  -- the package, with the key of the first who moves
  state TEXT NOT NULL
    CHECK (state IN ('announced', 'delivered', 'accepted', 'declined', 'withdrawn')),
  announced_by TEXT NOT NULL CHECK (announced_by <> ''),
  announced_on TEXT NOT NULL,
  answered_on TEXT,
  answer TEXT NOT NULL,
  CHECK (to_municipality <> '' OR length(trim(to_place)) > 0),
  -- No file goes along without consent, and consent can be seen somewhere (Wmo 5.3.3).
  CHECK ((json_array_length(laws) > 0) = (length(trim(consent_how)) > 0))
) STRICT;
-- One household moves once at a time.
CREATE UNIQUE INDEX departure_running ON departure (household)
  WHERE state IN ('announced', 'delivered');
CREATE INDEX departure_waiting ON departure (state, number);

CREATE TRIGGER departure_one_at_a_time BEFORE INSERT ON departure
WHEN EXISTS (SELECT 1 FROM departure AS other
             WHERE other.household = NEW.household AND other.state IN ('announced', 'delivered'))
BEGIN
  SELECT RAISE(ABORT, 'This household is moving already; wait for the answer, or withdraw that departure first.');
END;

CREATE TRIGGER departure_answered_once BEFORE UPDATE ON departure
WHEN OLD.state IN ('accepted', 'declined', 'withdrawn')
  OR NEW.sealed <> OLD.sealed OR NEW.moves_on <> OLD.moves_on
BEGIN
  SELECT RAISE(ABORT, 'A departure that was answered stays as it is.');
END;

-- The inbox of the municipality of after. The id is that of the departure: what is carried twice
-- stands here once.
CREATE TABLE arrival (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  from_municipality TEXT NOT NULL CHECK (from_municipality <> ''),
  sealed_for TEXT NOT NULL,  -- the client to be
  moves_on TEXT NOT NULL,
  sealed BLOB NOT NULL,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined')),
  household TEXT REFERENCES household (id),
  answered_by TEXT NOT NULL,
  answered_on TEXT,
  answer TEXT NOT NULL,
  answer_told INTEGER NOT NULL DEFAULT 0 CHECK (answer_told IN (0, 1)),
  CHECK ((state = 'waiting') = (answered_on IS NULL)),
  CHECK ((state = 'accepted') = (household IS NOT NULL))
) STRICT;
CREATE INDEX arrival_untold ON arrival (number) WHERE answered_on IS NOT NULL AND answer_told = 0;

CREATE TRIGGER arrival_answered_once BEFORE UPDATE ON arrival
WHEN OLD.state <> 'waiting' AND (NEW.state <> OLD.state OR NEW.household IS NOT OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'An arrival is answered once.');
END;

-- What goes on after a move by law, without a decision here, until it is decided anew (Jeugdwet 2.7a).
CREATE TABLE continued_provision (
  number INTEGER PRIMARY KEY,
  arrival TEXT NOT NULL REFERENCES arrival (id),
  client TEXT NOT NULL REFERENCES client (id),
  name TEXT NOT NULL CHECK (name <> ''),
  title TEXT NOT NULL,
  law TEXT NOT NULL,
  provider TEXT NOT NULL,
  same_provider INTEGER NOT NULL CHECK (same_provider IN (0, 1)),
  started_on TEXT NOT NULL,
  until TEXT NOT NULL CHECK (until >= started_on),
  article TEXT NOT NULL
) STRICT;
CREATE INDEX continued_provision_client ON continued_provision (client, number);
