-- What runs now, of one kind of help or of a few: all transport, seen together.
CREATE INDEX provision_running ON provision (name, number) WHERE ended_on IS NULL;
