-- How old somebody was on the day the case was opened, in groups: what the monitor counts by. It is written
-- down by who may know the birth date, so that nobody has to open an identity in order to count.
CREATE TABLE case_age_group (
  case_file TEXT NOT NULL PRIMARY KEY REFERENCES case_file (id),
  age_group TEXT NOT NULL CHECK (age_group <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER case_age_group_stays BEFORE UPDATE ON case_age_group
BEGIN
  SELECT RAISE(ABORT, 'The age group of a case is that of the day it was opened.');
END;
