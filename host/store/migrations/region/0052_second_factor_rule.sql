-- Who must have a second factor: a role of a municipality, or of all of them.
CREATE TABLE second_factor_rule (
  municipality TEXT NOT NULL,                     -- '': the whole region
  role         TEXT NOT NULL CHECK (role <> ''),  -- 'regional_administrator' is a role of the region
  set_by       TEXT NOT NULL,
  set_at       INTEGER NOT NULL,
  PRIMARY KEY (municipality, role)
) STRICT, WITHOUT ROWID;
