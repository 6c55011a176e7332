-- Whether a provision reached what it was for (resultaat behaald). A later judgement takes the place of
-- an earlier one; none is changed.
CREATE TABLE goal_result (
  number INTEGER PRIMARY KEY,
  provision TEXT NOT NULL REFERENCES provision (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'partly', 'not_reached')),
  says TEXT NOT NULL CHECK (length(trim(says)) > 0),
  judged_on TEXT NOT NULL,
  judged_by TEXT NOT NULL
) STRICT;
CREATE INDEX goal_result_provision ON goal_result (provision, number);

CREATE TRIGGER goal_result_stays BEFORE UPDATE ON goal_result
BEGIN
  SELECT RAISE(ABORT, 'A judgement is not changed; give another one.');
END;
