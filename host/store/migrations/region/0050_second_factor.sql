-- The second factor of an account: the secret of its one-time codes (TOTP, RFC 6238), sealed under the region's own key.
CREATE TABLE second_factor (
  user_id      TEXT NOT NULL PRIMARY KEY REFERENCES account (user_id),
  secret       BLOB NOT NULL,
  began_at     INTEGER NOT NULL,
  confirmed_at INTEGER,                     -- NULL: shown, and not yet proven; asks nothing
  last_step    INTEGER NOT NULL DEFAULT 0   -- of the last code that was taken: no code counts twice
) STRICT, WITHOUT ROWID;
