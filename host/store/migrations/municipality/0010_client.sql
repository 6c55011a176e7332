-- Clients and the households they live in. Days are TEXT 'YYYY-MM-DD', moments INTEGER milliseconds.

CREATE TABLE household (  -- huishouden
  id TEXT PRIMARY KEY,
  formed_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Everything but the identity knows a client (cliënt) by this random id.
CREATE TABLE client (
  id TEXT PRIMARY KEY,
  registered_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who it is (persoonsgegevens), sealed with a key of its own (store/vault.h). Simulation and monitor never
-- open this table. The indexes are keyed, so a BSN can be found but not read.
CREATE TABLE identity (
  client TEXT PRIMARY KEY REFERENCES client (id),
  sealed BLOB NOT NULL,
  bsn_index BLOB,            -- empty while the BSN is unknown (Wmo 5.2.9)
  name_index BLOB NOT NULL   -- family name and birth date together
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX identity_bsn ON identity (bsn_index) WHERE bsn_index IS NOT NULL;
CREATE INDEX identity_name ON identity (name_index);

CREATE TABLE household_member (
  household TEXT NOT NULL REFERENCES household (id),
  client TEXT NOT NULL REFERENCES client (id),
  since TEXT NOT NULL,
  until TEXT CHECK (until IS NULL OR until >= since),
  PRIMARY KEY (household, client, since)
) STRICT, WITHOUT ROWID;
-- A client lives in one household at a time.
CREATE UNIQUE INDEX household_member_now ON household_member (client) WHERE until IS NULL;
CREATE INDEX household_member_there ON household_member (household, since) WHERE until IS NULL;
