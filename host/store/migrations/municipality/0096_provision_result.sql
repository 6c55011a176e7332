-- What help brought when it ended, in a code of the list that was agreed: results of one region can be laid side
-- by side.
CREATE TABLE provision_result (
  provision TEXT PRIMARY KEY REFERENCES provision (id),
  code TEXT NOT NULL CHECK (code <> ''),
  told_on TEXT NOT NULL,
  told_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
