-- The journal of the municipality: one long line of entries, and what proves it (host/journal/FORMAT.md).

-- One entry: who, in which role, for which organisation, for what purpose, did what to what, when.
-- It holds no identities: users, clients and cases are random ids.
CREATE TABLE journal_entry (
  number       INTEGER PRIMARY KEY,                      -- the place in the line, from 1, without gaps
  at           INTEGER NOT NULL,                         -- milliseconds since 1970-01-01T00:00:00Z
  user_id      TEXT NOT NULL CHECK (user_id <> ''),
  role         TEXT NOT NULL,
  organisation TEXT NOT NULL,
  purpose      TEXT NOT NULL CHECK (purpose <> ''),      -- doelbinding, AVG art. 5 lid 1 b
  act          TEXT NOT NULL CHECK (act <> ''),
  subject_kind TEXT NOT NULL CHECK (subject_kind <> ''),
  subject_id   TEXT NOT NULL CHECK (subject_id <> ''),
  client_id    TEXT NOT NULL,                            -- whose file it concerns; empty when nobody's
  case_id      TEXT NOT NULL,                            -- empty when it belongs to no case
  details      BLOB NOT NULL,                            -- canonical encoding of a Value (host/base/codec.h)
  seal         BLOB NOT NULL CHECK (length(seal) = 32)   -- RFC 6962 leaf hash of all columns above but number
) STRICT;

-- Who looked at my file? (inzage in de logging)
CREATE INDEX journal_entry_of_client ON journal_entry (client_id) WHERE client_id <> '';
CREATE INDEX journal_entry_of_case ON journal_entry (case_id) WHERE case_id <> '';

-- Roots of complete subtrees of 16 leaves and more. Smaller ones are computed from the seals.
CREATE TABLE journal_node (
  level INTEGER NOT NULL CHECK (level >= 4),             -- covers 2^level leaves
  place INTEGER NOT NULL CHECK (place >= 0),             -- covers the leaves from place * 2^level
  hash  BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

-- Signed notes: the root of the tree at that size (C2SP tlog-checkpoint).
CREATE TABLE journal_checkpoint (
  size INTEGER PRIMARY KEY CHECK (size > 0),
  note TEXT NOT NULL
) STRICT;

CREATE TRIGGER journal_entry_is_never_changed BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'A journal entry is never changed: to correct is to append.'); END;
CREATE TRIGGER journal_entry_is_never_removed BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'A journal entry is never removed: to correct is to append.'); END;
CREATE TRIGGER journal_node_is_never_changed BEFORE UPDATE ON journal_node
BEGIN SELECT RAISE(ABORT, 'A node of the journal is never changed.'); END;
CREATE TRIGGER journal_node_is_never_removed BEFORE DELETE ON journal_node
BEGIN SELECT RAISE(ABORT, 'A node of the journal is never removed.'); END;
CREATE TRIGGER journal_checkpoint_is_never_changed BEFORE UPDATE ON journal_checkpoint
BEGIN SELECT RAISE(ABORT, 'A checkpoint is never changed.'); END;
CREATE TRIGGER journal_checkpoint_is_never_removed BEFORE DELETE ON journal_checkpoint
BEGIN SELECT RAISE(ABORT, 'A checkpoint is never removed.'); END;
