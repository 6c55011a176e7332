-- What came of reading the policy folder again: what changed, what was kept, what was refused and why.
CREATE TABLE policy_reload (
  number     INTEGER PRIMARY KEY,
  reload_id  TEXT NOT NULL UNIQUE,
  at         INTEGER NOT NULL,
  result     TEXT NOT NULL CHECK (json_valid(result))
) STRICT;
