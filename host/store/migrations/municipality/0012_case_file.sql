-- One question of one client, handled as one task (dossier).

CREATE TABLE case_file (
  number INTEGER PRIMARY KEY,  -- what people say on the phone
  id TEXT NOT NULL UNIQUE,
  task TEXT NOT NULL,
  client TEXT NOT NULL REFERENCES client (id),
  household TEXT NOT NULL REFERENCES household (id),
  notification TEXT REFERENCES notification (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  step TEXT NOT NULL,
  contact_person TEXT NOT NULL CHECK (contact_person <> ''),  -- vast contactpersoon
  bundle TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  closed_because TEXT NOT NULL,
  applied_on TEXT,  -- aanvraag; none while it is only a notification
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (state = 'open' OR length(trim(closed_because)) > 0)
) STRICT;
-- A notification opens one case per task.
CREATE UNIQUE INDEX case_file_notification ON case_file (notification, task)
  WHERE notification IS NOT NULL;
CREATE INDEX case_file_client ON case_file (client, number);
CREATE INDEX case_file_household ON case_file (household, number);
CREATE INDEX case_file_state ON case_file (state, number);
CREATE INDEX case_file_contact_person ON case_file (contact_person, number);

CREATE TRIGGER case_file_household_of_client BEFORE INSERT ON case_file
WHEN NOT EXISTS (SELECT 1 FROM household_member AS member
                 WHERE member.household = NEW.household AND member.client = NEW.client
                   AND member.until IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'A case belongs to the household in which its client lives; register the move first.');
END;

CREATE TRIGGER case_file_version_counts BEFORE UPDATE ON case_file
WHEN NEW.version <> OLD.version + 1
BEGIN
  SELECT RAISE(ABORT, 'Every change of a case counts its version up by one.');
END;

-- What is known about a case. The latest of a name counts; the others are its history.
CREATE TABLE fact (
  number INTEGER PRIMARY KEY,
  case_file TEXT NOT NULL REFERENCES case_file (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),  -- JSON; null withdraws what was known
  source TEXT NOT NULL CHECK (source <> ''),
  known_on TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX fact_latest ON fact (case_file, name, number);

CREATE TRIGGER fact_stays BEFORE UPDATE ON fact
BEGIN
  SELECT RAISE(ABORT, 'A fact is not rewritten; record a newer one of the same name.');
END;
