-- A question that reached the municipality (melding, Wmo 2.3.2), not yet an application.

CREATE TABLE notification (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  client TEXT NOT NULL REFERENCES client (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('notification', 'early_application', 'application', 'signal')),
  notifier TEXT NOT NULL,
  question TEXT NOT NULL CHECK (length(trim(question)) > 0),
  received_on TEXT NOT NULL,
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  personal_plan_until TEXT NOT NULL,  -- persoonlijk plan, Wmo 2.3.2 lid 2
  investigation_until TEXT NOT NULL,  -- onderzoek, Wmo 2.3.2 lid 1
  registered_by TEXT NOT NULL
) STRICT;
CREATE INDEX notification_client ON notification (client, number);
