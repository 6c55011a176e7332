-- Who comes in through another house (OpenID Connect): the issuer's name for the person, and the account here.
CREATE TABLE external_identity (
  issuer  TEXT NOT NULL,
  subject TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES account (user_id),
  made_at INTEGER NOT NULL,
  PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;
