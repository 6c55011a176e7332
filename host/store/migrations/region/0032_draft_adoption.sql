-- Adoptions (vaststelling): who brought which version of a draft into force, and on what it rests. 'begun' stands
-- there while files are being written; a host that starts and finds it finishes the work or undoes it.
CREATE TABLE draft_adoption (
  number       INTEGER PRIMARY KEY,
  draft_id     TEXT NOT NULL,
  version      INTEGER NOT NULL,
  adopted_by   TEXT NOT NULL CHECK (adopted_by <> ''),
  role         TEXT NOT NULL,
  organisation TEXT NOT NULL,
  reason       TEXT NOT NULL CHECK (reason <> ''),
  source       TEXT NOT NULL CHECK (source <> ''),
  decided_on   TEXT NOT NULL CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  state        TEXT NOT NULL DEFAULT 'begun' CHECK (state IN ('begun', 'in_force', 'undone')),
  begun_at     INTEGER NOT NULL,
  ended_at     INTEGER,
  FOREIGN KEY (draft_id, version) REFERENCES draft_version (draft_id, version),
  CHECK ((state = 'begun') = (ended_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX draft_adoption_begun ON draft_adoption (state) WHERE state = 'begun';
CREATE INDEX draft_adoption_of_draft ON draft_adoption (draft_id);
