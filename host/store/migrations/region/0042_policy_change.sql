-- The change of policy files that is being written: one at most. A host that starts and finds it ends the work,
-- so that the folder never holds half of a change.
CREATE TABLE policy_change (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  changes TEXT NOT NULL CHECK (json_valid(changes))     -- path → text, null where the file goes
) STRICT;
