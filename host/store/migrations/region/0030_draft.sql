-- Drafts of policy. Their texts stand in policy_file, each once by its hash, beside those of the policies that
-- ever served; what a draft is made of never changes: a save adds a version with all its files.
CREATE TABLE draft (
  number     INTEGER PRIMARY KEY,
  draft_id   TEXT NOT NULL UNIQUE,
  scope      TEXT NOT NULL CHECK (scope <> ''),         -- 'buch/uitgeest', 'buch' or 'commons'
  title      TEXT NOT NULL CHECK (title <> ''),
  state      TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'adopted', 'rejected', 'withdrawn')),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_by TEXT NOT NULL CHECK (created_by <> ''),
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX draft_by_state ON draft (state, number);

CREATE TABLE draft_version (
  draft_id TEXT NOT NULL REFERENCES draft (draft_id),
  version  INTEGER NOT NULL CHECK (version >= 1),
  saved_by TEXT NOT NULL CHECK (saved_by <> ''),
  saved_at INTEGER NOT NULL,
  note     TEXT NOT NULL,
  PRIMARY KEY (draft_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_file (
  draft_id   TEXT NOT NULL,
  version    INTEGER NOT NULL,
  path       TEXT NOT NULL CHECK (path <> ''),
  text_hash  BLOB REFERENCES policy_file (file_hash),   -- NULL: the file goes
  base_hash  BLOB REFERENCES policy_file (file_hash),   -- NULL: the folder had no such file
  changed_by TEXT NOT NULL CHECK (changed_by <> ''),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (draft_id, version, path),
  FOREIGN KEY (draft_id, version) REFERENCES draft_version (draft_id, version),
  CHECK (text_hash IS NOT NULL OR base_hash IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER draft_version_is_never_changed BEFORE UPDATE ON draft_version
BEGIN SELECT RAISE(ABORT, 'A version of a draft is never changed: save a new one.'); END;
CREATE TRIGGER draft_version_is_never_removed BEFORE DELETE ON draft_version
BEGIN SELECT RAISE(ABORT, 'A version of a draft is never removed.'); END;
CREATE TRIGGER draft_file_is_never_changed BEFORE UPDATE ON draft_file
BEGIN SELECT RAISE(ABORT, 'A version of a draft is never changed: save a new one.'); END;
CREATE TRIGGER draft_file_is_never_removed BEFORE DELETE ON draft_file
BEGIN SELECT RAISE(ABORT, 'A version of a draft is never removed.'); END;
