-- The shares of the payers of a plan line add up to 100 %. The trigger that read them as JSON could
-- not run: the schema is not trusted, and SQLite's JSON functions are not among the harmless ones.
-- Their sum stands beside them instead; a line without payers has none.

DROP TRIGGER goal_payers_add_up;
ALTER TABLE goal ADD COLUMN payers_percent INTEGER NOT NULL DEFAULT 0
  CHECK (payers_percent IN (0, 100));
