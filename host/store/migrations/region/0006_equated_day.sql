-- Days that a Royal Decree equates with a public holiday (Algemene termijnenwet art. 3 lid 3).
CREATE TABLE equated_day (
  day    TEXT NOT NULL PRIMARY KEY CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;
