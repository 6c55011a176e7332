-- What came in and has no case yet, kept as it changes: the list that the access desk looks at all day may not
-- walk past everything that was ever dealt with.

CREATE TABLE notification_without_case (
  number INTEGER PRIMARY KEY REFERENCES notification (number)
) STRICT;

INSERT INTO notification_without_case (number)
SELECT number FROM notification
WHERE NOT EXISTS (SELECT 1 FROM case_file WHERE case_file.notification = notification.id);

CREATE TRIGGER notification_waits AFTER INSERT ON notification
BEGIN
  INSERT INTO notification_without_case (number) VALUES (NEW.number);
END;

CREATE TRIGGER notification_has_its_case AFTER INSERT ON case_file
WHEN NEW.notification IS NOT NULL
BEGIN
  DELETE FROM notification_without_case
  WHERE number = (SELECT number FROM notification WHERE id = NEW.notification);
END;
