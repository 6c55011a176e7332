-- Cases on which a shadow would have advised something else: the newest few hundred of each shadow.
CREATE TABLE shadow_difference (
  number           INTEGER PRIMARY KEY,
  shadow_id        TEXT NOT NULL,
  case_file        TEXT NOT NULL,
  advice           TEXT NOT NULL,
  at               INTEGER NOT NULL,
  live_fingerprint TEXT NOT NULL,
  live_verdict     TEXT NOT NULL,
  shadow_verdict   TEXT NOT NULL,
  live_provision   TEXT NOT NULL,
  shadow_provision TEXT NOT NULL,
  rule             TEXT NOT NULL
) STRICT;

CREATE INDEX shadow_difference_of ON shadow_difference (shadow_id, number);
