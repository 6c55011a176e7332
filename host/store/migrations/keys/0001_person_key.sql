-- The keys that open identities, one per person, wrapped by the municipality's key (host/store/vault.h).

-- Which municipality key wraps them: a keyed hash of a fixed text, to notice a wrong key file at once.
CREATE TABLE municipality_key (
  only_one    INTEGER PRIMARY KEY CHECK (only_one = 1),
  fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32)
) STRICT;

CREATE TABLE person_key (
  client_id TEXT PRIMARY KEY CHECK (client_id <> ''),
  wrapped   BLOB NOT NULL                                -- nonce (24), key (32), tag (16)
) STRICT, WITHOUT ROWID;

-- Whose key was destroyed, and when: what was erased stays erased (wissen, AVG art. 17).
CREATE TABLE destroyed_key (
  client_id    TEXT PRIMARY KEY,
  destroyed_at INTEGER NOT NULL                          -- milliseconds since 1970-01-01T00:00:00Z
) STRICT, WITHOUT ROWID;

CREATE TRIGGER destroyed_key_stays_destroyed BEFORE INSERT ON person_key
WHEN EXISTS (SELECT 1 FROM destroyed_key WHERE client_id = NEW.client_id)
BEGIN SELECT RAISE(ABORT, 'This person was erased and does not come back under the same id.'); END;
