-- Local accounts. A person who left keeps the row, because the journal names the user_id for ever.
CREATE TABLE account (
  user_id                TEXT NOT NULL PRIMARY KEY,
  login_name             TEXT NOT NULL UNIQUE CHECK (login_name = lower(login_name) AND length(login_name) BETWEEN 2 AND 64),
  display_name           TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
  organisation           TEXT NOT NULL,               -- the employer, as roles.lua names it
  regional_administrator INTEGER NOT NULL DEFAULT 0 CHECK (regional_administrator IN (0, 1)),
  password_hash          TEXT NOT NULL,               -- Argon2id, with its salt and cost in it
  created_at             INTEGER NOT NULL,
  password_set_at        INTEGER NOT NULL,
  ended_at               INTEGER                      -- closed from then on; no session lives longer
) STRICT, WITHOUT ROWID;
