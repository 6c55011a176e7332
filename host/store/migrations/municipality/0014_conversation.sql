-- The broad conversation (keukentafelgesprek). Who sat there stands as roles: names are identity.

CREATE TABLE conversation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  instrument TEXT NOT NULL,
  held_on TEXT NOT NULL,
  participants TEXT NOT NULL CHECK (json_valid(participants)),
  outcome TEXT NOT NULL CHECK (length(trim(outcome)) > 0),  -- verslag, Wmo 2.3.2 lid 8
  client_support_offered INTEGER NOT NULL,     -- cliëntondersteuning, Wmo 2.3.2 lid 3
  personal_budget_explained INTEGER NOT NULL,  -- pgb, Wmo 2.3.2 lid 6
  identity_established INTEGER NOT NULL,       -- Wmo 2.3.4
  held_by TEXT NOT NULL
) STRICT;
CREATE INDEX conversation_case ON conversation (case_file, number);

CREATE TABLE conversation_answer (
  conversation TEXT NOT NULL REFERENCES conversation (id),
  place INTEGER NOT NULL,
  domain TEXT NOT NULL,
  answer TEXT NOT NULL,
  skipped_because TEXT NOT NULL,
  PRIMARY KEY (conversation, place),
  UNIQUE (conversation, domain),
  -- Answered, or left out with a mark that says why.
  CHECK ((length(trim(answer)) > 0) <> (length(trim(skipped_because)) > 0))
) STRICT, WITHOUT ROWID;
