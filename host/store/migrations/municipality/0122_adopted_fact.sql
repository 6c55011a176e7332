-- A fact that was taken over from another case of the household, instead of being asked again.
-- When it crossed from one law to another, it counts as long as a consent holds.

CREATE TABLE adopted_fact (
  fact INTEGER PRIMARY KEY REFERENCES fact (number),
  from_case TEXT NOT NULL REFERENCES case_file (id),
  of_client TEXT NOT NULL REFERENCES client (id)
) STRICT;
